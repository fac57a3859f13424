import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CirclePlay, ExternalLink, Pencil } from 'lucide-react';
import type { VideoFacts } from '../../../../shared/document/nodes/video-node.ts';
import { shortAddress, videoFromAddress, videoPlace } from '../../../../shared/document/video.ts';
import { usePageHost } from '../../host.ts';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { useLineWords } from './card-lines.ts';
import { CardTools } from './card-tools.tsx';
import { EDIT_VIDEO_COMMAND } from './edit-commands.ts';

/** A video as it is drawn: where it is and what it is called. Nothing of it is fetched. */
export function VideoView({ nodeKey, facts }: { readonly nodeKey: string; readonly facts: VideoFacts }) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly, openLink } = usePageHost();
  const { cards } = labels;
  useLineWords(nodeKey, 'caption', cards.videoCaption, cards.videoCaptionHint);
  const video = videoFromAddress(facts.url);
  const address = video === null ? facts.url : shortAddress(video.href);
  return (
    <>
      <div className="card-face" data-provider={video?.provider}>
        <span className="card-icon">
          <CirclePlay size={26} aria-hidden />
        </span>
        <span className="card-words">
          <strong className="card-title">{facts.title === '' ? address : facts.title}</strong>
          <small className="card-facts">{video === null ? cards.videoBroken : [`${cards.videoAt} ${videoPlace(video)}`, ...(facts.title === '' ? [] : [address])].join(' · ')}</small>
        </span>
      </div>
      <CardTools nodeKey={nodeKey} label={cards.videoTools}>
        {readOnly ? null : (
          <ToolButton label={cards.videoEdit} onPress={() => editor.dispatchCommand(EDIT_VIDEO_COMMAND, nodeKey)}>
            <Pencil size={16} aria-hidden />
          </ToolButton>
        )}
        {video === null ? null : (
          <ToolButton label={cards.videoOpen} onPress={() => openLink(video.href)}>
            <ExternalLink size={16} aria-hidden />
          </ToolButton>
        )}
      </CardTools>
    </>
  );
}

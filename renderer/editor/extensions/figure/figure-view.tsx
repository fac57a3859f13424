import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalSlotRef } from '@lexical/react/useLexicalSlotRef';
import { ArrowDown, ArrowUp, ImageOff, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { FigureFacts } from '../../../../shared/document/nodes/figure-node.ts';
import { usePageHost } from '../../host.ts';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { MOVE_FIGURE_COMMAND, REMOVE_FIGURE_COMMAND } from './move.ts';
import { decorateCaption } from './slot.ts';
import './figure.css';

type FigureViewProps = { readonly nodeKey: string; readonly facts: FigureFacts };

/** A figure as it is drawn: photo, its tools, and the place of the caption, which Lexical itself edits. */
export function FigureView({ nodeKey, facts }: FigureViewProps) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly, photoUrl } = usePageHost();
  const mountSlot = useLexicalSlotRef<HTMLDivElement>(editor, nodeKey, 'caption');
  const mountCaption = useCallback(
    (place: HTMLDivElement | null) => {
      const unmount = mountSlot(place);
      if (place) decorateCaption(place, labels.caption, labels.captionHint, readOnly);
      return unmount;
    },
    [mountSlot, labels, readOnly],
  );
  return (
    <>
      <Photo key={facts.assetId} facts={facts} src={photoUrl(facts.assetId)} missing={labels.photoMissing} />
      {readOnly ? null : (
        <div className="figure-tools" role="group" aria-label={labels.figureTools}>
          <ToolButton label={labels.moveUp} keys="Alt+Shift+↑" onPress={() => editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key: nodeKey, to: 'up' })}>
            <ArrowUp size={16} aria-hidden />
          </ToolButton>
          <ToolButton label={labels.moveDown} keys="Alt+Shift+↓" onPress={() => editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key: nodeKey, to: 'down' })}>
            <ArrowDown size={16} aria-hidden />
          </ToolButton>
          <ToolButton label={labels.removeFigure} keys="Delete" onPress={() => editor.dispatchCommand(REMOVE_FIGURE_COMMAND, nodeKey)}>
            <Trash2 size={16} aria-hidden />
          </ToolButton>
        </div>
      )}
      <figcaption className="figure-caption-line">
        <div className="figure-caption-place" ref={mountCaption} />
        {facts.credit.trim() === '' ? null : (
          <span className="figure-credit">
            {labels.creditPrefix} {facts.credit}
          </span>
        )}
      </figcaption>
    </>
  );
}

type PhotoProps = { readonly facts: FigureFacts; readonly src: string; readonly missing: string };

function Photo({ facts, src, missing }: PhotoProps) {
  const [failed, setFailed] = useState(false);
  // Reserved before the file is there, so that the text below does not jump.
  const shape = facts.width > 0 && facts.height > 0 ? { aspectRatio: `${facts.width} / ${facts.height}` } : {};
  if (failed) {
    return (
      <div className="figure-photo figure-missing" style={shape} role="img" aria-label={facts.alt || missing}>
        <ImageOff size={28} aria-hidden />
        <span>{missing}</span>
        {facts.alt === '' ? null : <small>{facts.alt}</small>}
      </div>
    );
  }
  return <img className="figure-photo" src={src} alt={facts.alt} style={shape} draggable onError={() => setFailed(true)} />;
}

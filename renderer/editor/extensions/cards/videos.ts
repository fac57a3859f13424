import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $createVideoNode, $isVideoNode, type VideoFacts } from '../../../../shared/document/nodes/video-node.ts';
import { $selectNode } from '../figure/selection.ts';
import { $insertAtPlace } from '../files/place.ts';
import { $selectSlot } from './card-selection.ts';

/** Puts a video card behind the block with the caret (instead of it when that is an empty line), ready for its caption. */
export function insertVideo(editor: LexicalEditor, facts: VideoFacts): void {
  editor.update(
    () => {
      const video = $createVideoNode(facts);
      $insertAtPlace(editor, [video]);
      $selectSlot(video, 'caption', 'end');
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Changes address and title of a card that is there. */
export function changeVideo(editor: LexicalEditor, key: NodeKey, facts: VideoFacts): void {
  editor.update(
    () => {
      const video = $getNodeByKey(key);
      if (!$isVideoNode(video)) return;
      video.setFacts(facts);
      $selectNode(video);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** What a card says now; null when it is gone. */
export function videoFacts(editor: LexicalEditor, key: NodeKey): VideoFacts | null {
  return editor.getEditorState().read(() => {
    const video = $getNodeByKey(key);
    return $isVideoNode(video) ? video.facts() : null;
  });
}

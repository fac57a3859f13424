import { getPeerDependencyFromEditor } from '@lexical/extension';
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setSlot,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { DECORATIONS, type DecorationsExtension } from './decorations.ts';
import { $createElement } from './dom.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const urlState = createState('url', { parse: text });
const titleState = createState('title', { parse: text });

export type VideoFacts = { readonly url: string; readonly title: string };

/** A link to a video, drawn as a card without fetching anything; its caption is in the named slot `caption`. */
export class VideoNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('video', { extends: DecoratorNode, slots: ['caption'], stateConfigs: [{ stateConfig: urlState }, { stateConfig: titleState }] });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('figure', 'page-video');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): unknown {
    return getPeerDependencyFromEditor<typeof DecorationsExtension>(editor, DECORATIONS)?.config.video?.(this) ?? null;
  }

  facts(): VideoFacts {
    return { url: $getState(this, urlState) ?? '', title: $getState(this, titleState) ?? '' };
  }

  setFacts({ url, title }: VideoFacts): this {
    return $setState($setState(this, urlState, url), titleState, title);
  }
}

/** A video card with its caption slot filled (with an empty paragraph when there is no caption). */
export function $createVideoNode(facts: VideoFacts, caption = ''): VideoNode {
  const paragraph = $createParagraphNode();
  if (caption !== '') paragraph.append($createTextNode(caption));
  return $setSlot($create(VideoNode).setFacts(facts), 'caption', paragraph);
}

/** True for video cards. */
export function $isVideoNode(node: LexicalNode | null | undefined): node is VideoNode {
  return node instanceof VideoNode;
}

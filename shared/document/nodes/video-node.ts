import { getPeerDependencyFromEditor } from '@lexical/extension';
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSlot,
  $getState,
  $isParagraphNode,
  $setSlot,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { videoFromAddress } from '../video.ts';
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

  /** For pasting elsewhere: a link, which is what the card is. */
  override exportDOM(): DOMExportOutput {
    const { url, title } = this.facts();
    const element = $createElement('p');
    const href = videoFromAddress(url)?.href;
    const words = title === '' ? url : title;
    if (href === undefined) element.textContent = words;
    else {
      const link = $createElement('a');
      link.setAttribute('href', href);
      link.textContent = words;
      element.append(link);
    }
    const caption = $videoCaption(this)?.getTextContent() ?? '';
    if (caption !== '') element.append(` – ${caption}`);
    return { element };
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

/** The paragraph in the caption slot; null when a document came without one. */
export function $videoCaption(video: VideoNode): ParagraphNode | null {
  const slot = $getSlot(video, 'caption');
  return $isParagraphNode(slot) ? slot : null;
}

/** True for video cards. */
export function $isVideoNode(node: LexicalNode | null | undefined): node is VideoNode {
  return node instanceof VideoNode;
}

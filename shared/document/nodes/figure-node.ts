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
import { DECORATIONS, type DecorationsExtension } from './decorations.ts';
import { $createElement } from './dom.ts';

// null = not there. It is never written, while an empty text is: what was stored comes back as it was.
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const size = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const assetIdState = createState('assetId', { parse: text });
const creditState = createState('credit', { parse: text });
const altState = createState('alt', { parse: text });
const widthState = createState('width', { parse: size });
const heightState = createState('height', { parse: size });

/** What a figure says of its photo. `assetId`: SHA-256 of the original; sizes in pixels, upright. */
export type FigureFacts = {
  readonly assetId: string;
  readonly credit: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/**
 * A photo in the article: a block with its caption, a paragraph, in the named slot `caption`. The caption is part of
 * the same document state, so that undo, copying and input methods work in it as anywhere else.
 */
export class FigureNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('figure', {
      extends: DecoratorNode,
      slots: ['caption'],
      stateConfigs: [assetIdState, creditState, altState, widthState, heightState].map((stateConfig) => ({ stateConfig })),
    });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('figure', 'page-figure');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): unknown {
    return getPeerDependencyFromEditor<typeof DecorationsExtension>(editor, DECORATIONS)?.config.figure?.(this) ?? null;
  }

  /** For pasting elsewhere: the words only, because the photo's address means nothing outside this app. */
  override exportDOM(): DOMExportOutput {
    const element = $createElement('figure');
    const caption = $createElement('figcaption');
    caption.textContent = [$captionOf(this)?.getTextContent() ?? '', this.facts().credit].filter((part) => part !== '').join(' – ');
    element.append(caption);
    return { element };
  }

  facts(): FigureFacts {
    return {
      assetId: $getState(this, assetIdState) ?? '',
      credit: $getState(this, creditState) ?? '',
      alt: $getState(this, altState) ?? '',
      width: $getState(this, widthState) ?? 0,
      height: $getState(this, heightState) ?? 0,
    };
  }

  setCredit(credit: string): this {
    return $setState(this, creditState, credit);
  }

  setAlt(alt: string): this {
    return $setState(this, altState, alt);
  }

  /** Shows another photo; caption, credit and alternative text stay. */
  setPhoto({ assetId, width, height }: Pick<FigureFacts, 'assetId' | 'width' | 'height'>): this {
    $setState(this, assetIdState, assetId);
    $setState(this, widthState, width);
    return $setState(this, heightState, height);
  }
}

/** A figure with its caption slot filled (with an empty paragraph when there is no caption). */
export function $createFigureNode(facts: FigureFacts, caption = ''): FigureNode {
  const figure = $create(FigureNode);
  $setState(figure, assetIdState, facts.assetId);
  $setState(figure, creditState, facts.credit);
  $setState(figure, altState, facts.alt);
  $setState(figure, widthState, facts.width);
  $setState(figure, heightState, facts.height);
  const paragraph = $createParagraphNode();
  if (caption !== '') paragraph.append($createTextNode(caption));
  return $setSlot(figure, 'caption', paragraph);
}

/** True for figures. */
export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

/** The paragraph in the caption slot; null when a document came without one. */
export function $captionOf(figure: FigureNode): ParagraphNode | null {
  const slot = $getSlot(figure, 'caption');
  return $isParagraphNode(slot) ? slot : null;
}

import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getDocument,
  $getSlot,
  $getState,
  $isParagraphNode,
  $setSlot,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';

/** Name of the slot that holds the caption, a paragraph. */
export const CAPTION_SLOT = 'caption';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const pixels = (value: unknown): number => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : 1);

const assetIdState = createState('assetId', { parse: text });
const creditState = createState('credit', { parse: text });
const altState = createState('alt', { parse: text });
const widthState = createState('width', { parse: pixels });
const heightState = createState('height', { parse: pixels });

/** What a figure knows of its photo. */
export type FigureData = {
  /** SHA-256 of the stored original; never a path or address. */
  readonly assetId: string;
  /** Who took or supplied the photo; printed after the caption. */
  readonly credit: string;
  /** Text for people who cannot see the photo; not the caption. */
  readonly alt: string;
  /** Pixels of the original after EXIF orientation. */
  readonly width: number;
  readonly height: number;
};

/**
 * A photo in the article. The caption is a named slot of the same editor state, so that one history, one selection
 * and one serialisation hold for body and caption alike. What it looks like is the renderer's business.
 */
export class FigureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('figure', {
      extends: DecoratorNode,
      slots: [CAPTION_SLOT],
      stateConfigs: [assetIdState, creditState, altState, widthState, heightState].map((stateConfig) => ({ stateConfig })),
    });
  }

  override createDOM() {
    return $getDocument().createElement('figure');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }

  /** For other programs: the words of the caption, since our photo has no address they could load. */
  override exportDOM() {
    const element = $getDocument().createElement('figure');
    const caption = $getDocument().createElement('figcaption');
    const { credit } = this.getData();
    caption.textContent = [$getCaption(this)?.getTextContent() ?? '', credit && `Ảnh: ${credit}`].filter((part) => part !== '').join(' ');
    element.append(caption);
    return { element };
  }

  getData(): FigureData {
    return {
      assetId: $getState(this, assetIdState),
      credit: $getState(this, creditState),
      alt: $getState(this, altState),
      width: $getState(this, widthState),
      height: $getState(this, heightState),
    };
  }

  setData(change: Partial<FigureData>): this {
    if (change.assetId !== undefined) $setState(this, assetIdState, change.assetId);
    if (change.credit !== undefined) $setState(this, creditState, change.credit);
    if (change.alt !== undefined) $setState(this, altState, change.alt);
    if (change.width !== undefined) $setState(this, widthState, change.width);
    if (change.height !== undefined) $setState(this, heightState, change.height);
    return this;
  }
}

/** A figure with its caption slot filled (possibly by an empty paragraph). */
export function $createFigureNode(data: FigureData, caption: string): FigureNode {
  const figure = $create(FigureNode).setData(data);
  const paragraph = $createParagraphNode();
  if (caption !== '') paragraph.append($createTextNode(caption));
  return $setSlot(figure, CAPTION_SLOT, paragraph);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

/** The caption's paragraph; null only for a figure that was made by hand without one. */
export function $getCaption(figure: FigureNode): ParagraphNode | null {
  const caption = $getSlot(figure, CAPTION_SLOT);
  return $isParagraphNode(caption) ? caption : null;
}

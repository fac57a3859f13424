import { getPeerDependencyFromEditor } from '@lexical/extension';
import { $create, $getState, $setState, createState, DecoratorNode, type DOMExportOutput, type LexicalEditor, type LexicalNode } from 'lexical';
import { DECORATIONS, type DecorationsExtension } from './decorations.ts';
import { $createElement } from './dom.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const size = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const assetIdState = createState('assetId', { parse: text });
const nameState = createState('name', { parse: text });
const mimeState = createState('mime', { parse: text });
const bytesState = createState('bytes', { parse: size });
const titleState = createState('title', { parse: text });

/** What a card says of its file. `assetId`: SHA-256 of the bytes; `title`: what the link says, empty for the file name. */
export type AttachmentFacts = {
  readonly assetId: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly title: string;
};

/** A file that is published with the article, drawn as a card. */
export class AttachmentNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('attachment', {
      extends: DecoratorNode,
      stateConfigs: [assetIdState, nameState, mimeState, bytesState, titleState].map((stateConfig) => ({ stateConfig })),
    });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('div', 'page-attachment');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): unknown {
    return getPeerDependencyFromEditor<typeof DecorationsExtension>(editor, DECORATIONS)?.config.attachment?.(this) ?? null;
  }

  /** For pasting elsewhere: the words only, because the file's address means nothing outside this app. */
  override exportDOM(): DOMExportOutput {
    const element = $createElement('p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    const { title, name } = this.facts();
    return title === '' ? name : title;
  }

  facts(): AttachmentFacts {
    return {
      assetId: $getState(this, assetIdState) ?? '',
      name: $getState(this, nameState) ?? '',
      mime: $getState(this, mimeState) ?? '',
      bytes: $getState(this, bytesState) ?? 0,
      title: $getState(this, titleState) ?? '',
    };
  }

  setTitle(title: string): this {
    return $setState(this, titleState, title);
  }
}

export function $createAttachmentNode(facts: AttachmentFacts): AttachmentNode {
  const node = $create(AttachmentNode);
  $setState(node, assetIdState, facts.assetId);
  $setState(node, nameState, facts.name);
  $setState(node, mimeState, facts.mime);
  $setState(node, bytesState, facts.bytes);
  $setState(node, titleState, facts.title);
  return node;
}

/** True for attachments. */
export function $isAttachmentNode(node: LexicalNode | null | undefined): node is AttachmentNode {
  return node instanceof AttachmentNode;
}

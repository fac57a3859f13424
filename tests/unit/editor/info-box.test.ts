import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, defineExtension, type SerializedEditorState } from 'lexical';
import { describe, expect, test } from 'vitest';
import { InfoBoxExtension } from '../../../renderer/editor/extensions/info-box/extension.ts';
import type { SerializedNode } from '../../../shared/document/envelope.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';

const text = (words: string): SerializedNode => ({ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' });
const element = (type: string, children: readonly SerializedNode[], rest: Partial<SerializedNode> = {}): SerializedNode => ({ type, version: 1, children, direction: null, format: '', indent: 0, ...rest });
const paragraph = (words: string): SerializedNode => element('paragraph', [text(words)]);
const figure: SerializedNode = { type: 'figure', version: 1, $: { assetId: 'a'.repeat(64) } };

/** The kinds of block that are left after the rules of boxes have looked at a document. */
function settled(...blocks: readonly SerializedNode[]): readonly unknown[] {
  const editor = buildEditorFromExtensions(defineExtension({ name: 'test', dependencies: [DocumentExtension, InfoBoxExtension] }));
  const state = { root: element('root', blocks) } as unknown as SerializedEditorState;
  editor.setEditorState(editor.parseEditorState(state));
  editor.update(() => $getRoot().getChildren().forEach((block) => block.markDirty()), { discrete: true });
  const kinds = (node: SerializedNode): unknown => (node.type === 'infobox' ? [node.type, ...(node.children ?? []).map(kinds)] : node.type);
  const { root } = editor.getEditorState().toJSON();
  editor.dispose();
  return (root.children as SerializedNode[]).map(kinds);
}

const box = (...children: readonly SerializedNode[]): SerializedNode => element('infobox', children);
const quote = element('quote', [text('Lời')]);

describe('the rules of info boxes', () => {
  test('let what does not belong into a box out behind it, in order', () => {
    const inside = box(element('heading', [text('Tên')], { tag: 'h3' }), quote, paragraph('Một'), figure, { type: 'horizontalrule', version: 1 });
    expect(settled(inside, paragraph('Sau'))).toEqual([['infobox', 'heading', 'paragraph'], 'quote', 'figure', 'horizontalrule', 'paragraph']);
  });

  test('leave no box inside a box, and none without a line', () => {
    expect(settled(box(paragraph('Một'), box(paragraph('Hai'))))).toEqual([['infobox', 'paragraph'], ['infobox', 'paragraph']]);
    expect(settled(box())).toEqual([['infobox', 'paragraph']]);
    expect(settled(box(quote))).toEqual([['infobox', 'paragraph'], 'quote']);
  });
});

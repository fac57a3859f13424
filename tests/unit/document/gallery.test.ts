import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMA, type Envelope, type SerializedNode } from '../../../shared/document/envelope.ts';
import { withFreshBlockIds } from '../../../shared/document/fresh-ids.ts';
import { galleryParts, sharedCaptionPlace } from '../../../shared/document/gallery-parts.ts';
import { blocksSchema, type Block } from '../../../shared/document/model.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';
import { $createFigureNode } from '../../../shared/document/nodes/figure-node.ts';
import { $createGalleryNode, $galleryCaption, $isGalleryNode, $photosOf } from '../../../shared/document/nodes/gallery-node.ts';
import { photosIn } from '../../../shared/document/photos-in.ts';
import { plainText } from '../../../shared/document/plain-text.ts';
import { readEnvelope } from '../../../shared/document/read-envelope.ts';
import { textPieces } from '../../../shared/document/text-pieces.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { withoutFiles } from '../../../shared/document/without-files.ts';
import { withoutGalleries } from '../../../shared/document/without-galleries.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';
import { randomBlocks } from '../../helpers/random-blocks.ts';

const text = (words: string): SerializedNode => ({ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' });
const element = (type: string, children: readonly SerializedNode[], rest: Partial<SerializedNode> = {}): SerializedNode => ({ type, version: 1, children, direction: null, format: '', indent: 0, ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}), ...rest });
const line = (words: string): SerializedNode => element('paragraph', words === '' ? [] : [text(words)]);
const envelope = (...blocks: readonly SerializedNode[]): Envelope => ({ app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: 'lexical@0.52.0', state: { root: element('root', blocks) } });

const photo = (number: number, caption = `Ảnh ${number}`): SerializedNode => ({
  type: 'figure',
  version: 1,
  $: { blockId: `anh-${String(number).padStart(5, '0')}`, assetId: number.toString(16).padStart(64, '0'), credit: 'Văn Tịnh', alt: `Mô tả ${number}`, width: 600, height: 400 },
  $slots: { caption: line(caption) },
});
const photos = (count: number): readonly SerializedNode[] => Array.from({ length: count }, (_, at) => photo(at + 1));
const gallery = (children: readonly SerializedNode[], caption = 'Lễ hội làng'): SerializedNode => element('gallery', children, { $: { blockId: 'bo-anh-0001' }, $slots: { caption: line(caption) } });
const shape = (block: Block): unknown => (block.type === 'gallery' ? [block.photos.length, wordsOf(block.caption)] : block.type === 'figure' ? ['figure', wordsOf(block.caption)] : block.type === 'paragraph' ? wordsOf(block.content) : block.type);
const wordsOf = (content: readonly { readonly type: string; readonly text?: string }[]): string => content.map((item) => item.text ?? '').join('');
const sent = (...nodes: readonly SerializedNode[]): readonly Block[] => blocksSchema.parse(toBlocks(envelope(...nodes)).blocks);

describe('a stored gallery', () => {
  it('is read into nodes and written back as it was', () => {
    const document = envelope(line('Trước'), gallery(photos(3)), gallery(photos(12), ''));
    const read = readEnvelope(document);
    if (read.kind !== 'ok') throw new Error(read.kind);
    const editor = buildEditorFromExtensions(DocumentExtension);
    const state = editor.parseEditorState(read.state);
    expect(writeEnvelope(state.toJSON())).toEqual(document);
    const found = state.read(() => $getRoot().getChildren().filter($isGalleryNode).map((node) => [$photosOf(node).map((figure) => figure.facts().alt), $galleryCaption(node)?.getTextContent(), node.isShadowRoot()]));
    expect(found[0]).toEqual([['Mô tả 1', 'Mô tả 2', 'Mô tả 3'], 'Lễ hội làng', true]);
    editor.dispose();
  });

  it('can be made from figures, which move into it with their captions', () => {
    const editor = buildEditorFromExtensions(DocumentExtension);
    editor.update(
      () => {
        const figures = [1, 2].map((number) => $createFigureNode({ assetId: String(number).repeat(64), credit: '', alt: '', width: 3, height: 2 }, `Chú thích ${number}`));
        $getRoot().append(...figures);
        $getRoot().append($createGalleryNode(figures, 'Chung'));
      },
      { discrete: true },
    );
    const { state } = writeEnvelope(editor.getEditorState().toJSON());
    expect(sent(...((state as { readonly root: { readonly children: readonly SerializedNode[] } }).root.children)).map(shape)).toEqual([[2, 'Chung']]);
    expect(editor.read(() => $isElementNode($getRoot().getFirstChild()))).toBe(true);
    editor.dispose();
  });

  it('of an older schema than galleries is read as it is, and one of a newer schema never saved', () => {
    expect(readEnvelope({ ...envelope(line('Cũ')), schema: 2 }).kind).toBe('ok');
    expect(readEnvelope({ ...envelope(gallery(photos(2))), schema: DOCUMENT_SCHEMA + 1 }).kind).toBe('newer');
  });

  it('that holds what this version does not know keeps its bytes', () => {
    const strange = envelope(gallery([photo(1), { type: 'hologram', version: 9, $: { blockId: 'la-la-00001' } }, photo(2)]), { ...gallery([]), children: [] }, { ...gallery(photos(2)), $slots: { caption: line('a'), title: line('b') } });
    const read = readEnvelope(strange);
    if (read.kind !== 'ok') throw new Error(read.kind);
    const editor = buildEditorFromExtensions(DocumentExtension);
    expect(writeEnvelope(editor.parseEditorState(read.state).toJSON())).toEqual(strange);
    editor.dispose();
  });

  it('gives its captions to counting, finding and searching, each once, with the words of the block as one piece', () => {
    const document = envelope(gallery([photo(1, 'Một'), photo(2, 'Hai')], 'Chung'));
    expect(plainText(document)).toBe('Chung\nMột\nHai');
    expect([...textPieces(document)].map((piece) => piece.text)).toEqual(['Chung\nMột\nHai']);
  });

  it('gets new names for itself and its photos in a copy, and leaves nothing where files may not go', () => {
    let count = 0;
    const fresh = withFreshBlockIds(envelope(gallery(photos(2))), () => `moi-${(count += 1)}`.padEnd(8, '0'));
    expect(JSON.stringify(fresh).match(/"blockId":"[^"]+"/g)).toEqual(['"blockId":"moi-2000"', '"blockId":"moi-3000"', '"blockId":"moi-1000"']);
    const light = withoutFiles(envelope(line('Lời'), gallery(photos(3)), photo(9)));
    expect([light.removed, toBlocks(light.document).blocks.map(shape)]).toEqual([4, ['Lời']]);
  });
});

describe('what is sent of a gallery', () => {
  it('is one block with all photos, each with its own words', () => {
    expect(sent(gallery(photos(2)))).toEqual([
      {
        type: 'gallery',
        id: 'bo-anh-0001',
        caption: [{ type: 'text', text: 'Lễ hội làng' }],
        photos: [1, 2].map((number) => ({ asset: String(number).padStart(64, '0'), width: 600, height: 400, caption: [{ type: 'text', text: `Ảnh ${number}` }], credit: 'Văn Tịnh', alt: `Mô tả ${number}` })),
      },
    ]);
  });

  it('is a figure when one photo is left, several galleries when there are too many, and never loses a word', () => {
    expect(sent(gallery([photo(1, '')])).map(shape)).toEqual([['figure', 'Lễ hội làng']]);
    expect(sent(gallery([photo(1)])).map(shape)).toEqual([['figure', 'Ảnh 1'], 'Lễ hội làng']);
    expect(sent(gallery([])).map(shape)).toEqual(['Lễ hội làng']);
    expect(sent(gallery([], '')).map(shape)).toEqual([]);
    expect(sent(gallery(photos(13))).map(shape)).toEqual([[7, ''], [6, 'Lễ hội làng']]);
    expect(sent(gallery(photos(30))).map(shape)).toEqual([[10, ''], [10, ''], [10, 'Lễ hội làng']]);
  });

  it('without what is no photo; that stands behind it', () => {
    const mixed = gallery([photo(1), line('Chen vào'), text('chữ rời'), photo(2), element('heading', [text('Đầu mục')], { tag: 'h3' }), gallery(photos(2), 'Trong'), { type: 'hologram' }]);
    expect(sent(mixed).map(shape)).toEqual([[2, 'Lễ hội làng'], 'Chen vào', 'chữ rời', 'heading', [2, 'Trong']]);
    expect(toBlocks(envelope(mixed)).dropped).toEqual(['hologram']);
    expect(new Set(sent(mixed).map(({ id }) => id)).size).toBe(5);
    const damaged = { ...photo(3), $: { assetId: '../../etc/passwd' } };
    expect(sent(gallery([photo(1, ''), damaged])).map(shape)).toEqual([['figure', 'Lễ hội làng']]);
  });
});

describe('rules of galleries', () => {
  it('divide any number of photos into parts of nearly the same size, in order', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const parts = galleryParts(Array.from({ length: count }, (_, at) => at));
        expect(parts.flat()).toEqual(Array.from({ length: count }, (_, at) => at));
        const sizes = parts.map(({ length }) => length);
        if (count > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
        if (count > 0) expect([Math.max(...sizes) <= 12, Math.max(...sizes) - Math.min(...sizes) <= 1]).toEqual([true, true]);
      }),
    );
  });

  it('find a place for the caption', () => {
    const has = (own: boolean): boolean => own;
    expect([sharedCaptionPlace<boolean>([], has), sharedCaptionPlace([[true]], has), sharedCaptionPlace([[false]], has), sharedCaptionPlace([[true, true]], has)]).toEqual(['line', 'line', 'figure', 'gallery']);
  });
});

describe('for who knows no galleries', () => {
  it('any article says the same, in the same order, with ids that are never used twice', () => {
    fc.assert(
      fc.property(randomBlocks, (blocks) => {
        const plain = blocksSchema.parse(withoutGalleries(blocks));
        expect(plain.some(({ type }) => type === 'gallery')).toBe(false);
        expect(new Set(plain.map(({ id }) => id)).size).toBe(plain.length);
        const words = ({ caption, credit, alt }: ReturnType<typeof photosIn>[number]): unknown => [caption, credit, alt];
        expect(photosIn(plain).map(words)).toEqual(photosIn(blocks).map(words));
        expect(withoutGalleries(blocks)).toEqual(withoutGalleries(structuredClone(blocks)));
        if (blocks.every(({ type }) => type !== 'gallery')) expect(plain).toEqual(blocks);
      }),
    );
  });

  it('the shared caption is a paragraph behind the photos; ids are cut to the longest there may be', () => {
    const id = 'x'.repeat(24);
    const [, taken] = withoutGalleries(sent(gallery(photos(2)))).map((block) => block.id);
    const blocks: readonly Block[] = [...sent(gallery(photos(2))).map((block) => ({ ...block, id })), { type: 'rule', id: `${'x'.repeat(22)}-1` }];
    expect(withoutGalleries(blocks).map((block) => [block.id, block.type])).toEqual([[id, 'figure'], [`${'x'.repeat(22)}-2`, 'figure'], [`${'x'.repeat(22)}-3`, 'paragraph'], [`${'x'.repeat(22)}-1`, 'rule']]);
    expect(taken).toBe('bo-anh-0001-1');
  });
});

import { buildEditorFromExtensions } from '@lexical/extension';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_SCHEMA, type Envelope, type SerializedNode } from '../../../shared/document/envelope.ts';
import { blocksSchema, type Block } from '../../../shared/document/model.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';
import { readEnvelope } from '../../../shared/document/read-envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { blocksToHtml } from '../../../shared/document/to-html.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';
import { attachmentTypes } from '../../../shared/domain/attachment.ts';

const text = (words: string, format = 0): SerializedNode => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' });
const element = (type: string, children: readonly SerializedNode[], rest: Partial<SerializedNode> = {}): SerializedNode => ({ type, version: 1, children, direction: null, format: '', indent: 0, ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}), ...rest });
const line = (words: string): SerializedNode => element('paragraph', words === '' ? [] : [text(words)]);
const envelope = (...blocks: readonly SerializedNode[]): Envelope => ({ app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: 'lexical@0.52.0', state: { root: element('root', blocks) } });

const ASSET = 'a'.repeat(64);
const quote: SerializedNode = { type: 'pullquote', version: 1, children: [text('Dân '), text('là gốc', 1)], $: { blockId: 'trich-dan-1' }, $slots: { source: line('Bà Lan') } };
const box = element('infobox', [element('heading', [text('Lịch')], { tag: 'h3' }), line('Một'), line('')], { $: { blockId: 'hop-tin-001' } });
const video: SerializedNode = { type: 'video', version: 1, $: { blockId: 'video-00001', url: 'https://youtu.be/abcdefghijk', title: 'Lễ' }, $slots: { caption: line('Sáng') } };
const file = (changes: Readonly<Record<string, unknown>> = {}): SerializedNode => ({ type: 'attachment', version: 1, $: { blockId: 'tep-0000001', assetId: ASSET, name: 'Kế hoạch.pdf', mime: attachmentTypes.pdf, bytes: 1_468_006, title: 'Kế hoạch năm', ...changes } });

const portable = (...nodes: readonly SerializedNode[]): readonly Block[] => blocksSchema.parse(toBlocks(envelope(...nodes)).blocks);
const html = (...nodes: readonly SerializedNode[]): string => blocksToHtml(portable(...nodes), { assetUrl: (sha256) => `/anh/${sha256}`, fileUrl: (sha256, name) => `/tep/${sha256}/${name}` });

/** What the editor would store after opening a document. */
function stored(document: Envelope): unknown {
  const read = readEnvelope(document);
  if (read.kind !== 'ok') throw new Error(read.kind);
  const editor = buildEditorFromExtensions(DocumentExtension);
  try {
    return writeEnvelope(editor.parseEditorState(read.state).toJSON());
  } finally {
    editor.dispose();
  }
}

describe('a stored document with cards', () => {
  test('is written back as it was; a pull-quote keeps its words as children', () => {
    const document = envelope(quote, box, video, file());
    expect(stored(document)).toEqual(document);
  });

  test('keeps what a newer version put into the words of a pull-quote', () => {
    const document = envelope({ ...quote, children: [text('Dân '), { type: 'mention', version: 3, id: 7 }] });
    expect(stored(document)).toEqual(document);
  });

  test('in the form the editor holds says the same to portals', () => {
    const { children, $slots, ...rest } = quote;
    const held = { ...rest, $slots: { ...$slots, quote: element('paragraph', children ?? []) } };
    expect(portable(held)).toEqual(portable(quote));
    expect(stored(envelope(held))).toEqual(envelope(quote));
  });
});

describe('portable blocks', () => {
  test('of every kind of card', () => {
    expect(portable(quote, box, video, file())).toEqual([
      { type: 'pullquote', id: 'trich-dan-1', content: [{ type: 'text', text: 'Dân ' }, { type: 'text', text: 'là gốc', marks: ['bold'] }], source: [{ type: 'text', text: 'Bà Lan' }] },
      { type: 'infobox', id: 'hop-tin-001', content: [{ type: 'heading', level: 3, content: [{ type: 'text', text: 'Lịch' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'Một' }] }] },
      { type: 'video', id: 'video-00001', provider: 'youtube', href: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'Lễ', caption: [{ type: 'text', text: 'Sáng' }] },
      { type: 'attachment', id: 'tep-0000001', asset: ASSET, name: 'Kế hoạch.pdf', mime: attachmentTypes.pdf, bytes: 1_468_006, title: 'Kế hoạch năm' },
    ]);
  });

  test('leave out what is empty, and name what cannot be sent', () => {
    expect(toBlocks(envelope({ ...quote, children: [], $slots: {} }, element('infobox', [line('')])))).toEqual({ blocks: [], dropped: [] });
    expect(toBlocks(envelope({ ...quote, children: [] })), 'a name without words').toEqual({ blocks: [], dropped: ['pullquote'] });
    const broken = [file({ mime: 'text/html' }), file({ assetId: 'x' }), file({ bytes: 0 }), { ...video, $: { url: 'javascript:alert(1)' } }];
    expect(toBlocks(envelope(...broken))).toEqual({ blocks: [], dropped: ['attachment', 'video'] });
  });

  test('give a file a name that ends as its type does, whatever a pasted document says', () => {
    const [block] = portable(file({ name: '../x\u202efdp.exe' }));
    expect(block).toMatchObject({ name: 'xfdp.exe.pdf' });
  });
});

describe('HTML', () => {
  test('of every kind of card', () => {
    expect(html(quote)).toBe('<figure class="pull-quote"><blockquote><p>Dân <strong>là gốc</strong></p></blockquote><figcaption>Bà Lan</figcaption></figure>');
    expect(html({ ...quote, $slots: {} })).toBe('<figure class="pull-quote"><blockquote><p>Dân <strong>là gốc</strong></p></blockquote></figure>');
    expect(html(box)).toBe('<aside class="info-box"><h3>Lịch</h3><p>Một</p></aside>');
    expect(html(video)).toBe('<figure class="video-card" data-provider="youtube"><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener nofollow">Lễ</a> <span class="video-place">Video trên YouTube</span><figcaption>Sáng</figcaption></figure>');
    expect(html(file())).toBe(`<p class="attachment" data-ending="pdf"><a href="/tep/${ASSET}/Kế hoạch.pdf" download="Kế hoạch.pdf">Kế hoạch năm</a> <span class="attachment-facts">(PDF, 1,4 MB)</span></p>`);
    expect(html(file({ title: ' ' }))).toContain('>Kế hoạch.pdf</a>');
  });

  test('never leads where a card may not lead, nor lets words become markup', () => {
    const hostile: Block[] = [
      { type: 'video', id: 'block-001', provider: 'youtube', href: 'javascript:alert(1)', title: 'x', caption: [] },
      { type: 'video', id: 'block-002', provider: 'youtube', href: 'https://evil.example/"><script>', title: '<img src=x onerror=alert(1)>', caption: [] },
      { type: 'attachment', id: 'block-003', asset: ASSET, name: '"><script>.pdf', mime: attachmentTypes.pdf, bytes: 1, title: '<b>' },
    ];
    const shown = blocksToHtml(blocksSchema.parse(hostile), { assetUrl: () => '/x', fileUrl: (_, name) => `/tep/${name}` });
    expect(shown).not.toMatch(/javascript|<script|<img|<b>/);
    expect(shown).toContain('data-provider="portal"');
    expect(shown).toContain('download="script.pdf"');
  });
});

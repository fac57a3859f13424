import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportArticle, ExportPhoto } from '../../../electron/exchange/export/export-article.ts';
import { writeClean } from '../../../electron/exchange/export/write-clean.ts';
import { writeDocx } from '../../../electron/exchange/export/write-docx.ts';
import { writePage } from '../../../electron/exchange/export/write-page.ts';
import { articleWords, writeText } from '../../../electron/exchange/export/write-text.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import { blocksSchema, type Block } from '../../../shared/document/model.ts';
import { hostileHtml } from '../../fixtures/hostile-html.ts';
import { scenePhoto } from '../../fixtures/photos.ts';
import { readTags } from '../../helpers/markup.ts';

const ASSET = 'a'.repeat(64);
const GONE = 'b'.repeat(64);
const text = (words: string) => ({ type: 'text' as const, text: words });
const cell = (words: string, header?: 'row' | 'column') => ({ ...(header === undefined ? {} : { header }), content: [{ type: 'paragraph' as const, content: [text(words)] }] });

const blocks: Block[] = [
  { type: 'heading', id: 'block-001', level: 2, content: [text('Kết quả')] },
  { type: 'paragraph', id: 'block-002', align: 'justify', content: [text('Xem '), { type: 'link', href: 'https://tanphu.gov.vn/', content: [text('cổng xã')] }, { type: 'break' }, text('và '), { type: 'link', href: 'mailto:xa@tanphu.gov.vn', content: [text('xa@tanphu.gov.vn')] }] },
  { type: 'list', id: 'block-003', list: { ordered: true, start: 3, items: [{ content: [text('ba')], list: { ordered: false, items: [{ content: [text('con')] }] } }, { content: [text('bốn')] }] } },
  { type: 'figure', id: 'block-004', asset: ASSET, width: 3000, height: 2000, caption: [text('Trồng cây.')], credit: 'Ảnh: Văn Tịnh', alt: 'Người "trồng" cây' },
  { type: 'figure', id: 'block-005', asset: GONE, width: 3, height: 2, caption: [text('Ảnh đã mất.')], credit: '', alt: '' },
  { type: 'table', id: 'block-006', caption: [text('Bảng 1')], widths: [100, 200], rows: [[cell('Thôn', 'row'), cell('Hộ', 'row')], [cell('Một', 'column'), cell('12')]] },
  { type: 'quote', id: 'block-007', content: [text('Lời dân')] },
  { type: 'pullquote', id: 'block-008', content: [text('Dân tin')], source: [text('Ông An')] },
  { type: 'infobox', id: 'block-009', content: [{ type: 'paragraph', content: [text('Lịch tiếp dân')] }] },
  { type: 'rule', id: 'block-010' },
  { type: 'video', id: 'block-011', provider: 'youtube', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Phóng sự', caption: [text('Nguồn: Đài xã')] },
  { type: 'attachment', id: 'block-012', asset: GONE, name: 'kh-12.pdf', mime: 'application/pdf', bytes: 204_800, title: 'Kế hoạch số 12' },
];
const article: ExportArticle = { headline: 'Xã Tân Phú <tổng kết> & khen thưởng', lead: 'Sáng 20/12.\nTại hội trường.', section: 'Tin tức', byline: 'Bích Hường – Văn Tịnh', source: 'Cổng xã', tags: ['tổng kết', 'khen thưởng'], blocks };
const photos = new Map<string, ExportPhoto>([[ASSET, { bytes: await scenePhoto({ seed: 4, width: 90, height: 60 }), mime: 'image/jpeg', width: 2000, height: 1333 }]]);

/** Start tags; a style sheet is no markup. */
const tagsOf = (html: string) => readTags(html.replace(/<style>[^<]*<\/style>/, ''));

test('the article of these tests is one', () => expect(blocksSchema.parse(blocks)).toEqual(blocks));

describe('plain text', () => {
  test('every block in words, captions in brackets', () => {
    expect(articleWords(article)).toBe(
      [
        'Xã Tân Phú <tổng kết> & khen thưởng',
        'Sáng 20/12.\nTại hội trường.',
        'Kết quả',
        'Xem cổng xã (https://tanphu.gov.vn/)\nvà xa@tanphu.gov.vn',
        '3. ba\n    - con\n4. bốn',
        '[Ảnh: Trồng cây. Ảnh: Văn Tịnh]',
        '[Ảnh: Ảnh đã mất.]',
        'Bảng 1\nThôn\tHộ\nMột\t12',
        '“Lời dân”',
        '“Dân tin” – Ông An',
        'Lịch tiếp dân',
        '* * *',
        '[Video: Phóng sự – Nguồn: Đài xã – https://www.youtube.com/watch?v=dQw4w9WgXcQ]',
        '[Tệp đính kèm: Kế hoạch số 12 (kh-12.pdf), 200 KB]',
        'Bích Hường – Văn Tịnh',
        'Nguồn: Cổng xã',
      ].join('\n\n'),
    );
  });

  test('a file that old editors on Windows read too', () => {
    const file = writeText(article);
    expect(file.startsWith('\ufeffXã Tân Phú')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('one page', () => {
  test('needs nothing from outside: photos inside, nothing fetched, nothing run', () => {
    const page = writePage(article, photos);
    const addresses = tagsOf(page).flatMap((tag) => Object.entries(tag.attributes).filter(([name]) => name === 'src' || name === 'href').map(([, value]) => value));
    expect(addresses.filter((address) => !address.startsWith('https://') && !address.startsWith('mailto:'))).toEqual([expect.stringMatching(/^data:image\/jpeg;base64,/)]);
    expect(page).not.toMatch(/<script|<link|@import|url\(/i);
    expect(page).toContain("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"");
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<title>Xã Tân Phú &lt;tổng kết&gt; &amp; khen thưởng</title>');
    expect(page).toContain('<p class="lead">Sáng 20/12.</p><p class="lead">Tại hội trường.</p>');
    expect(page).toContain('alt="Người &quot;trồng&quot; cây"');
    expect(page).toContain('<p class="align-center">Ảnh đã mất.</p>');
    expect(page).toContain('<p>Tệp đính kèm: Kế hoạch số 12 (kh-12.pdf), 200 KB</p>');
    expect(page).toContain('<footer><p class="byline">Bích Hường – Văn Tịnh</p><p class="source">Nguồn: Cổng xã</p></footer>');
  });
});

describe('clean HTML', () => {
  const clean = (parts: Partial<Parameters<typeof writeClean>[2]> = {}) => writeClean(article, photos, { photos: true, captions: true, frame: false, ...parts });

  test('no class, no id, no script; styles only for alignment and the frame of a box', () => {
    const html = clean();
    const attributes = tagsOf(html).flatMap((tag) => Object.keys(tag.attributes));
    expect([...new Set(attributes)].toSorted()).toEqual(['alt', 'height', 'href', 'rel', 'scope', 'src', 'start', 'style', 'width']);
    expect(html).toContain('<p style="text-align: justify">');
    expect(html).toContain('<figcaption style="text-align: center">Trồng cây. <em>Ảnh: Văn Tịnh</em></figcaption></figure>');
    expect(html).not.toContain('<h1>');
  });

  test('with and without photos, captions and what stands around the body', () => {
    expect(clean({ photos: false })).not.toContain('<img');
    expect(clean({ photos: false })).toContain('<p style="text-align: center">Trồng cây.<em> Ảnh: Văn Tịnh</em></p>');
    expect(clean({ photos: false, captions: false })).not.toContain('Trồng cây');
    expect(clean({ captions: false })).toMatch(/<img [^>]+><\/figure>/);
    expect(clean({ frame: true })).toMatch(/^<h1>Xã Tân Phú &lt;tổng kết&gt; &amp; khen thưởng<\/h1>\n<p><strong>Sáng 20\/12\.<\/strong><\/p>\n/);
    expect(clean({ frame: true })).toMatch(/<p style="text-align: right"><em>Nguồn: Cổng xã<\/em><\/p>$/);
  });

  test('hostile words stay words', () => {
    const hostile: Block[] = hostileHtml.map((words, at) => ({ type: 'paragraph', id: `block-${String(at).padStart(3, '0')}`, content: [text(words.slice(0, 1_000) || 'x')] }));
    for (const html of [writeClean({ ...article, headline: '<script>', blocks: hostile }, photos, { photos: true, captions: true, frame: true }), writePage({ ...article, byline: '"><img src=x onerror=1>', blocks: hostile }, photos)]) {
      expect(tagsOf(html).map(({ name }) => name).filter((name) => ['script', 'iframe', 'img', 'svg', 'object'].includes(name))).toEqual([]);
    }
  });
});

describe('Word', () => {
  const parts = async (own: Partial<ExportArticle> = {}) => {
    const files = unzipSync(await writeDocx({ ...article, ...own }, photos));
    return (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  };
  const styleOf = (document: string, words: string): string => /<w:pStyle w:val="([^"]+)"/.exec(document.slice(document.lastIndexOf('<w:p>', document.indexOf(words)), document.indexOf(words)))?.[1] ?? '';

  test('real styles, by which Word knows a title, a heading, a caption', async () => {
    const part = await parts();
    const document = part('word/document.xml');
    const words = { 'Xã Tân Phú': 'Title', 'Sáng 20/12': 'Sapo', 'Tại hội trường': 'Sapo', 'Kết quả': 'Heading1', 'Trồng cây': 'Caption', 'Lời dân': 'Quote', 'Dân tin': 'PullQuote', 'Bích Hường': 'Byline', 'Nguồn: Cổng xã': 'ArticleSource', 'Bảng 1': 'TableCaption', 'Thôn': 'TableHeading', 'Một': 'TableRowHeading', 'ba<': 'ListNumber', 'con<': 'ListBullet', 'Tệp đính kèm': 'ArticleAttachment' };
    for (const [said, style] of Object.entries(words)) expect(styleOf(document, said), said).toBe(style);
    const styles = part('word/styles.xml');
    for (const style of new Set(Object.values(words))) expect(styles).toContain(`w:styleId="${style}"`);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"/);
  });

  test('numbers that count, a head row that comes again, a photo that fits the page, and its words', async () => {
    const part = await parts();
    const document = part('word/document.xml');
    expect(part('word/numbering.xml')).toMatch(/<w:lvl w:ilvl="0"[^>]*><w:start w:val="3"\/><w:numFmt w:val="decimal"\/>/);
    expect(document.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit/g)).toHaveLength(2);
    const [, width = '0', height = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
    // 914,400 units to the inch: the text is 16 cm wide.
    expect(Number(width) / 914_400).toBeCloseTo(16 / 2.54, 1);
    expect(Number(width) / Number(height)).toBeCloseTo(2000 / 1333, 2);
    expect(document).toContain('descr="Người &quot;trồng&quot; cây"');
  });

  test('who wrote it and what it is called', async () => {
    const core = (await parts())('docProps/core.xml');
    for (const said of ['<dc:title>Xã Tân Phú &lt;tổng kết&gt; &amp; khen thưởng</dc:title>', '<dc:creator>Bích Hường – Văn Tịnh</dc:creator>', '<cp:keywords>tổng kết, khen thưởng</cp:keywords>']) expect(core).toContain(said);
  });

  test('letters that XML cannot hold go; addresses of other kinds are no links', async () => {
    const link: Inline = { type: 'link', href: 'javascript:alert(1)', content: [text('bấm')] };
    const part = await parts({ headline: 'a\u0000\u000b\ud800b\uffff', blocks: [{ type: 'paragraph', id: 'block-001', content: [text('x\u0001y'), link] }] });
    expect(part('word/document.xml')).toMatch(/a\ufffdb<[^]*xy<[^]*bấm/);
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript');
  });

  test('an empty article is a file too', async () => {
    const part = await parts({ headline: '', lead: '', byline: '', source: '', tags: [], blocks: [] });
    expect(part('word/document.xml')).toContain('<w:sectPr');
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../shared/document/model.ts';
import { attachmentMimeOf, attachmentTypes, type AttachmentEnding } from '../../shared/domain/attachment.ts';
import { problemSchema, remoteAssetSchema } from '../../shared/portal-api/schemas.ts';
import { compoundFile, docxFile, exeFile, macroFile, odtFile, odtMacroFile, pdfFile, pptxFile, xlsxFile, zipFile } from '../fixtures/attachment-files.ts';
import { childrenOf, readTags, readXml } from '../helpers/markup.ts';
import { blockId, content, figure, jpeg, readArticle, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let client: PortalClient;
beforeAll(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
});
afterAll(() => portal.stop());

const MB = 1024 * 1024;
const code = async (answer: Response) => problemSchema.parse(await answer.json()).code;
const stored = async () => (await readdir(join(portal.dir, 'assets'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
const upload = (bytes: Uint8Array, ending: AttachmentEnding) => client.upload(bytes, attachmentTypes[ending]);

function attachment(bytes: Uint8Array, name: string, title = ''): Attachment {
  return { type: 'attachment', id: blockId(), asset: sha256(bytes), name, mime: attachmentMimeOf(name) ?? attachmentTypes.zip, bytes: bytes.length, title };
}
const address = (bytes: Uint8Array, name: string) => `${portal.address()}/tep/${sha256(bytes)}/${encodeURIComponent(name)}`;

describe('files for readers', () => {
  const samples: readonly (readonly [AttachmentEnding, Uint8Array])[] = [
    ['pdf', pdfFile(20)],
    ['doc', compoundFile('WordDocument')],
    ['docx', docxFile()],
    ['xls', compoundFile('Workbook')],
    ['xlsx', xlsxFile()],
    ['pptx', pptxFile()],
    ['odt', odtFile()],
    ['rtf', Buffer.from('{\\rtf1\\ansi Gi\\u7845?y m\\u7901?i}')],
    ['txt', Buffer.from('Lịch tiếp dân tháng 7')],
    ['csv', Buffer.from('Thôn,Số hộ\nĐông,12\n')],
    ['zip', zipFile()],
    ['mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.alloc(64)])],
  ];

  test.each(samples)('%s is taken once, by its bytes', async (ending, bytes) => {
    expect((await upload(bytes, ending)).status).toBe(201);
    expect((await upload(bytes, ending)).status).toBe(200);
    expect(remoteAssetSchema.parse(await (await client.request('GET', `/assets/${sha256(bytes)}`)).json())).toEqual({ sha256: sha256(bytes), bytes: bytes.length, mime: attachmentTypes[ending] });
  });

  test.each<readonly [string, Uint8Array, AttachmentEnding]>([
    ['a program by the name of a PDF', exeFile(), 'pdf'],
    ['a program by the name of an archive', exeFile(), 'zip'],
    ['a program by the name of a text', exeFile(), 'txt'],
    ['a page by the name of a PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), 'pdf'],
    ['a document with macros', macroFile(), 'docx'],
    ['an open document with macros', odtMacroFile(), 'odt'],
    ['a table by the name of a text document', xlsxFile(), 'docx'],
    ['an old document by the name of a new one', compoundFile('WordDocument'), 'docx'],
    ['a picture by the name of a PDF', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'pdf'],
    ['nothing', new Uint8Array(), 'pdf'],
  ])('%s is refused without a trace', async (_, bytes, ending) => {
    const before = await stored();
    const answer = await upload(bytes, ending);
    expect([answer.status, await code(answer)]).toEqual([415, 'unsupported-media']);
    expect(await stored()).toEqual(before);
  });

  test('may be larger than photos, up to their own bound', async () => {
    const big = pdfFile(21, 20 * MB + 1);
    expect((await upload(big, 'pdf')).status).toBe(201);
    const announced = await client.request('PUT', `/assets/${'a'.repeat(64)}`, { 'content-type': attachmentTypes.zip }, Buffer.alloc(100 * MB + 1));
    expect([announced.status, await code(announced)]).toEqual([413, 'too-large']);
    expect((await (await client.request('GET', '/server')).json()) as unknown).toMatchObject({ limits: { fileBytes: 100 * MB, assetBytes: 20 * MB } });
  });
});

describe('the public address of a file', () => {
  const bytes = pdfFile(22, 3 * MB);
  const name = 'Kế hoạch "tháng 7" (bản chính) đã ký.pdf';
  const clean = 'Kế hoạch tháng 7 (bản chính) đã ký.pdf';

  test('opens with publication; what it gives is saved, never shown', async () => {
    expect((await fetch(address(bytes, clean))).status).toBe(404);
    await upload(bytes, 'pdf');
    const id = randomUUID();
    const draft = await readArticle(await client.create(id, content({ blocks: [attachment(bytes, name)] })));
    expect((await fetch(address(bytes, clean))).status, 'files of drafts are not public').toBe(404);
    const { address: page } = await readArticle(await client.publish(id, draft.etag));

    const html = await (await fetch(page ?? '')).text();
    const link = readTags(html).find((tag) => tag.attributes['download'] !== undefined);
    expect(link?.attributes).toEqual({ href: new URL(address(bytes, clean)).pathname, download: clean });
    const answer = await fetch(new URL(link?.attributes['href'] ?? '', portal.address()));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': attachmentTypes.pdf,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Ke hoach thang 7 (ban chinh) da ky.pdf"; filename*=UTF-8''${encodeURIComponent(clean).replaceAll('(', '%28').replaceAll(')', '%29')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const again = await fetch(address(bytes, clean), { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('fits the kind of file, whatever stands before it', async () => {
    expect((await fetch(address(bytes, 'khác hẳn.PDF'))).headers.get('content-disposition')).toContain('attachment; filename="khac han.PDF"');
    for (const wrong of ['a.exe', 'a.html', 'a.pdf.exe', 'pdf', 'a.docx', 'a.zip', 'a.jpg']) expect((await fetch(address(bytes, wrong))).status, wrong).toBe(404);
    for (const odd of ['..%2f..%2fa.pdf', 'a%0d%0aSet-Cookie:x.pdf', '%22%3B.pdf']) {
      const answer = await fetch(`${portal.address()}/tep/${sha256(bytes)}/${odd}`);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('content-disposition') ?? '').not.toMatch(/[\r\n/]|""/);
    }
    expect((await fetch(`${portal.address()}/tep/${'0'.repeat(64)}/a.pdf`)).status).toBe(404);
    expect((await fetch(`${portal.address()}/tep/abc/a.pdf`)).status).toBe(404);
    expect((await fetch(`${portal.address()}/anh/${sha256(bytes)}`)).status, 'never as a photo').toBe(404);
  });

  test('a text that came in as a table is still a text', async () => {
    const text = Buffer.from('Thôn Đông, thôn Đoài\n');
    await upload(text, 'csv');
    await client.post(content({ blocks: [attachment(text, 'Danh sách.txt')] }));
    const answer = await fetch(address(text, 'Danh sách.txt'));
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'text/plain']);
  });

  test('a name of the longest kind works', async () => {
    const other = pdfFile(23);
    await upload(other, 'pdf');
    const long = `${'ộ'.repeat(251)}.pdf`;
    await client.post(content({ blocks: [attachment(other, long)] }));
    expect((await fetch(address(other, long))).status).toBe(200);
  });
});

test('an article whose file is not here is refused, and says which', async () => {
  const missing = pdfFile(24);
  const answer = await client.create(randomUUID(), content({ blocks: [attachment(missing, 'a.pdf')] }));
  expect(problemSchema.parse(await answer.json())).toMatchObject({ code: 'missing-assets', assets: [sha256(missing)] });
});

test('the feed encloses the photo, or the first file of an article without one', async () => {
  const photo = await jpeg(77);
  const file = pdfFile(25);
  await client.upload(photo, 'image/jpeg');
  await upload(file, 'pdf');
  await client.post(content({ headline: 'Có ảnh', blocks: [attachment(file, 'Có ảnh.pdf'), figure(sha256(photo))] }));
  await client.post(content({ headline: 'Chỉ tệp', blocks: [attachment(file, 'Chỉ tệp.pdf')] }));
  const feed = readXml(await (await fetch(`${portal.address()}/rss.xml`)).text());
  const items = childrenOf(childrenOf(feed, 'channel')[0] ?? feed, 'item');
  const enclosed = (title: string) => childrenOf(items.find((item) => childrenOf(item, 'title')[0]?.text === title) ?? feed, 'enclosure').map(({ attributes }) => attributes);
  expect(enclosed('Có ảnh')).toMatchObject([{ type: 'image/jpeg' }]);
  expect(enclosed('Chỉ tệp')).toEqual([{ url: address(file, 'Chỉ tệp.pdf'), length: String(file.length), type: attachmentTypes.pdf }]);
  expect((await fetch(address(file, 'Chỉ tệp.pdf'))).status).toBe(200);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExchangeDesk } from '../../../electron/app/exchange-desk.ts';
import { pdfOptions } from '../../../electron/app/print.ts';
import { words } from '../../../electron/app/words.ts';
import { emptyDocument } from '../../../shared/document/empty.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';
import { emptyFields, type Article } from '../../../shared/domain/article.ts';
import { electron, FakeWindow, resetElectron } from '../../helpers/electron-mock.ts';
import { p, r, wordFile } from '../../fixtures/word-files.ts';
import { memoryAssets } from '../photos/memory-assets.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const folder = mkdtempSync(join(tmpdir(), 'toasoan-exchange-'));
const article = { fields: { ...emptyFields, headline: 'Lễ phát động “Tết trồng cây”', section: 'tin' }, document: emptyDocument(() => 'block-001') } as Article;
let window: FakeWindow;

function desk() {
  return createExchangeDesk({
    articles: { get: (id) => (id === 'a' ? article : id === 'blank' ? { ...article, fields: emptyFields } : null) },
    assets: memoryAssets(),
    portals: { list: () => [], catalogue: () => ({ sections: [], authors: [] }) },
    importer: { importPhoto: () => Promise.reject(new Error('no photo in these files')) },
    workerUrl: new URL('../../../electron/workers/exchange-worker.ts', import.meta.url),
    window: () => window as never,
    words: () => words.vi,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
}
const place = (name: string): string => {
  const path = join(folder, name);
  electron.dialog.place = { canceled: false, filePath: path };
  return path;
};
const kindOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (cause: unknown) => (cause instanceof AppFailure ? cause.error.kind : String(cause)));

beforeEach(() => {
  resetElectron();
  window = new FakeWindow({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('importing', () => {
  it('the window learns the name of the chosen file, never its path, and may have it read once', async () => {
    const path = join(folder, 'Bài viết.docx');
    writeFileSync(path, wordFile({ body: p(r('Chữ trong tệp')) }));
    electron.dialog.answer = { canceled: false, filePaths: [path] };
    const exchange = desk();
    expect(await exchange.chooseWord(1)).toEqual({ name: 'Bài viết.docx' });
    expect(await kindOf(exchange.readChosen(2))).toBe('not-found');
    const found = await exchange.readChosen(1);
    expect(found).toMatchObject({ name: 'Bài viết.docx', blocks: ['<p>Chữ trong tệp</p>'], photos: [], lost: [] });
    expect(JSON.stringify(found)).not.toContain(folder);
    expect(await kindOf(exchange.readChosen(1))).toBe('not-found');
  });

  it('offers old Word files too, and says what to do with them', async () => {
    const path = join(folder, 'cũ.doc');
    writeFileSync(path, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    electron.dialog.answer = { canceled: false, filePaths: [path] };
    const exchange = desk();
    await exchange.chooseWord(1);
    expect(electron.dialog.asked[0]).toMatchObject({ filters: [{ extensions: expect.arrayContaining(['docx', 'doc']) }] });
    expect(await kindOf(exchange.readChosen(1))).toBe('old-word-format');
  });

  it('cancelled, gone since, or a folder', async () => {
    const exchange = desk();
    expect(await exchange.chooseWord(1)).toBeNull();
    for (const [path, kind] of [[join(folder, 'mất.docx'), 'not-found'], [folder, 'not-a-document']] as const) {
      electron.dialog.answer = { canceled: false, filePaths: [path] };
      await exchange.chooseWord(1);
      expect(await kindOf(exchange.readChosen(1))).toBe(kind);
    }
  });

  it('a path in the name of a dropped file goes no further', async () => {
    expect((await desk().importWord('C:\\Users\\an\\bai.docx', wordFile({ body: p(r('a')) }))).name).toBe('bai.docx');
  });
});

describe('exporting', () => {
  it.each([
    ['docx', 'docx', 'PK'],
    ['html', 'html', '<!doctype html>'],
    ['text', 'txt', '\ufeffLễ phát động'],
  ] as const)('%s: a name from the headline, the right ending, the right bytes', async (format, ending, start) => {
    const path = place(`xuất.${ending}`);
    expect(await desk().saveFile(1, 'a', format)).toEqual({ name: `xuất.${ending}`, missing: 0, unsupported: 0 });
    expect(electron.dialog.asked[0]).toMatchObject({ defaultPath: `le-phat-dong-tet-trong-cay.${ending}`, filters: [{ extensions: [ending] }] });
    expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
  });

  it('an article without a headline has a name too; a name without an ending gets one', async () => {
    place('không đuôi');
    expect(await desk().saveFile(1, 'blank', 'text')).toMatchObject({ name: 'không đuôi.txt' });
    expect(electron.dialog.asked[0]).toMatchObject({ defaultPath: 'bai-viet.txt' });
    // Nobody has been asked whether this one may be replaced.
    expect(await desk().saveFile(1, 'blank', 'text')).toMatchObject({ name: 'không đuôi' });
  });

  it('nothing is made when the person changes their mind, or when there is no such article', async () => {
    const before = readdirSync(folder);
    expect(await desk().saveFile(1, 'a', 'docx')).toBeNull();
    expect(await desk().savePdf(1, 'a')).toBeNull();
    expect(window.webContents.pdfs).toEqual([]);
    expect(await kindOf(desk().saveFile(1, 'b', 'docx'))).toBe('not-found');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('PDF: what the page shows, by its own style sheet', async () => {
    const path = place('in.pdf');
    expect(await desk().savePdf(1, 'a')).toMatchObject({ name: 'in.pdf' });
    expect(window.webContents.pdfs).toEqual([pdfOptions]);
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF/);
    window.webContents.pdf = new Error('Failed to generate PDF');
    expect(await kindOf(desk().savePdf(1, 'a'))).toBe('internal');
  });

  it('printing: done, called off, and no printer', async () => {
    expect(await desk().print(1)).toEqual({ printed: true });
    expect(window.webContents.printed).toEqual([{ printBackground: true, pageSize: 'A4', silent: false }]);
    window.webContents.printAnswer = { success: false, reason: 'Print job canceled' };
    expect(await desk().print(1)).toEqual({ printed: false });
    window.webContents.printAnswer = { success: false, reason: 'Invalid printer settings' };
    expect(await kindOf(desk().print(1))).toBe('internal');
  });

  it('copying: formatted with its words beside it, or the source as text', async () => {
    const form = { photos: true, captions: true, frame: true };
    await desk().copy('a', { flavour: 'rich', ...form });
    await desk().copy('a', { flavour: 'source', ...form });
    const html = '<h1>Lễ phát động “Tết trồng cây”</h1>';
    expect(electron.clipboard.written).toEqual([{ 'text/html': html, 'text/plain': 'Lễ phát động “Tết trồng cây”' }, { 'text/plain': html }]);
  });
});

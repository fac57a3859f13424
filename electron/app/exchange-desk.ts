import { type BrowserWindow, clipboard, ClipboardItem } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import type { ImportedDocument } from '../../shared/domain/imported.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { CopyForm } from '../../shared/ipc/exchange-contract.ts';
import { slugify } from '../../shared/text/slug.ts';
import { createExchange, type Made } from '../exchange/exchange.ts';
import { createExchangeLane } from '../exchange/exchange-lane.ts';
import { DOCX_BYTES_MAX } from '../exchange/import/archive.ts';
import type { ArticleStore, AssetStore, PortalStore } from '../store/interfaces.ts';
import type { Log } from './log.ts';
import { pagePdf, printPage } from './print.ts';
import { writeWholeFile } from './whole-file.ts';
import { chooseExportPlace, chooseWordFile, type ExportFormat } from './word-dialog.ts';
import type { Words } from './words.ts';

type Deps = {
  readonly articles: Pick<ArticleStore, 'get'>;
  readonly assets: Pick<AssetStore, 'rendition' | 'read'>;
  readonly portals: Pick<PortalStore, 'list' | 'catalogue'>;
  readonly importer: Parameters<typeof createExchange>[0]['importer'];
  /** Entry of the exchange thread. */
  readonly workerUrl: URL;
  readonly window: (windowId: number) => BrowserWindow | null;
  readonly words: () => Words;
  readonly log: Log;
};

export type ExchangeDesk = ReturnType<typeof createExchangeDesk>;
type Saved = Output<'export:file'>;

/** Articles in from Word and out to files, paper and the clipboard; with the dialogs that this takes. */
export function createExchangeDesk({ articles, assets, portals, importer, workerUrl, window, words, log }: Deps) {
  const sectionName = (code: string): string => portals.list().flatMap(({ id }) => portals.catalogue(id).sections).find((section) => section.code === code)?.name ?? '';
  const chosen = new Map<number, string>();
  const exchange = createExchange({ lane: createExchangeLane({ workerUrl }), importer, articles, assets, sectionName });

  async function importWord(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
    const found = await exchange.importWord(name, bytes);
    log.info('import.word', { blocks: found.blocks.length, photos: found.photos.length, lost: found.lost.length });
    return found;
  }

  /** The place first: nobody waits for a file that is not wanted after all. */
  async function save(windowId: number, articleId: string, format: ExportFormat, make: () => Promise<Made>): Promise<Saved> {
    const { headline } = (articles.get(articleId) ?? fail('not-found')).fields;
    const path = await chooseExportPlace(window(windowId), words(), format, slugify(headline) || words().untitledFile);
    if (path === null) return null;
    const { bytes, missing, unsupported } = await make();
    await writeWholeFile(path, bytes);
    return { name: basename(path), missing, unsupported };
  }

  return {
    /** The path stays here; the window only learns the name, and may have the file read once. */
    chooseWord: async (windowId: number): Promise<Output<'import:choose'>> => {
      const path = await chooseWordFile(window(windowId), words());
      if (path === null) return null;
      chosen.set(windowId, path);
      return { name: basename(path) };
    },

    readChosen: async (windowId: number): Promise<ImportedDocument> => {
      const path = chosen.get(windowId) ?? fail('not-found');
      chosen.delete(windowId);
      return importWord(basename(path), await readSmall(path));
    },

    /** A path in the name (some sources send one) is of no use to people and nobody's business. */
    importWord: (name: string, bytes: Uint8Array): Promise<ImportedDocument> => importWord(name.split(/[\\/]/).at(-1) || 'word.docx', bytes),

    saveFile: (windowId: number, articleId: string, format: Exclude<ExportFormat, 'pdf'>): Promise<Saved> =>
      save(windowId, articleId, format, () => exchange.make(articleId, { kind: format === 'html' ? 'page' : format })),

    /** Of what the window shows for printing. */
    savePdf: (windowId: number, articleId: string): Promise<Saved> => save(windowId, articleId, 'pdf', async () => ({ bytes: await pagePdf(contentsOf(window(windowId))), missing: 0, unsupported: 0 })),

    print: async (windowId: number): Promise<Output<'export:print'>> => ({ printed: await printPage(contentsOf(window(windowId))) }),

    copy: async (articleId: string, { flavour, photos, captions, frame }: CopyForm): Promise<Output<'export:copy'>> => {
      const text = async (form: Parameters<typeof exchange.make>[1]): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode((await exchange.make(articleId, form)).bytes);
      const html = await text({ kind: 'clean', parts: { photos, captions, frame } });
      // Into a box for source code goes source code; everywhere else the words, for programs that know no HTML.
      const plain = flavour === 'source' ? html : await text({ kind: 'words' });
      await clipboard.write([new ClipboardItem(flavour === 'source' ? { 'text/plain': plain } : { 'text/html': html, 'text/plain': plain })]);
      return { length: html.length };
    },

    close: exchange.close,
  };
}

function contentsOf(window: BrowserWindow | null): BrowserWindow['webContents'] {
  return window?.webContents ?? fail('cancelled');
}

/** The size is asked for before reading: a film chosen by mistake must not be pulled into memory. */
async function readSmall(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) fail('not-a-document');
    if (about.size > DOCX_BYTES_MAX) fail('document-too-large');
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppFailure(appError(['EBUSY', 'EACCES', 'EPERM'].includes(code) ? 'file-in-use' : 'not-found', code), { cause });
  }
}

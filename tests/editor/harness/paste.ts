import type { NoticeDetails, PageHost } from '../../../renderer/editor/host.ts';
import { readHtml } from '../../../renderer/editor/extensions/paste/html/import-html.ts';
import { nodesOf } from '../../../renderer/editor/extensions/paste/html/to-nodes.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import type { WordPicture } from '../../../shared/domain/word-picture.ts';

/** What the shell would do when something is pasted, as far as the editor needs an answer. */
export type PasteHarness = {
  /** A page as a document, without pasting it. A photo `asset:<id>` is in the store. */
  readonly documentFromHtml: (html: string) => Envelope;
  /** Does what the last notice offers. */
  readonly actOnNotice: () => void;
  /** How many things the last notice was about. */
  readonly noticeCount: () => number;
  /** Pictures that Word is said to have left behind, by their names. */
  readonly setWordPictures: (names: readonly string[]) => void;
};

let last: NoticeDetails = {};
let ofWord: readonly string[] = [];

export const rememberNotice = (details: NoticeDetails = {}): void => {
  last = details;
};

/** Stores nothing; names each file by its real hash, so that a figure points to what was handed over. */
export const importPhotos: PageHost['importPhotos'] = (files) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await file.arrayBuffer();
      if (bytes.byteLength < 8) return null;
      const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return { assetId: hash, name: file.name, width: 600, height: 400, bytes: bytes.byteLength, caption: '', credit: '' };
    }),
  );

export const wordPictures = (pictures: readonly WordPicture[]): ReturnType<PageHost['wordPictures']> =>
  Promise.resolve(pictures.map(({ name }) => (ofWord.includes(name) ? new TextEncoder().encode(`picture ${name}`) : null)));

export const pasteHarness: PasteHarness = {
  documentFromHtml: (html) => {
    const nodes = nodesOf(readHtml(html).pieces, ({ src }) => (src.startsWith('asset:') ? { assetId: src.slice(6), width: 600, height: 400 } : null));
    return documentOf(...(nodes.length === 0 ? [paragraph('')] : nodes));
  },
  actOnNotice: () => last.act?.(),
  noticeCount: () => last.count ?? 0,
  setWordPictures: (names) => {
    ofWord = names;
  },
};

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, AppFailure, appError, fail } from '../../shared/domain/app-error.ts';
import { ATTACHMENT_BYTES_MAX, attachmentMimeOf, attachmentMimes, attachmentName, namesMacros, type Attachment } from '../../shared/domain/attachment.ts';
import { attachmentContent } from '../../shared/domain/attachment-content.ts';
import type { FilePart, ImportedFile } from '../../shared/ipc/attachment-contract.ts';
import type { AttachmentStore, IncomingFile } from '../store/interfaces.ts';
import type { Log } from './log.ts';

/** Bytes that are read, hashed and written at a time: some milliseconds of the main thread on an old PC. */
const PIECE = 1024 * 1024;

type Deps = { readonly attachments: AttachmentStore; readonly log: Log };
type Upload = { readonly id: string; readonly incoming: IncomingFile };

export type AttachmentIntake = ReturnType<typeof createAttachmentIntake>;

/** Takes files from the disk and, piece by piece, from the page. One bad file never costs the others. */
export function createAttachmentIntake({ attachments, log }: Deps) {
  /** What a page is sending now; one file per window at a time. */
  const uploads = new Map<number, Upload>();

  async function answer(name: string, work: () => Promise<Attachment>): Promise<ImportedFile> {
    try {
      return { ok: true, name, file: await work() };
    } catch (error) {
      const refused = errorOf(error);
      if (refused.kind === 'internal') log.error('attachment.import', error);
      return { ok: false, name, error: refused };
    }
  }

  async function fromFile(path: string): Promise<Attachment> {
    const name = basename(path);
    const about = await stat(path);
    if (!about.isFile()) fail('unknown-file-type');
    requirePossible(name, about.size);
    const incoming = await attachments.receive();
    return orDrop(incoming, async () => {
      for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
        // A file that is still being written may have grown since it was asked about.
        if (incoming.size() + (piece as Buffer).byteLength > ATTACHMENT_BYTES_MAX) fail('too-large');
        await incoming.append(piece as Buffer);
      }
      return keep(incoming, name);
    });
  }

  async function take({ upload: id, name, size, offset, bytes }: FilePart, windowId: number): Promise<Attachment | null> {
    const before = uploads.get(windowId);
    uploads.delete(windowId);
    if (before !== undefined && (before.id !== id || offset === 0)) await before.incoming.drop();
    if (offset === 0) requirePossible(name, size);
    const incoming = offset === 0 ? await attachments.receive() : before?.id === id ? before.incoming : fail('invalid-input', 'upload');
    return orDrop(incoming, async () => {
      if (incoming.size() !== offset || offset + bytes.byteLength > size) fail('invalid-input', 'upload');
      await incoming.append(bytes);
      if (incoming.size() === size) return keep(incoming, name);
      uploads.set(windowId, { id, incoming });
      return null;
    });
  }

  return {
    /** Chosen files one after the other, each with its own answer. */
    fromFiles: async (paths: readonly string[], progress: (done: number, total: number) => void): Promise<ImportedFile[]> => {
      const imported: ImportedFile[] = [];
      progress(0, paths.length);
      for (const path of paths) {
        imported.push(await answer(basename(path), () => fromFile(path)));
        progress(imported.length, paths.length);
      }
      return imported;
    },

    /** The next piece of a dropped or pasted file; null while more is to come. Pieces come in order. */
    part: async (part: FilePart, windowId: number): Promise<ImportedFile | null> => {
      let unfinished = false;
      const result = await answer(part.name, async () => {
        const file = await take(part, windowId);
        unfinished = file === null;
        return file ?? fail('cancelled');
      });
      return unfinished ? null : result;
    },
  };
}

/** What can be refused before a byte is copied. */
function requirePossible(name: string, size: number): void {
  if (size === 0) fail('empty-file');
  if (size > ATTACHMENT_BYTES_MAX) fail('too-large', `${size} bytes`);
  if (namesMacros(name)) fail('has-macros');
  if (attachmentMimeOf(name) === null) fail('unknown-file-type');
}

/** Name and content must agree; a file that only looks like a document never gets into an article. */
async function keep(incoming: IncomingFile, given: string): Promise<Attachment> {
  const content = await attachmentContent({ size: incoming.size(), read: incoming.read }, given);
  if ('refused' in content) return fail(content.refused);
  const row = await incoming.keep({ name: attachmentName(given, content.mime), mime: content.mime });
  // The same bytes may have come in before under another ending (txt, csv): what they are called then is what they are.
  const mime = attachmentMimes.find((known) => known === row.mime) ?? content.mime;
  return { assetId: row.id, name: attachmentName(given, mime), mime, bytes: row.bytes };
}

async function orDrop<T>(incoming: IncomingFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await incoming.drop();
    throw error;
  }
}

const unreadable: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EIO']);

function errorOf(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreadable.has(code) ? appError('not-found', code) : appError('internal');
}

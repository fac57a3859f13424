import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import { exportPhoto } from '../photos/export-photo.ts';
import type { PhotoReply, PhotoRequest, SniffedPhoto } from '../photos/photo-job.ts';
import { processPhoto } from '../photos/process-photo.ts';
import { renderPhoto } from '../photos/render-photo.ts';
import { sniffPhoto } from '../photos/sniff.ts';

/** Entry of a photo thread: answers every `PhotoRequest` with one `PhotoReply`, one at a time. */

// Every picture is decoded once: a cache would only hold memory. Two of these threads keep two cores busy already.
sharp.cache(false);
sharp.concurrency(1);

const port = parentPort;
if (!port) throw new Error('photo-worker runs in a worker thread only');

/** What was read last: the same file is first looked at and then, mostly, processed. */
let last: { readonly path: string; readonly bytes: Uint8Array } | null = null;

port.on('message', (request: PhotoRequest) => void answer(request));

async function answer(request: PhotoRequest): Promise<void> {
  try {
    if (request.step === 'render') {
      const photo = await renderPhoto(request);
      return send({ ok: true, answer: photo }, photo.renditions.map((rendition) => rendition.data));
    }
    if (request.step === 'export') {
      const file = await exportPhoto(request);
      return send({ ok: true, answer: file }, [file.data]);
    }
    // Read whole: a library that keeps the file open would stand in the way of its being moved, on Windows.
    const bytes = last?.path === request.path ? last.bytes : await readFile(request.path);
    last = request.step === 'sniff' ? { path: request.path, bytes } : null;
    if (request.step === 'sniff') {
      send({ ok: true, answer: sniff(bytes, request.name) }, []);
    } else {
      const photo = await processPhoto(bytes, request.mime);
      send({ ok: true, answer: photo }, photo.renditions.map((rendition) => rendition.data));
    }
  } catch (cause) {
    last = null;
    const error = cause instanceof AppFailure ? cause.error : appError('internal', 'the photo could not be processed');
    send({ ok: false, error }, []);
  }
}

function sniff(bytes: Uint8Array, name: string): SniffedPhoto {
  if (bytes.byteLength === 0) fail('empty-file');
  const mime = sniffPhoto(bytes, name);
  if (mime === 'not-an-image' || mime === 'unsupported-format' || mime === 'svg-not-accepted') return fail(mime);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mime };
}

function send(reply: PhotoReply, files: readonly Uint8Array[]): void {
  port?.postMessage(reply, files.map((file) => file.buffer).filter((buffer) => buffer instanceof ArrayBuffer));
}

import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import type { PhotoReply, PhotoRequest } from '../photos/photo-job.ts';
import { processPhoto } from '../photos/process-photo.ts';

/** Entry of a photo thread: answers every `PhotoRequest` with one `PhotoReply`, one at a time. */

// Every picture is decoded once: a cache would only hold memory. Two of these threads keep two cores busy already.
sharp.cache(false);
sharp.concurrency(1);

const port = parentPort;
if (!port) throw new Error('photo-worker runs in a worker thread only');

port.on('message', (request: PhotoRequest) => void answer(request));

async function answer(request: PhotoRequest): Promise<void> {
  const { bytes } = request;
  try {
    if (request.step === 'hash') {
      send({ ok: true, bytes, answer: createHash('sha256').update(bytes).digest('hex') }, [bytes]);
    } else {
      const photo = await processPhoto(bytes, request.mime);
      send({ ok: true, bytes, answer: photo }, [bytes, ...photo.renditions.map((rendition) => rendition.data)]);
    }
  } catch (cause) {
    const error = cause instanceof AppFailure ? cause.error : appError('internal', 'the photo could not be processed');
    send({ ok: false, error }, []);
  }
}

function send(reply: PhotoReply, files: readonly Uint8Array[]): void {
  port?.postMessage(reply, files.map((file) => file.buffer).filter((buffer) => buffer instanceof ArrayBuffer));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { PhotoReply, PhotoRequest } from '../../../electron/photos/photo-job.ts';
import { processPhoto } from '../../../electron/photos/process-photo.ts';

type Request = Extract<PhotoRequest, { readonly step: 'sniff' | 'process' }>;

/** The photo thread of the tests: works like the real one, and does what the last bytes of a photo tell it. */
parentPort?.on('message', (request: Request) => {
  const bytes = readFileSync(request.path);
  const order = bytes.subarray(-5).toString('latin1');
  if (request.step === 'process' && order === 'EXIT!') process.exit(7);
  if (order === 'THROW') throw new Error('a bug in the photo thread');
  // An endless loop: a thread that hangs cannot even hear that it should stop.
  if (order === 'HANG!') for (;;);
  const answer = request.step === 'sniff' ? { sha256: createHash('sha256').update(bytes).digest('hex'), mime: 'image/jpeg' as const } : processPhoto(bytes, request.mime);
  void Promise.resolve(answer).then((made) => {
    const reply: PhotoReply = { ok: true, answer: made };
    parentPort?.postMessage(reply);
    // Dies after its answer, while nobody is waiting.
    if (order === 'LATER' && request.step === 'process') setImmediate(() => process.exit(8));
  });
});

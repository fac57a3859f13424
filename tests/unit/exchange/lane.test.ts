import { describe, expect, test } from 'vitest';
import { createExchangeLane } from '../../../electron/exchange/exchange-lane.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';
import { p, r, wordFile } from '../../fixtures/word-files.ts';

const faulty = new URL('faulty-worker.ts', import.meta.url);
const article = { headline: 'Tiêu đề', lead: '', section: '', byline: '', source: '', tags: [], blocks: [] };
const order = (text: string) => ({ job: 'import' as const, bytes: new TextEncoder().encode(text) });

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause;
    return `${cause.error.kind} ${cause.error.detail ?? ''}`.trim();
  }
}

describe('the exchange thread', () => {
  test('reads a file and makes one, both in threads of their own', async () => {
    const lane = createExchangeLane();
    const [file, text] = await Promise.all([
      lane.ask({ job: 'import', bytes: wordFile({ body: p(r('Một')) + p(r('Hai')) }) }),
      lane.ask({ job: 'export', form: { kind: 'text' }, article, photos: [] }),
    ]);
    expect(file.blocks).toHaveLength(2);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)).toBe('\ufeffTiêu đề\r\n');
    expect(await refusal(lane.ask(order('không phải Word')))).toBe('not-a-document');
  });

  test('a file that takes too long, or too much memory, is given up', async () => {
    const lane = createExchangeLane({ workerUrl: faulty, timeoutMs: 400 });
    expect(await refusal(lane.ask(order('HANG')))).toBe('unsafe-document time');
    expect(await refusal(createExchangeLane({ workerUrl: faulty, memoryMb: 32 }).ask(order('MEMORY')))).toBe('unsafe-document memory');
    expect(await refusal(lane.ask({ job: 'export', form: { kind: 'docx' }, article: { ...article, headline: 'HANG' }, photos: [] }))).toBe('internal time');
  });

  test('a thread that dies is an error, not a silence; the next one works', async () => {
    const lane = createExchangeLane({ workerUrl: faulty });
    expect(await refusal(lane.ask(order('THROW')))).toBe('internal the exchange thread failed');
    expect(await refusal(lane.ask(order('EXIT')))).toBe('internal the exchange thread ended');
    expect(await refusal(lane.ask(order('OK')))).toBe('done');
  });

  test('closing ends what is under way and refuses what comes later', async () => {
    const lane = createExchangeLane({ workerUrl: faulty });
    const hanging = refusal(lane.ask(order('HANG')));
    const waiting = refusal(lane.ask(order('OK')));
    // Threads start a turn later.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await lane.close();
    expect(await Promise.all([hanging, waiting, refusal(lane.ask(order('OK')))])).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});

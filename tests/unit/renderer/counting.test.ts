import { describe, expect, it } from 'vitest';
import { createCounting } from '../../../renderer/features/counts/counting.ts';
import { headingsIn } from '../../../renderer/features/article/headings.ts';
import { nextZoom } from '../../../renderer/features/view/page-zoom.ts';
import { nextPane } from '../../../renderer/features/view/pane-travel.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { cut, PIECE_MAX, textPieces } from '../../../shared/document/text-pieces.ts';
import { addCounts, countText, countWords, noCounts, secondsToRead, type TextCounts } from '../../../shared/text/count.ts';
import { manualTimers } from './manual-timers.ts';

const envelope = (...children: readonly unknown[]): Envelope => ({ app: 'toasoan', schema: 1, editor: 'lexical@0.52.0', state: { root: { type: 'root', children } } });
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });

describe('counting a text', () => {
  it.each([
    ['', 0, 0, 0, 0],
    ['Ủy ban nhân dân xã', 5, 5, 18, 14],
    ['In-đô-nê-xi-a', 1, 5, 13, 13],
    ['ngày 22/11/2026 – 1.234,5 tấn', 4, 6, 29, 25],
    ['– … “”', 0, 0, 6, 4],
    ['QĐ-UBND của xã', 3, 4, 14, 12],
    ['một\nhai\r\nba', 3, 3, 8, 8],
    ['🌾 lúa', 1, 1, 5, 4],
  ])('%j', (sample, words, syllables, characters, letters) => {
    expect(countText(sample)).toEqual({ words, syllables, characters, letters });
  });
  it('counts the same in NFC and NFD, and words as everywhere else', () => {
    const sample = 'Từ 6 giờ – sáng, bà con thôn Trung thu hoạch lúa hè thu.';
    expect(countText(sample.normalize('NFD'))).toEqual(countText(sample));
    expect(countText(sample).words).toBe(countWords(sample));
  });
  it('takes longer to read aloud', () => {
    const counts = { ...noCounts, syllables: 780 };
    expect([secondsToRead(counts, 'silently'), secondsToRead(counts, 'aloud')]).toEqual([180, 260]);
    expect(secondsToRead(noCounts, 'aloud')).toBe(0);
  });
});

describe('the pieces of a document', () => {
  it('are short, together the whole text, and cut between words', () => {
    const long = 'Mặt trời chưa lên khỏi rặng dừa '.repeat(3_000);
    const pieces = [...textPieces(envelope(paragraph('Một'), paragraph(long), { type: 'figure', $slots: { caption: paragraph('Vớt bèo') } }))];
    expect(pieces.map((piece) => piece.text).join('|').replaceAll('|', '')).toBe(`Một${long}Vớt bèo`);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(PIECE_MAX);
    expect(pieces.map((piece) => countText(piece.text)).reduce(addCounts).words).toBe(1 + 7 * 3_000 + 2);
  });
  it('are the same objects as long as their block is', () => {
    const [first, second] = [paragraph('Một'), paragraph('Hai')];
    const [before] = [...textPieces(envelope(first, second))];
    expect([...textPieces(envelope(first, paragraph('Ba')))][0]).toBe(before);
  });
  it('cuts what has no space, too', () => {
    expect([...cut('x'.repeat(PIECE_MAX + 5))].map((piece) => piece.text.length)).toEqual([PIECE_MAX, 5]);
  });
  it.each([[null], ['x'], [{}], [{ root: { children: 'no' } }], [{ root: { children: [null, 7] } }]])('survives %j', (state) => {
    expect([...textPieces({ app: 'toasoan', schema: 1, editor: '', state })]).toEqual([]);
  });
});

describe('counting in slices', () => {
  it('lets other work in between, and answers once', async () => {
    const timers = manualTimers(0);
    let [clock, read] = [0, 0];
    const answers: TextCounts[] = [];
    // Every look at the clock takes three milliseconds: a slice holds two or three pieces.
    const counting = createCounting({ ...timers, now: () => (clock += 3) }, (counts) => answers.push(counts));
    function* pieces() {
      for (; read < 50; ) {
        read += 1;
        yield { text: 'một hai' };
      }
    }
    counting.start(pieces());
    expect(read).toBe(0);
    await timers.advance(0);
    expect(answers).toEqual([{ words: 100, syllables: 100, characters: 350, letters: 300 }]);
    expect(clock / 3).toBeGreaterThan(50);
  });

  it('never works longer at a stretch than a slice and one piece', async () => {
    const timers = manualTimers(0);
    let clock = 0;
    const stretches: number[] = [];
    const measured: typeof timers = {
      ...timers,
      now: () => clock,
      set: (run, ms) =>
        timers.set(() => {
          const from = clock;
          run();
          stretches.push(clock - from);
        }, ms),
    };
    function* slow() {
      for (let at = 0; at < 20; at += 1) {
        clock += 5;
        yield { text: 'chữ' };
      }
    }
    createCounting(measured, () => undefined).start(slow());
    await timers.advance(0);
    expect(stretches.length).toBeGreaterThan(5);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(8 + 5);
  });

  it('counts a piece once, also when it comes again among others', async () => {
    const timers = manualTimers(0);
    const answers: number[] = [];
    let reads = 0;
    const piece = { get text() { reads += 1; return 'một hai ba'; } };
    const counting = createCounting(timers, ({ words }) => answers.push(words));
    counting.start([piece]);
    await timers.advance(5);
    counting.start([piece, { text: 'bốn' }]);
    await timers.advance(5);
    expect(answers).toEqual([3, 4]);
    expect(reads).toBe(1);
  });

  it('drops what it was counting when the text is another one', async () => {
    const timers = manualTimers(0);
    const answers: number[] = [];
    const counting = createCounting(timers, ({ words }) => answers.push(words));
    counting.start([{ text: 'một hai ba' }]);
    counting.start([{ text: 'bốn' }]);
    await timers.advance(5);
    counting.start([{ text: 'năm' }]);
    counting.stop();
    await timers.advance(5);
    expect(answers).toEqual([1]);
  });
});

describe('headings', () => {
  const heading = (id: string | null, tag: string, words: string) => ({ type: 'heading', tag, children: [text(words)], ...(id === null ? {} : { $: { blockId: id } }) });
  it('come in order, with those of boxes, and without their line breaks', () => {
    const box = { type: 'infobox', $: { blockId: 'hop-00001' }, children: [heading(null, 'h3', 'Số liệu'), paragraph('x'), heading(null, 'h4', 'Liên hệ')] };
    const broken = { type: 'heading', tag: 'h2', $: { blockId: 'tit-00002' }, children: [text('Hai '), { type: 'linebreak' }, text('dòng')] };
    expect(headingsIn(envelope(heading('tit-00001', 'h2', 'Đổi công'), paragraph('x'), box, broken))).toEqual([
      { blockId: 'tit-00001', inBox: null, level: 2, text: 'Đổi công' },
      { blockId: 'hop-00001', inBox: 0, level: 3, text: 'Số liệu' },
      { blockId: 'hop-00001', inBox: 1, level: 4, text: 'Liên hệ' },
      { blockId: 'tit-00002', inBox: null, level: 2, text: 'Hai dòng' },
    ]);
  });
  it.each([[null], [{ root: { children: [{ type: 'heading' }, { type: 'heading', $: { blockId: 4 } }, 'x'] } }]])('survives %j', (state) => {
    expect(headingsIn({ app: 'toasoan', schema: 1, editor: '', state })).toEqual([]);
  });
});

describe('the page text size', () => {
  it('goes by steps and stops at the ends', () => {
    const up = [80];
    while (nextZoom(up.at(-1) ?? 0, 'in') !== up.at(-1)) up.push(nextZoom(up.at(-1) ?? 0, 'in'));
    expect(up).toEqual([80, 90, 100, 110, 125, 150, 175, 200]);
    expect([nextZoom(80, 'out'), nextZoom(130, 'out'), nextZoom(130, 'in')]).toEqual([80, 125, 150]);
  });
});

describe('the next pane', () => {
  it('goes around, in both directions, and begins at an end', () => {
    const panes = ['library', 'page', 'status'];
    expect([nextPane(panes, 'status', 1), nextPane(panes, 'library', -1), nextPane(panes, null, 1), nextPane(panes, null, -1), nextPane([], null, 1)]).toEqual(['library', 'status', 'library', 'status', null]);
  });
});

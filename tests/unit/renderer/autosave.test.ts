import { describe, expect, it } from 'vitest';
import { AppFailure, appError } from '../../../shared/domain/app-error.ts';
import { MAX_WAIT_MS, PAUSE_MS, RETRY_MS, createAutosave, type SaveState } from '../../../renderer/app/autosave.ts';
import { manualTimers } from './manual-timers.ts';

type Answer = 'ok' | 'storage-full' | 'conflict' | 'invalid-input' | 'hang';

/** An article that is one string, a store that answers as told, and every state that was shown. */
function setUp() {
  const timers = manualTimers(1_000_000);
  const stored: string[] = [];
  const shown: SaveState[] = [];
  const answers: Answer[] = [];
  let text = '';
  let taken = 0;
  let release: (() => void) | undefined;
  const autosave = createAutosave<string>({
    timers,
    savedAt: 500,
    take: () => {
      taken += 1;
      return text;
    },
    save: async (snapshot) => {
      const answer = answers.shift() ?? 'ok';
      if (answer === 'hang') await new Promise<void>((resolve) => (release = resolve));
      else if (answer !== 'ok') throw new AppFailure(appError(answer));
      stored.push(snapshot);
      return timers.now();
    },
    onState: (state) => shown.push(state),
  });
  return {
    timers,
    stored,
    shown,
    answers,
    autosave,
    taken: () => taken,
    release: () => release?.(),
    type: (letters: string) => {
      text += letters;
      autosave.touch();
    },
  };
}

describe('autosave', () => {
  it('saves once, a pause after the last letter, and takes no snapshot before', async () => {
    const t = setUp();
    for (const letter of 'abc') {
      t.type(letter);
      await t.timers.advance(100);
    }
    expect(t.taken()).toBe(0);
    await t.timers.advance(PAUSE_MS);
    expect(t.stored).toEqual(['abc']);
    expect(t.taken()).toBe(1);
    await t.timers.advance(60_000);
    expect(t.stored).toEqual(['abc']);
  });

  it('never leaves a letter unsaved for longer than a second while typing goes on', async () => {
    const t = setUp();
    let typed = '';
    const typedAt: number[] = [];
    for (let i = 0; i < 300; i += 1) {
      const letter = String(i % 10);
      typed += letter;
      typedAt.push(t.timers.now());
      t.type(letter);
      await t.timers.advance(50);
      const saved = t.stored.at(-1)?.length ?? 0;
      const oldest = typedAt[saved];
      if (oldest !== undefined) expect(t.timers.now() - oldest).toBeLessThanOrEqual(1_000);
    }
    await t.timers.advance(PAUSE_MS);
    expect(t.stored.at(-1)).toBe(typed);
    expect(t.stored.length).toBeLessThan(25);
    expect(MAX_WAIT_MS).toBeLessThan(1_000);
  });

  it('says saved only after the store has answered, with the time of the answer', async () => {
    const t = setUp();
    expect(t.autosave.state()).toEqual({ kind: 'saved', savedAt: 500 });
    t.answers.push('hang');
    t.type('a');
    expect(t.autosave.state().kind).toBe('saving');
    await t.timers.advance(5_000);
    expect(t.autosave.state()).toEqual({ kind: 'saving', savedAt: 500 });
    t.release();
    await t.timers.advance(0);
    expect(t.autosave.state()).toEqual({ kind: 'saved', savedAt: t.timers.now() });
  });

  it('keeps one save in flight, and saves what was typed meanwhile right after', async () => {
    const t = setUp();
    t.answers.push('hang');
    t.type('a');
    await t.timers.advance(PAUSE_MS);
    for (const letter of 'bcdef') {
      t.type(letter);
      await t.timers.advance(400);
    }
    expect(t.taken()).toBe(1);
    expect(t.autosave.state().kind).toBe('saving');
    t.release();
    await t.timers.advance(0);
    expect(t.stored).toEqual(['a', 'abcdef']);
    expect(t.autosave.state().kind).toBe('saved');
  });

  it('does not call text saved that was typed while a save was under way', async () => {
    const t = setUp();
    t.answers.push('hang');
    t.type('a');
    await t.timers.advance(PAUSE_MS);
    t.type('b');
    t.release();
    await t.timers.advance(0);
    expect(t.autosave.state().kind).toBe('saving');
    expect(t.autosave.dirty()).toBe(true);
    await t.timers.advance(PAUSE_MS);
    expect(t.autosave.state().kind).toBe('saved');
    expect(t.stored).toEqual(['a', 'ab']);
  });

  it('shows a failed save and tries again for ever, each time with the newest text', async () => {
    const t = setUp();
    t.answers.push(...Array<Answer>(12).fill('storage-full'));
    t.type('a');
    await t.timers.advance(PAUSE_MS);
    expect(t.autosave.state()).toMatchObject({ kind: 'failing', attempts: 1, savedAt: 500, error: { kind: 'storage-full' } });
    t.type('b');
    await t.timers.advance(RETRY_MS[0] - 1);
    expect(t.taken()).toBe(1);
    await t.timers.advance(1);
    expect(t.autosave.state()).toMatchObject({ attempts: 2 });
    await t.timers.advance(20 * 30_000);
    expect(t.stored).toEqual(['ab']);
    expect(t.autosave.state().kind).toBe('saved');
  });

  it('tries at once when the content itself was refused and has changed', async () => {
    const t = setUp();
    t.answers.push('invalid-input', 'invalid-input', 'invalid-input');
    t.type('a');
    await t.timers.advance(PAUSE_MS + RETRY_MS[0] + RETRY_MS[1]);
    expect(t.autosave.state()).toMatchObject({ kind: 'failing', attempts: 3 });
    t.type('b');
    await t.timers.advance(PAUSE_MS);
    expect(t.stored).toEqual(['ab']);
  });

  it('flushes at once and waits for the newest text', async () => {
    const t = setUp();
    t.answers.push('hang');
    t.type('a');
    const first = t.autosave.flush();
    t.type('b');
    const second = t.autosave.flush();
    await t.timers.advance(0);
    t.release();
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(t.stored).toEqual(['a', 'ab']);
  });

  it('answers a flush with false when the text could not be made durable, and keeps trying', async () => {
    const t = setUp();
    t.answers.push('storage-full', 'storage-full');
    t.type('a');
    expect(await t.autosave.flush()).toBe(false);
    expect(await t.autosave.flush()).toBe(false);
    await t.timers.advance(30_000);
    expect(t.stored).toEqual(['a']);
  });

  it('a flush with nothing to save neither takes a snapshot nor saves', async () => {
    const t = setUp();
    expect(await t.autosave.flush()).toBe(true);
    expect(t.taken()).toBe(0);
  });

  it('stays refused after a conflict, and hands over every later letter too', async () => {
    const t = setUp();
    t.answers.push('conflict', 'conflict');
    t.type('a');
    await t.timers.advance(PAUSE_MS);
    expect(t.autosave.state()).toMatchObject({ kind: 'refused', savedAt: 500 });
    t.type('b');
    await t.timers.advance(PAUSE_MS);
    expect(t.taken()).toBe(2);
    expect(t.autosave.state().kind).toBe('refused');
    expect(await t.autosave.flush()).toBe(true);
  });

  it('a snapshot that cannot be taken is shown as a failure, not lost', async () => {
    const timers = manualTimers(0);
    let broken = true;
    const stored: string[] = [];
    const autosave = createAutosave<string>({
      timers,
      savedAt: 0,
      take: () => {
        if (broken) throw new Error('no editor');
        return 'text';
      },
      save: async (snapshot) => {
        stored.push(snapshot);
        return timers.now();
      },
      onState: () => undefined,
    });
    autosave.touch();
    await timers.advance(PAUSE_MS);
    expect(autosave.state()).toMatchObject({ kind: 'failing', error: { kind: 'internal' } });
    broken = false;
    await timers.advance(RETRY_MS[0]);
    expect(stored).toEqual(['text']);
  });

  it('does nothing after it was disposed of', async () => {
    const t = setUp();
    t.type('a');
    t.autosave.dispose();
    await t.timers.advance(60_000);
    expect(t.stored).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { createArticleHistory, MAX_DEPTH, PAUSE_MS } from '../../../renderer/editor/article-history.ts';

function setup() {
  let at = 0;
  const history = createArticleHistory(() => at);
  const values: Record<string, string> = { headline: '', source: '' };
  const write = (name: string, after: string, wait = 50): void => {
    at += wait;
    const before = values[name] ?? '';
    values[name] = after;
    history.recordField({ name, before, after, apply: (value) => void (values[name] = value) });
  };
  const type = (name: string, words: string, wait = 50): void => {
    for (const letter of words) write(name, (values[name] ?? '') + letter, wait);
  };
  return { history, values, write, type };
}

describe('one history over many fields', () => {
  test('words are steps, with the space behind them', () => {
    const { history, values, type } = setup();
    type('headline', 'mot hai ba');
    const seen = [];
    while (history.canUndo()) {
      history.undo();
      seen.push(values['headline']);
    }
    expect(seen).toEqual(['mot hai ', 'mot ', '']);
    while (history.canRedo()) history.redo();
    expect(values['headline']).toBe('mot hai ba');
  });

  test('a slow typist has the same steps', () => {
    const { history, values, type } = setup();
    type('headline', 'mot hai', PAUSE_MS * 3);
    history.undo();
    expect(values['headline']).toBe('mot ');
  });

  test('an input method that takes a whole word back makes no step that does nothing', () => {
    const { history, values, write } = setup();
    for (const text of ['d', 'di', 'd', '', 'đi', 'đi ', 'đi d', 'đi de', 'đi d', 'đi ', 'đi để']) write('headline', text);
    history.undo();
    expect(values['headline']).toBe('đi ');
    history.undo();
    expect(values['headline']).toBe('');
    expect(history.canUndo()).toBe(false);
  });

  test('after a pause, another place of the same text is another step', () => {
    const { history, values, write } = setup();
    write('headline', 'mot hai ba');
    write('headline', 'mot hai bax', PAUSE_MS * 2);
    write('headline', 'motx hai bax', PAUSE_MS * 2);
    history.undo();
    expect(values['headline']).toBe('mot hai bax');
    history.undo();
    expect(values['headline']).toBe('');
  });

  test('fields are undone in the order in which they were changed', () => {
    const { history, values, write } = setup();
    write('headline', 'a');
    write('source', 'x');
    write('headline', 'ab');
    history.undo();
    expect(values).toEqual({ headline: 'a', source: 'x' });
    history.undo();
    expect(values).toEqual({ headline: 'a', source: '' });
    history.redo();
    history.redo();
    expect(values).toEqual({ headline: 'ab', source: 'x' });
  });

  test('something new ends what could be redone; a change while undoing is not recorded', () => {
    const { history, write } = setup();
    write('headline', 'a');
    history.undo();
    expect(history.canRedo()).toBe(true);
    write('source', 'x');
    expect(history.canRedo()).toBe(false);
    const values: string[] = [];
    history.recordField({
      name: 'echo',
      before: 1,
      after: 2,
      apply: (value) => {
        values.push(String(value));
        history.recordField({ name: 'echo', before: 2, after: value, apply: () => undefined });
      },
    });
    history.undo();
    expect(values).toEqual(['1']);
    expect(history.canRedo()).toBe(true);
  });

  test('keeps the newest steps, and stays usable after one that fails', () => {
    const { history, values, write } = setup();
    for (let step = 0; step < MAX_DEPTH + 20; step++) write(step % 2 === 0 ? 'headline' : 'source', `${step}`);
    let undone = 0;
    while (history.canUndo()) {
      history.undo();
      undone += 1;
    }
    expect(undone).toBe(MAX_DEPTH);
    history.push({
      swap: () => {
        throw new Error('no');
      },
    });
    expect(() => history.undo()).toThrow('no');
    expect(history.isSwapping()).toBe(false);
    write('headline', 'z');
    expect(values['headline']).toBe('z');
    history.undo();
    expect(values['headline']).not.toBe('z');
  });
});

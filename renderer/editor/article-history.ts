import { changeBetween, endOfChange, startsNewWord, staysInWord } from './text-change.ts';

/** One thing that can be taken back. `swap` does so and answers the step that brings it back again. */
export type Step = { readonly swap: () => Step };

/** A step that takes a field from `from` back to `to`. */
export function fieldStep<T>(to: T, from: T, apply: (value: T) => void): Step {
  return {
    swap: () => {
      apply(to);
      return fieldStep(from, to, apply);
    },
  };
}

/** Several changes that were made together and are taken back together. */
export function joinedStep(steps: readonly Step[]): Step {
  return { swap: () => joinedStep(steps.toReversed().map((step) => step.swap())) };
}

/** A change of a field beside the body: headline, lead, anything in the inspector. */
export type FieldChange<T> = {
  /** Names the field; neighbouring changes of one field may become one step. */
  readonly name: string;
  readonly before: T;
  readonly after: T;
  /** Puts a value into the field (and shows it). Must not record a change itself. */
  readonly apply: (value: T) => void;
};

export type ArticleHistory = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Adds a step; what had been undone can no longer be redone. */
  readonly push: (step: Step) => void;
  /** Records what was done to a field. Typing joins into one step per word or pause. */
  readonly recordField: <T>(change: FieldChange<T>) => void;
  /**
   * Whether a change of a text belongs to the latest step, because that is of the same `name` and the same word or
   * moment: then the text from which that step began, else null.
   */
  readonly joins: (name: string, before: string, after: string) => string | null;
  /** Says what the latest step did, and from which text it began, so that the next change of `name` may join it. */
  readonly remember: (name: string, origin: string, before: string, after: string) => void;
  /** Makes every change that `work` makes one step. */
  readonly together: (work: () => void) => void;
  /** True while a step is being swapped: changes seen now must not be recorded. */
  readonly isSwapping: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

/** After a longer pause (ms) only changes within the word that was typed last belong to the same step. */
export const PAUSE_MS = 500;
/** Most steps kept; the oldest go first. */
export const MAX_DEPTH = 200;

type Run = { readonly name: string; readonly at: number; readonly origin: string; readonly text: string; readonly caret: number };

/**
 * The one undo stack of an article: body, headline, lead and inspector fields in the order in which they were changed.
 * `now` in milliseconds.
 */
export function createArticleHistory(now: () => number): ArticleHistory {
  let undoSteps: readonly Step[] = [];
  let redoSteps: readonly Step[] = [];
  let run: Run | null = null;
  let swapping = false;
  const listeners = new Set<() => void>();

  function set(undo: readonly Step[], redo: readonly Step[]): void {
    undoSteps = undo.slice(-MAX_DEPTH);
    redoSteps = redo;
    for (const listener of listeners) listener();
  }

  function swap(step: Step): Step {
    swapping = true;
    run = null;
    try {
      return step.swap();
    } finally {
      swapping = false;
    }
  }

  function joins(name: string, before: string, after: string): string | null {
    if (run?.name !== name || run.text !== before) return null;
    // Back where the step began (an input method took the whole word back): a further step would do nothing.
    if (run.origin === before) return run.origin;
    const change = changeBetween(before, after);
    if (startsNewWord(before, change)) return null;
    return now() - run.at < PAUSE_MS || staysInWord(before, run.caret, change) ? run.origin : null;
  }

  function remember(name: string, origin: string, before: string, after: string): void {
    run = { name, at: now(), origin, text: after, caret: endOfChange(changeBetween(before, after)) };
  }

  return {
    undo() {
      const step = undoSteps.at(-1);
      if (step && !swapping) set(undoSteps.slice(0, -1), [...redoSteps, swap(step)]);
    },
    redo() {
      const step = redoSteps.at(-1);
      if (step && !swapping) set([...undoSteps, swap(step)], redoSteps.slice(0, -1));
    },
    canUndo: () => undoSteps.length > 0,
    canRedo: () => redoSteps.length > 0,
    push(step) {
      if (swapping) return;
      run = null;
      set([...undoSteps, step], []);
    },
    recordField({ name, before, after, apply }) {
      if (swapping || Object.is(before, after)) return;
      const text = typeof before === 'string' && typeof after === 'string';
      const origin = text ? joins(name, before, after) : null;
      // A joined step leads back to before its first letter. It is of the same field, hence of the same type.
      const step = fieldStep((origin ?? before) as typeof before, after, apply);
      set([...(origin === null ? undoSteps : undoSteps.slice(0, -1)), step], []);
      if (text) remember(name, origin ?? before, before, after);
      else run = null;
    },
    joins,
    remember,
    together(work) {
      const before = new Set(undoSteps);
      work();
      const made = undoSteps.filter((step) => !before.has(step));
      if (made.length < 2) return;
      run = null;
      set([...undoSteps.filter((step) => before.has(step)), joinedStep(made)], []);
    },
    isSwapping: () => swapping,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

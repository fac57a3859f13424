import { startsNewWord } from './word-boundary.ts';

/** One thing that can be taken back. `swap` does so and answers the step that brings it back again. */
export type Step = { readonly swap: () => Step };

function fieldStep<T>(to: T, from: T, apply: (value: T) => void): Step {
  return {
    swap: () => {
      apply(to);
      return fieldStep(from, to, apply);
    },
  };
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
   * Whether a change of a text belongs to the latest step, because that is the same `name`, word and moment: then the
   * text from which that step began, else null.
   */
  readonly joins: (name: string, before: string, after: string) => string | null;
  /** Says what the latest step was and what stood there before it, so that the next change of `name` may join it. */
  readonly remember: (name: string, origin: string) => void;
  /** True while a step is being swapped: changes seen now must not be recorded. */
  readonly isSwapping: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Typing after a longer pause (ms) is a step of its own. */
export const PAUSE_MS = 500;
/** Most steps kept; the oldest go first. */
export const MAX_DEPTH = 200;

type Run = { readonly name: string; readonly at: number; readonly origin: string };

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
    if (run?.name !== name || now() - run.at >= PAUSE_MS) return null;
    // Back where the step began (an input method took the whole word back): a further step would do nothing.
    return run.origin === before || !startsNewWord(before, after) ? run.origin : null;
  }

  function remember(name: string, origin: string): void {
    run = { name, at: now(), origin };
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
      run = text ? { name, at: now(), origin: origin ?? before } : null;
    },
    joins,
    remember,
    isSwapping: () => swapping,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the person is asked about a paste that is larger than usual. */
export type PasteChoice = 'all' | 'plain' | 'cancel';

/** A paste under way that has to be seen: it is large, or pictures come with it. */
export type PasteView =
  /** `blocks` is null while nobody has counted them; `plain`: there is something but words in it. */
  | { readonly phase: 'asking'; readonly blocks: number | null; readonly plain: boolean; readonly answer: (choice: PasteChoice) => void }
  /** `done` from 0 to 1; null while nobody can say. */
  | { readonly phase: 'working'; readonly done: number | null; readonly cancel: () => void };

/** What stands between the job that pastes and the dialog that shows it. */
export type PasteDesk = {
  readonly view: () => PasteView | null;
  readonly show: (view: PasteView | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPasteDesk(): PasteDesk {
  let view: PasteView | null = null;
  const listeners = new Set<() => void>();
  return {
    view: () => view,
    show(next) {
      view = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

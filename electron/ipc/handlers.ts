import type { z } from 'zod';
import type { Channel, contract, Output } from '../../shared/ipc/contract.ts';

/** Who calls: the id of the page (`webContents.id`), which names its window everywhere in the main process. */
export type Caller = { readonly windowId: number };

/** Handlers answer with read-only values of the domain; the wire does not change them. */
type Sent<T> = T extends readonly (infer I)[] ? readonly Sent<I>[] : T extends object ? { readonly [K in keyof T]: Sent<T[K]> } : T;

/** A channel without output is answered by a handler that returns nothing. */
type Answer<C extends Channel> = Output<C> extends undefined ? void : Sent<Output<C>>;

/** Gets input that fits its schema; throws `AppFailure` for everything the interface should explain. */
export type Handler<C extends Channel> = (
  input: z.output<(typeof contract)[C]['input']>,
  caller: Caller,
) => Answer<C> | Promise<Answer<C>>;

/** One handler per channel: a missing or an extra one does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The handlers whose channels begin with one of these nouns. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<Channel, `${Noun}:${string}`>>;

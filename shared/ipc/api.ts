import type { Channel, EventName, EventPayload, Input, Output } from './contract.ts';
import type { Result } from './result.ts';

/** `article:take-over` becomes `articleTakeOver`: the page sees named functions, not channels. */
export type MethodName<C extends string> = C extends `${infer A}:${infer B}` ? `${A}${Capitalized<B>}` : C;
type Capitalized<S extends string> = S extends `${infer A}-${infer B}` ? `${Capitalize<A>}${Capitalized<B>}` : Capitalize<S>;

/** The run-time twin of `MethodName`. */
export function methodName(channel: string): string {
  return channel.replace(/[:-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

type Args<C extends Channel> = Input<C> extends undefined ? [] : [input: Input<C>];

/** What the preload script puts on `window.newsroom`. */
export type NewsroomApi = {
  readonly [C in Channel as MethodName<C>]: (...args: Args<C>) => Promise<Result<Output<C>>>;
} & {
  /** Listens to an event of the main process; the answer stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
};

/** What the stand-in must know of its surroundings before the app's main script runs; set once by host.ts. */
export type HostContext = {
  readonly appDir: string;
  readonly dataDir: string;
  readonly packaged: boolean;
  readonly name: string;
  readonly version: string;
};

let current: HostContext | null = null;

export function setContext(context: HostContext): void {
  current = context;
}

export function context(): HostContext {
  if (current === null) throw new Error('The browser host is not set up');
  return current;
}

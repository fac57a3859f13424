/**
 * What Electron's `contextBridge` does to values that cross it: functions become proxies that copy their arguments and
 * results, everything else is copied; the exposed object itself is frozen, all through. Prototypes do not cross.
 */
export function expose(name: string, api: unknown): void {
  if (Object.hasOwn(window, name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
  Object.defineProperty(window, name, { value: deepFreeze(cross(api)), enumerable: true, writable: false, configurable: false });
}

/** A value as the other side gets it. Throws for what cannot cross: symbols, blobs of other worlds, DOM trees. */
export function cross(value: unknown, seen = new Map<object, unknown>()): unknown {
  if (typeof value === 'function') return proxy(value as (...args: unknown[]) => unknown);
  if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge');
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (value instanceof Promise) return crossPromise(value);
  if (value instanceof Error) return crossError(value);
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    seen.set(value, copy);
    for (const item of value) copy.push(cross(item, seen));
    return copy;
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') return value instanceof Element ? value : structuredClone(value);
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [key, item] of Object.entries(value)) Object.defineProperty(copy, key, { value: cross(item, seen), writable: true, enumerable: true, configurable: true });
  return copy;
}

function proxy(original: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const crossed = args.map((argument) => cross(argument));
    try {
      return cross(original(...crossed));
    } catch (error) {
      throw crossError(error);
    }
  };
}

async function crossPromise(promise: Promise<unknown>): Promise<unknown> {
  try {
    return cross(await promise);
  } catch (error) {
    throw crossError(error);
  }
}

/** Only the message crosses. */
function crossError(error: unknown): Error {
  return new Error(error instanceof Error ? error.message : String(error));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

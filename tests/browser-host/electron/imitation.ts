/**
 * Says clearly when the app uses something of Electron that is not imitated, instead of failing later in a strange way.
 * `target` is answered as it is; any other name throws at once. Symbols and the names that `await`, `JSON` and
 * inspection look for are let through.
 */
export function imitation<T extends object>(name: string, target: T, absent: readonly string[] = []): T {
  const silent = new Set<PropertyKey>(['then', 'toJSON', 'inspect', 'constructor', ...absent]);
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || silent.has(key)) return Reflect.get(object, key, receiver) as unknown;
      throw new Error(`The browser host does not imitate ${name}.${key}`);
    },
  });
}

/** A module or class of Electron of which nothing is imitated. */
export function absent(name: string): object {
  const refuse = (): never => {
    throw new Error(`The browser host does not imitate ${name}`);
  };
  return new Proxy(refuse, { get: (_, key) => (typeof key === 'symbol' || key === 'then' || key === 'prototype' ? undefined : refuse()), construct: refuse });
}

export type Preventable = { defaultPrevented: boolean; readonly preventDefault: () => void };

/** An event that listeners may prevent, as Electron hands it to them; `more` are its other members. */
export function preventable<T extends object>(more: T): T & Preventable {
  const event = { ...more, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}

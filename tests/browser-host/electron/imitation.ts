/** Names that `await`, `JSON` and inspection look for on any object. */
const innocent: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'inspect', 'constructor']);

/** Stands behind the last prototype: what arrives here is a name that nothing before it has. */
function guard(name: string, prototype: object, absent: readonly string[]): object {
  return new Proxy(prototype, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || innocent.has(key) || absent.includes(key)) return Reflect.get(object, key, receiver) as unknown;
      throw new Error(`The browser host does not imitate ${name}.${key}`);
    },
  });
}

/**
 * Makes an object say clearly when the app uses something of Electron that it does not have, instead of failing later in
 * a strange way. `absent` names what Electron itself leaves undefined.
 */
export function imitation<T extends object>(name: string, target: T, absent: readonly string[] = []): T {
  return Object.setPrototypeOf(target, guard(name, Object.getPrototypeOf(target) as object, absent)) as T;
}

/** The same for all objects of a class. */
export function imitationClass(name: string, constructor: { readonly prototype: object }): void {
  imitation(name, constructor.prototype);
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

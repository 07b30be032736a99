/**
 * Wraps what the host provides of one Electron object, so that anything else fails loudly where it is first used
 * instead of being `undefined` somewhere later.
 */
export function provideOnly<Provided extends object>(name: string, provided: Provided): Provided {
  return new Proxy(provided, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || HARMLESS.has(key))
        return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`${name}.${key} is not provided by the Chromium host`);
    },
    set(_target, key) {
      throw new Error(`${name}.${String(key)} cannot be set on the Chromium host`);
    },
  });
}

/** Keys that JavaScript itself asks of any value: awaiting it, printing it. */
const HARMLESS = new Set(['then', 'toJSON', '__esModule']);

import type { EventEmitter } from 'node:events';

/** Emits with a preventable event first, as Electron does; true when nobody forbade it. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  extra: object,
  ...args: unknown[]
): boolean {
  let isPrevented = false;
  const event = {
    ...extra,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
  emitter.emit(name, event, ...args);
  return !isPrevented;
}

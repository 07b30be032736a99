import type { EventEmitter } from 'node:events';
import { emitPreventable } from './host-events.ts';

const NAMED_KEYS = [
  'Escape',
  'Tab',
  'Enter',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PrintScreen',
  'ContextMenu',
  'Meta',
  'Alt',
  'Control',
  'Shift',
  'Pause',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserHome',
];
const FUNCTION_KEYS = Array.from({ length: 24 }, (_each, index) => `F${index + 1}`);
const CHARACTERS = Array.from({ length: 95 }, (_each, index) => String.fromCharCode(32 + index));

/**
 * A script that holds back the keys main refuses.
 *
 * Electron asks main before a page sees a key; over a driven Chromium nobody can be asked in time. A listener of `before-input-event` is
 * therefore asked beforehand, for every key with every modifier, and the page gets the list. That is the same as long as a listener looks
 * at nothing but its input, which is all that ours does.
 */
export function composeInputGuard(contents: EventEmitter): string {
  const refused = [...NAMED_KEYS, ...FUNCTION_KEYS, ...CHARACTERS].flatMap((key) =>
    Array.from({ length: 16 }, (_each, bits) => bits)
      .filter((bits) => isRefused(contents, key, bits))
      .map((bits) => `${bits} ${key}`),
  );
  return `(() => {
  const refused = new Set(${JSON.stringify(refused)});
  for (const name of ['keydown', 'keyup', 'keypress']) addEventListener(name, (event) => {
    const bits = (event.ctrlKey ? 1 : 0) + (event.altKey ? 2 : 0) + (event.metaKey ? 4 : 0) + (event.shiftKey ? 8 : 0);
    if (!refused.has(bits + ' ' + event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
})();`;
}

function isRefused(contents: EventEmitter, key: string, bits: number): boolean {
  const input = {
    type: 'keyDown',
    key,
    code: '',
    isAutoRepeat: false,
    control: (bits & 1) !== 0,
    alt: (bits & 2) !== 0,
    meta: (bits & 4) !== 0,
    shift: (bits & 8) !== 0,
  };
  return !emitPreventable(contents, 'before-input-event', {}, input);
}

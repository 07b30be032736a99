// BOOK-1: which keys reach the kiosk. Writing does, ways out do not.
import { describe, expect, it } from 'vitest';

import { isRefusedInput } from '../../../electron/kiosk/refused-input.ts';

const NONE = { control: false, alt: false, meta: false };

describe('isRefusedInput', () => {
  it.each([
    'a',
    'Z',
    '意',
    '7',
    '@',
    'Shift',
    'Tab',
    'Enter',
    'Backspace',
    'Delete',
    'ArrowLeft',
    'Home',
    'Process',
  ])('[BOOK-1] lets %s through', (key) => {
    expect(isRefusedInput({ key, ...NONE })).toBe(false);
  });

  it('[BOOK-1] lets through what AltGr writes', () => {
    expect(isRefusedInput({ key: '@', control: true, alt: true, meta: false })).toBe(false);
    expect(isRefusedInput({ key: '€', control: true, alt: true, meta: false })).toBe(false);
  });

  it.each([
    ['close the window', { key: 'w', control: true }],
    ['quit', { key: 'q', control: true }],
    ['open a window', { key: 'n', control: true }],
    ['open a tab', { key: 't', control: true }],
    ['reload', { key: 'r', control: true }],
    ['print', { key: 'p', control: true }],
    ['save', { key: 's', control: true }],
    ['open a file', { key: 'o', control: true }],
    ['find', { key: 'f', control: true }],
    ['paste what the staff copied', { key: 'v', control: true }],
    ['enlarge', { key: '+', control: true }],
    ['enlarge on the number block', { key: '=', control: true }],
    ['make smaller', { key: '-', control: true }],
    ['the developer tools', { key: 'I', control: true }],
    ['close by the system', { key: 'F4', alt: true }],
    ['another program', { key: 'Tab', alt: true }],
    ['back', { key: 'ArrowLeft', alt: true }],
    ['the menu', { key: 'Alt' }],
    ['help', { key: 'F1' }],
    ['reload by its key', { key: 'F5' }],
    ['full screen', { key: 'F11' }],
    ['the developer tools by their key', { key: 'F12' }],
    ['leave full screen', { key: 'Escape' }],
    ['the start menu', { key: 'Meta' }],
    ['the desktop', { key: 'd', meta: true }],
    ['a picture of the screen', { key: 'PrintScreen' }],
    ['the context menu', { key: 'ContextMenu' }],
    ['the task manager', { key: 'Delete', control: true, alt: true }],
    ['a shortcut of the system', { key: 't', control: true, alt: true }],
    ['the back key of the keyboard', { key: 'BrowserBack' }],
  ])('[BOOK-1] refuses %s', (_name, input) => {
    expect(isRefusedInput({ ...NONE, ...input })).toBe(true);
  });
});

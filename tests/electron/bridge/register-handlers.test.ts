import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/project-paths.ts';
import { isTrustedSender } from '../../../electron/bridge/check-sender.ts';
import {
  DESKTOP_CALLS,
  REQUEST_SIZE_LIMIT,
  registerHandlers,
  type DesktopHandlers,
  type HandlerRegistry,
} from '../../../electron/bridge/register-handlers.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readPreloadSurface } from './read-preload-surface.ts';

type Listener = Parameters<HandlerRegistry['handle']>[1];
type Event = Parameters<Listener>[0];

const OWN_WINDOW = 7;
const fromOurPage: Event = {
  senderFrame: { url: 'app://branchbook/index.html#/today', parent: null },
  sender: { id: OWN_WINDOW },
};

let listeners: Map<string, Listener>;
let called: string[];
let faults: unknown[];

beforeEach(() => {
  listeners = new Map();
  called = [];
  faults = [];
  const handlers = Object.fromEntries(
    DESKTOP_CALLS.map((call) => [
      call,
      async () => {
        called.push(call);
        if (call === 'journal.verify') throw new Error('secret of the shell');
        return ok(null);
      },
    ]),
  ) as unknown as DesktopHandlers;
  registerHandlers({
    registry: { handle: (channel, listener) => void listeners.set(channel, listener) },
    handlers,
    isOwnWindow: (id) => id === OWN_WINDOW,
    reportFault: (_channel, cause) => faults.push(cause),
  });
});

describe('registerHandlers', () => {
  it('[E3] channels of the preload, of the handlers and calls of the bridge are the same', () => {
    const surface = readPreloadSurface();
    expect([...surface.calls.keys()].toSorted()).toEqual(DESKTOP_CALLS.toSorted());
    expect([...surface.calls.entries()].filter(([name, channel]) => name !== channel)).toEqual([]);
    expect([...listeners.keys()].toSorted()).toEqual(DESKTOP_CALLS.toSorted());
    expect(surface.subscriptions.toSorted()).toEqual(['app.onCommand', 'kiosk.onAsked', 'settings.onChange']);
  });

  it('[E3] every method that the bridge declares is among them', () => {
    const source = readFileSync(`${ROOT}/shared/bridge/desktop-api.ts`, 'utf8').split(
      'export interface DesktopApi',
    )[1]!;
    const declared: string[] = [];
    let group = '';
    for (const line of source.split('\n')) {
      group = /^ {2}readonly (\w+): \{$/u.exec(line)?.[1] ?? group;
      const method = /^ {4}(\w+)\(/u.exec(line)?.[1];
      if (method !== undefined) declared.push(`${group}.${method}`);
    }
    expect(declared.toSorted()).toEqual(
      [...DESKTOP_CALLS, 'app.onCommand', 'kiosk.onAsked', 'settings.onChange'].toSorted(),
    );
  });

  const WRONG_SENDERS: readonly (readonly [string, Event])[] = [
    [
      'a frame inside our page',
      { senderFrame: { url: 'app://branchbook/index.html', parent: {} }, sender: { id: OWN_WINDOW } },
    ],
    ['a frame that is gone', { senderFrame: null, sender: { id: OWN_WINDOW } }],
    [
      'a window that is not ours',
      { senderFrame: { url: 'app://branchbook/index.html', parent: null }, sender: { id: 8 } },
    ],
    ['about:blank', { senderFrame: { url: 'about:blank', parent: null }, sender: { id: OWN_WINDOW } }],
    ['a data page', { senderFrame: { url: 'data:text/html,x', parent: null }, sender: { id: OWN_WINDOW } }],
    [
      'another host',
      { senderFrame: { url: 'app://branchbook.evil/index.html', parent: null }, sender: { id: OWN_WINDOW } },
    ],
    [
      'a user part',
      { senderFrame: { url: 'app://x@branchbook/index.html', parent: null }, sender: { id: OWN_WINDOW } },
    ],
    [
      'the web',
      { senderFrame: { url: 'https://branchbook/index.html', parent: null }, sender: { id: OWN_WINDOW } },
    ],
    ['no address', { senderFrame: { url: '', parent: null }, sender: { id: OWN_WINDOW } }],
  ];

  it.each(WRONG_SENDERS)('[E3] refuses every call from %s', async (_name, event) => {
    expect(isTrustedSender(event, (id) => id === OWN_WINDOW)).toBe(false);
    for (const [channel, listener] of listeners)
      await expect(listener(event, {})).rejects.toThrow(`${channel}: refused`);
    expect(called).toEqual([]);
  });

  const JUNK: readonly (readonly [string, readonly unknown[]])[] = [
    ['nothing', []],
    ['two arguments', [{}, {}]],
    ['null', [null]],
    ['a string', ['x']],
    ['a number', [1]],
    ['a list', [[]]],
    ['an unknown field', [{ unknownField: 1 }]],
    ['a field named __proto__', [JSON.parse('{"__proto__":{"a":1},"constructor":1}')]],
    ['a cycle', [makeCycle()]],
    ['a big integer', [{ value: 1n }]],
    ['something too large', [{ text: 'x'.repeat(REQUEST_SIZE_LIMIT + 1) }]],
  ];

  it.each(JUNK)('[E3] refuses every call with %s', async (_name, args) => {
    for (const listener of listeners.values()) {
      expect(await listener(fromOurPage, ...args)).toMatchObject({
        ok: false,
        error: { reason: 'invalid-input' },
      });
    }
    expect(called).toEqual([]);
  });

  it('[E3] a fault crosses without its cause, and is reported with it', async () => {
    const failing = listeners.get('journal.verify')!(fromOurPage, {});
    await expect(failing).rejects.toThrow(/^journal\.verify: failed$/u);
    expect(faults.map(String)).toEqual(['Error: secret of the shell']);
  });

  it('answers our page', async () => {
    expect(await listeners.get('app.describe')!(fromOurPage, {})).toEqual(ok(null));
    expect(called).toEqual(['app.describe']);
  });
});

function makeCycle(): object {
  const cycle: { self?: object } = {};
  cycle.self = cycle;
  return cycle;
}

// BOOK-1: the door of the kiosk. What may be asked, what comes back, who gets out.
import { beforeEach, describe, expect, it } from 'vitest';

import { setupKiosk } from '../../../electron/kiosk/kiosk.ts';
import type { Kiosk } from '../../../electron/kiosk/kiosk.ts';
import { KIOSK_PAGE } from '../../../electron/protocol/app-origin.ts';
import type { HandlerRegistry } from '../../../electron/bridge/register-handlers.ts';
import type { KioskAsking } from '../../../shared/bridge/kiosk-api.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { fail, ok } from '../../../shared/lib/result.ts';

type Listener = Parameters<HandlerRegistry['handle']>[1];

const KIOSK_WINDOW = 9;
const MAIN_WINDOW = 1;
const LI = toPersonId('p-li');
const CHEN = toPersonId('p-chen');
const SESSION = {
  personId: LI,
  name: '李敏',
  roles: ['complaint-manager'],
  signedInAt: toIsoInstant(0),
} as const;
const STATE = { unitName: '和平路支行', language: 'zh-CN', entryKinds: ['complaint'], pageCount: 3 } as const;

let listeners: Map<string, Listener>;
let asked: KioskAsking[];
let faults: string[];
let told: string[];
let isSignedIn: boolean;
let kiosk: Kiosk;

const call = (
  channel: string,
  request: unknown,
  from: { url?: string; id?: number; parent?: unknown } = {},
) =>
  listeners.get(channel)!(
    {
      senderFrame: { url: from.url ?? KIOSK_PAGE, parent: from.parent ?? null },
      sender: { id: from.id ?? KIOSK_WINDOW },
    },
    request,
  );

beforeEach(() => {
  listeners = new Map();
  asked = [];
  faults = [];
  told = [];
  isSignedIn = true;
  kiosk = setupKiosk({
    registry: { handle: (channel, listener) => void listeners.set(channel, listener) },
    reportFault: (where) => void faults.push(where),
    openWindow: () => ({
      webContentsId: KIOSK_WINDOW,
      focus: () => undefined,
      allowClose: () => undefined,
      leave: () => void told.push('window left'),
    }),
    getSession: async () => ok(isSignedIn ? { ...SESSION, roles: [...SESSION.roles] } : null),
    checkStaff: async ({ name, password }) => {
      if (password !== 'right') return fail(refusal('wrong-password'));
      return ok(name === '' ? LI : CHEN);
    },
    send: (asking) => void asked.push(asking),
    onOpened: () => void told.push('opened'),
    onLeft: ({ bySame }) => void told.push(`left by ${bySame ? 'the same' : 'another'}`),
  });
});

describe('setupKiosk', () => {
  it('[BOOK-1] has four channels and no other', () => {
    expect([...listeners.keys()].toSorted()).toEqual([
      'kiosk.getState',
      'kiosk.leave',
      'kiosk.listPages',
      'kiosk.writeOpinion',
    ]);
  });

  it('[BOOK-1] is opened by somebody who is signed in, once', async () => {
    isSignedIn = false;
    expect(await kiosk.open()).toMatchObject({ ok: false, error: { reason: 'not-signed-in' } });
    isSignedIn = true;
    expect(await kiosk.open()).toEqual(ok(null));
    expect(await kiosk.open()).toMatchObject({ ok: false, error: { reason: 'already-done' } });
    expect(told).toEqual(['opened']);
  });

  it.each([
    ['the window of the staff', { id: MAIN_WINDOW, url: 'app://branchbook/index.html' }],
    ['our other page in the kiosk', { url: 'app://branchbook/index.html' }],
    ['a frame within its page', { parent: {} }],
    ['a page that only begins like it', { url: 'app://kiosk.evil/kiosk/index.html' }],
  ])('[E3] answers nothing to %s', async (_name, from) => {
    await kiosk.open();
    await expect(call('kiosk.getState', {}, from)).rejects.toThrow('kiosk.getState: refused');
    expect(asked).toEqual([]);
  });

  it('[E3] answers nothing before it is open', async () => {
    await expect(call('kiosk.getState', {})).rejects.toThrow('refused');
  });

  it.each([
    ['kiosk.getState', { more: 1 }],
    ['kiosk.listPages', { skip: 0, limit: 7 }],
    ['kiosk.listPages', { skip: -1, limit: 1 }],
    ['kiosk.listPages', { skip: 0, limit: 1, ids: true }],
    ['kiosk.leave', { name: '', password: '' }],
    [
      'kiosk.writeOpinion',
      { entryKind: 'praise', text: ' ', ink: null, signatureInk: null, name: '', phone: '' },
    ],
    [
      'kiosk.writeOpinion',
      {
        entryKind: 'praise',
        text: '好',
        ink: null,
        signatureInk: null,
        name: '',
        phone: '',
        role: 'branch-head',
      },
    ],
  ])('[E3] refuses a request of %s that is not of its shape', async (channel, request) => {
    await kiosk.open();
    expect(await call(channel, request)).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
    expect(asked).toEqual([]);
  });

  it('[BOOK-1] carries a question to the window of the staff and its answer back', async () => {
    await kiosk.open();
    const answer = call('kiosk.getState', {});
    const [{ askingId, question }] = asked as [KioskAsking];
    expect(question).toEqual({ type: 'get-state' });
    expect(kiosk.answer({ askingId, outcome: ok(STATE) })).toEqual(ok(null));
    expect(await answer).toEqual(ok(STATE));
    expect(kiosk.answer({ askingId, outcome: ok(STATE) })).toMatchObject({ ok: false });
  });

  it('[BOOK-2] lets nothing through that the answer does not name, and of a refusal its reason alone', async () => {
    await kiosk.open();
    const leaking = call('kiosk.getState', {});
    kiosk.answer({ askingId: asked[0]!.askingId, outcome: ok({ ...STATE, people: ['李敏'] }) });
    expect(await leaking).toEqual(fail(refusal('kiosk-unavailable')));
    const refused = call('kiosk.getState', {});
    const why = refusal('recused', { person: '李敏' }, 'CAP-5');
    kiosk.answer({ askingId: asked[1]!.askingId, outcome: fail(why) });
    expect(await refused).toEqual(fail(refusal('recused')));
  });

  it('[BOOK-1] a wrong password leaves it open; the right one ends it and tells who waited', async () => {
    await kiosk.open();
    expect(await call('kiosk.leave', { name: '', password: 'wrong' })).toMatchObject({
      ok: false,
      error: { reason: 'wrong-password' },
    });
    expect(kiosk.isOpen).toBe(true);
    const waiting = call('kiosk.getState', {});
    expect(await call('kiosk.leave', { name: '', password: 'right' })).toEqual(ok(null));
    expect(await waiting).toMatchObject({ ok: false, error: { reason: 'kiosk-unavailable' } });
    expect(kiosk.isOpen).toBe(false);
    expect(told).toEqual(['opened', 'left by the same', 'window left']);
  });

  it('[SEC-1] somebody else who leaves does not find the session of who opened it', async () => {
    await kiosk.open();
    const left = call('kiosk.leave', { name: '陈静', password: 'right' });
    await left;
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toContain('left by another');
    expect(faults).toEqual([]);
  });
});

// Security L4, L5, L7 and reliability F44: waits, lock, counting before checking, step-up.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { AttemptLedger } from '../../../electron/session/attempt-ledger.ts';
import { NOBODYS_VERIFIER } from '../../../electron/session/password-verifier.ts';
import { SessionKeeper } from '../../../electron/session/session-keeper.ts';
import type { StaffMember } from '../../../electron/session/session-keeper.ts';
import { toPersonId, toSha256Hex } from '../../../shared/domain/ids.ts';
import type { Sha256Hex } from '../../../shared/domain/ids.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { FakeClock, makeFolder, START_MS } from '../shell-fakes.ts';

const RIGHT = 'right password';
const STAFF: readonly StaffMember[] = ['p-wang', 'p-li'].map((id) => ({
  id: toPersonId(id),
  name: id,
  roles: ['receiver', 'job-of-a-newer-version'],
  isActive: true,
  verifier: { ...NOBODYS_VERIFIER, salt: id },
}));

/** A keeper whose passwords are compared and not hashed: waits and counters are what is tested here. */
async function makeKeeper(
  options: { path?: string; clock?: FakeClock; staff?: readonly StaffMember[] } = {},
) {
  const path = options.path ?? join(await makeFolder(), 'attempts.json');
  const clock = options.clock ?? new FakeClock();
  const checked: string[] = [];
  const keeper = new SessionKeeper({
    clock,
    ledger: await AttemptLedger.open(path),
    listStaff: () => options.staff ?? STAFF,
    isPasswordOf: async ({ salt }, password) => {
      checked.push(`${salt} after ${await countOnDisk(path)}`);
      return password === RIGHT;
    },
  });
  const fail = () => keeper.signIn({ personId: 'p-wang', password: 'wrong' });
  return { keeper, clock, path, checked, fail };
}

async function countOnDisk(path: string): Promise<number> {
  try {
    return JSON.parse(await readFile(path, 'utf8')).failures['p-wang'] ?? 0;
  } catch {
    return 0;
  }
}

const [ONE, TWO, THREE] = ['a', 'b', 'c'].map((letter) => toSha256Hex(letter.repeat(64))) as [
  Sha256Hex,
  Sha256Hex,
  Sha256Hex,
];

const WAITING = { error: { reason: 'too-many-attempts' } };
const WRONG = { error: { reason: 'wrong-password' } };

describe('SessionKeeper', () => {
  it('signs in with the jobs that this version knows, and out', async () => {
    const { keeper } = await makeKeeper();
    expect(await keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject({
      ok: true,
      value: { personId: 'p-wang', roles: ['receiver'], signedInAt: new Date(START_MS).toISOString() },
    });
    keeper.signOut();
    expect(keeper.current).toBeNull();
  });

  it('[BOOK-1] [L4] who leaves the kiosk is checked like who signs in, and counted with it', async () => {
    const { keeper, clock, fail: failToSignIn } = await makeKeeper();
    await keeper.signIn({ personId: 'p-li', password: RIGHT });
    expect(await keeper.checkStaff({ name: '', password: RIGHT })).toEqual({ ok: true, value: 'p-li' });
    expect(await keeper.checkStaff({ name: ' p-wang ', password: RIGHT })).toEqual({
      ok: true,
      value: 'p-wang',
    });
    expect(await keeper.checkStaff({ name: 'nobody', password: RIGHT })).toMatchObject(WRONG);
    for (let tries = 0; tries < 3; tries += 1) await failToSignIn();
    expect(await keeper.checkStaff({ name: 'p-wang', password: 'wrong' })).toMatchObject(WRONG);
    expect(await keeper.checkStaff({ name: 'p-wang', password: RIGHT })).toMatchObject(WAITING);
    clock.advance(31_000);
    expect(await keeper.checkStaff({ name: 'p-wang', password: RIGHT })).toMatchObject({ ok: true });
    expect(keeper.current).toMatchObject({ personId: 'p-li' });
    keeper.signOut();
    expect(await keeper.checkStaff({ name: '', password: RIGHT })).toMatchObject(WRONG);
  });

  it('[L4] makes wait 0, 0, 0, 30 s, 1, 5, 15, 60, 60 min and then locks', async () => {
    const { fail, clock, keeper } = await makeKeeper();
    const waits = [0, 0, 0, 30, 60, 300, 900, 3600, 3600];
    for (const [index, waitSeconds] of waits.entries()) {
      expect(await fail(), `try ${index + 1}`).toMatchObject(WRONG);
      if (waitSeconds === 0) continue;
      expect(await keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject({
        error: { reason: 'too-many-attempts', details: { waitSeconds, isLocked: false } },
      });
      clock.advance(waitSeconds * 1000 - 1);
      expect(await fail()).toMatchObject(WAITING);
      clock.advance(1);
    }
    expect(await fail()).toMatchObject(WRONG);
    clock.advance(1_000_000_000);
    expect(await keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject({
      error: { reason: 'too-many-attempts', details: { isLocked: true } },
    });
    expect((await keeper.signIn({ personId: 'p-li', password: RIGHT })).ok).toBe(true);
  });

  it('[L4] a right password ends the row', async () => {
    const { fail, keeper, path } = await makeKeeper();
    for (let index = 0; index < 3; index += 1) await fail();
    expect((await keeper.signIn({ personId: 'p-wang', password: RIGHT })).ok).toBe(true);
    expect(await countOnDisk(path)).toBe(0);
    expect(await fail()).toMatchObject(WRONG);
    expect((await keeper.signIn({ personId: 'p-wang', password: RIGHT })).ok).toBe(true);
  });

  it('[F44] counts a try on disk before it checks the password', async () => {
    const { fail, checked } = await makeKeeper();
    await fail();
    await fail();
    expect(checked).toEqual(['p-wang after 1', 'p-wang after 2']);
  });

  it('[F44] keeps count and wait over a restart, and setting the clock does not shorten it', async () => {
    const first = await makeKeeper();
    for (let index = 0; index < 4; index += 1) await first.fail();
    first.clock.setWall(START_MS + 86_400_000);
    expect(await first.fail()).toMatchObject(WAITING);
    const second = await makeKeeper({ path: first.path });
    expect(await second.fail()).toMatchObject({ error: { details: { waitSeconds: 30 } } });
    second.clock.advance(30_000);
    expect(await second.fail()).toMatchObject(WRONG);
    expect(await second.fail()).toMatchObject({ error: { details: { waitSeconds: 60 } } });
  });

  it('[L4] gives tries that come together no more than tries one after the other', async () => {
    const { fail, checked } = await makeKeeper();
    await Promise.all(Array.from({ length: 30 }, fail));
    expect(checked).toHaveLength(4);
  });

  it('[L5] checks a password for a person who is not there too', async () => {
    const { keeper, checked } = await makeKeeper();
    expect(await keeper.signIn({ personId: 'p-nobody', password: RIGHT })).toMatchObject(WRONG);
    expect(checked).toHaveLength(1);
  });

  it('lets nobody in who has left', async () => {
    const { keeper } = await makeKeeper({ staff: STAFF.map((person) => ({ ...person, isActive: false })) });
    expect(await keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject(WRONG);
  });

  it('[SIG-3] [C-54] gives a job held in somebody’s stead inside its period, and takes it at its end', async () => {
    const at = (minutes: number) => toIsoInstant(START_MS + minutes * 60_000);
    const standing = (from: number, to: number) =>
      STAFF.map((person) => ({
        ...person,
        actingFor: { role: 'branch-head', fromAt: at(from), toAt: at(to) },
      }));
    const { keeper, clock } = await makeKeeper({ staff: standing(0, 10) });
    expect(await keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject({
      value: { roles: ['receiver', 'branch-head'] },
    });
    expect(keeper.resolveActor('branch-head')).toMatchObject({ value: { role: 'branch-head' } });
    clock.advance(10 * 60_000);
    expect(keeper.resolveActor('branch-head')).toMatchObject({ error: { reason: 'not-your-role' } });
    expect(keeper.resolveActor('receiver')).toMatchObject({ ok: true });
    const early = await makeKeeper({ staff: standing(5, 10) });
    expect(await early.keeper.signIn({ personId: 'p-wang', password: RIGHT })).toMatchObject({
      value: { roles: ['receiver'] },
    });
  });

  it('[L7] a confirmation ends with the session, with its use and after two minutes', async () => {
    const { keeper, clock } = await makeKeeper();
    const confirm = () => keeper.confirmPassword({ password: RIGHT, digests: [ONE] });
    expect(await confirm()).toMatchObject({ error: { reason: 'not-signed-in' } });
    await keeper.signIn({ personId: 'p-wang', password: RIGHT });
    expect(keeper.hasStepUp(ONE)).toBe(false);
    await confirm();
    clock.advance(120_000);
    expect(keeper.hasStepUp(ONE)).toBe(true);
    clock.advance(1);
    expect(keeper.hasStepUp(ONE)).toBe(false);
    await confirm();
    keeper.spendStepUp(ONE);
    expect(keeper.hasStepUp(ONE)).toBe(false);
    await confirm();
    keeper.signOut();
    await keeper.signIn({ personId: 'p-wang', password: RIGHT });
    expect(keeper.hasStepUp(ONE)).toBe(false);
  });

  it('[L7] [SIG-3] one password is good for each of a batch once, for nothing beside it, and ends what was confirmed before', async () => {
    const { keeper } = await makeKeeper();
    await keeper.signIn({ personId: 'p-wang', password: RIGHT });
    const held = () => [ONE, TWO, THREE].filter((digest) => keeper.hasStepUp(digest));
    await keeper.confirmPassword({ password: RIGHT, digests: [ONE, TWO, ONE] });
    expect(held()).toEqual([ONE, TWO]);
    keeper.spendStepUp(ONE);
    expect(held()).toEqual([TWO]);
    expect(await keeper.confirmPassword({ password: 'wrong', digests: [THREE] })).toMatchObject(WRONG);
    expect(held()).toEqual([TWO]);
    await keeper.confirmPassword({ password: RIGHT, digests: [THREE] });
    expect(held()).toEqual([THREE]);
  });
});

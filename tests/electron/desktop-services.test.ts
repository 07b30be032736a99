// The shell's core on a real disk: sample branch, sessions, append, restart. Reliability F10, F13, F20, F27; security L7.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { DesktopServices } from '../../electron/desktop-services.ts';
import { DeviceFileDamaged } from '../../electron/device/device-file.ts';
import { DataFolderInUse } from '../../electron/storage/data-folder-lock.ts';
import type { EventDraft } from '../../shared/domain/events.ts';
import { SIGNING_KINDS } from '../../shared/domain/event-payloads.ts';
import { toEntryId, toEscalationId, toSha256Hex } from '../../shared/domain/ids.ts';
import { verifyChain } from '../../shared/journal/verify-chain.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { isSignedBy } from '../../electron/device/device-key.ts';
import {
  DIGEST,
  ENTRY,
  NOTE,
  PASSWORD,
  SIGN_OFF,
  SIGN_PAGE,
  signOff,
  startServices,
} from './services-fixture.ts';
import { START_MS } from './shell-fakes.ts';

const open: DesktopServices[] = [];
afterEach(async () => {
  for (const services of open.splice(0)) await services.dispose();
});

async function start(options: Parameters<typeof startServices>[0] = {}) {
  const started = await startServices(options);
  open.push(started.services);
  return started;
}

async function stop(services: DesktopServices): Promise<void> {
  open.splice(open.indexOf(services), 1);
  await services.dispose();
}

async function startSample() {
  const started = await start();
  await started.services.device.trySample({});
  return started;
}

function unwrap<Value>(outcome: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function journalPath(folder: string, services: DesktopServices): Promise<string> {
  const { installationId } = unwrap(await services.journal.getHead({}));
  return join(folder, 'journal', `journal-${installationId}.log`);
}

describe('createDesktopServices', () => {
  it('answers not-enrolled and fresh before anything is set up', async () => {
    const { services } = await start();
    expect(await services.device.getState({})).toEqual({ ok: true, value: { kind: 'fresh' } });
    expect(await services.journal.getHead({})).toMatchObject({
      ok: false,
      error: { reason: 'not-enrolled' },
    });
    expect(await services.headOffice.push({})).toMatchObject({
      ok: false,
      error: { reason: 'not-enrolled' },
    });
  });

  it('refuses a second process on the same data folder', async () => {
    const { folder, services } = await start();
    await expect(startServices({ folder })).rejects.toBeInstanceOf(DataFolderInUse);
    await stop(services);
    await start({ folder });
  });

  it('[F20] does not start as if it were new on a damaged device file', async () => {
    const { folder, services } = await startSample();
    await stop(services);
    await writeFile(join(folder, 'device.json'), '{"version":1');
    await expect(startServices({ folder })).rejects.toBeInstanceOf(DeviceFileDamaged);
  });

  it('makes a sample branch that never talks to head office, keeps no password and no open key', async () => {
    const { services, folder } = await startSample();
    const state = unwrap(await services.device.getState({}));
    if (state.kind === 'fresh') throw new Error('still fresh');
    expect(state).toMatchObject({ kind: 'sample', packId: 'bank-branch', headOfficeAddress: null });
    expect(state.people.map(({ id, roles }) => [id, roles])).toEqual([
      ['p-wang', ['receiver']],
      ['p-li', ['complaint-manager']],
      ['p-chen', ['branch-head']],
    ]);
    const file = await readFile(join(folder, 'device.json'), 'utf8');
    expect(file).not.toContain(PASSWORD);
    expect(JSON.stringify(state)).not.toContain('verifier');
    expect(Buffer.from(JSON.parse(file).sealedPrivateKey, 'base64url').toString()).toMatch(/^sealed:/);
    expect(await services.headOffice.pull({ after: 0, includeOwn: false })).toMatchObject({
      error: { reason: 'not-enrolled' },
    });
    expect(await services.device.trySample({})).toMatchObject({ error: { reason: 'already-enrolled' } });
  });

  it('makes a house of another policy with a year behind it, chained and signed like any journal', async () => {
    const { services } = await start();
    const state = unwrap(await services.device.trySample({ packId: 'hotel', history: 'year' }));
    if (state.kind === 'fresh') throw new Error('still fresh');
    expect(state).toMatchObject({ kind: 'sample', packId: 'hotel', unit: { code: 'JD03' } });
    const head = unwrap(await services.journal.getHead({}));
    expect(head.seq).toBe(state.sampleSeq);
    expect(head.seq).toBeGreaterThan(500);
    expect(unwrap(await services.journal.verify({}))).toMatchObject({
      isIntact: true,
      eventsChecked: head.seq,
    });
    const events = unwrap(await services.journal.read({ afterSeq: 0, limit: 5_000 }));
    expect(events.some(({ kind }) => kind === 'clock-jumped')).toBe(false);
    expect(new Set(events.map(({ actor }) => actor.personId)).size).toBeGreaterThan(3);
    expect(events.some(({ kind }) => kind === 'signed-off')).toBe(true);
    for (const { kind, signature } of events) {
      expect(signature !== null, kind).toBe((SIGNING_KINDS as readonly string[]).includes(kind));
    }
  });

  it('refuses a house that there is not', async () => {
    const { services } = await start();
    expect(await services.device.trySample({ packId: 'circus' })).toMatchObject({
      error: { reason: 'invalid-input', details: { field: 'packId' } },
    });
    expect(await services.device.getState({})).toEqual({ ok: true, value: { kind: 'fresh' } });
  });

  it('[F10] appends what the session decided, stamped and chained, and has it after a restart', async () => {
    const { services, folder, clock } = await startSample();
    expect(await services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [NOTE] })).toMatchObject(
      {
        error: { reason: 'not-signed-in' },
      },
    );
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    expect(
      await services.journal.append({ expectedSeq: 0, role: 'branch-head', drafts: [NOTE] }),
    ).toMatchObject({
      error: { reason: 'not-your-role' },
    });
    const events = unwrap(
      await services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [NOTE, NOTE] }),
    );
    expect(events.map(({ seq, kind, entryId, actor }) => ({ seq, kind, entryId, actor }))).toEqual(
      [1, 2].map((seq) => ({
        seq,
        kind: 'progress-noted',
        entryId: ENTRY,
        actor: { personId: 'p-wang', name: '王晓梅', role: 'receiver' },
      })),
    );
    const { installationId } = unwrap(await services.journal.getHead({}));
    expect(verifyChain(events, { afterSeq: 0, afterHash: GENESIS_HASH, installationId }).ok).toBe(true);
    await stop(services);
    const again = await start({ folder, clock });
    expect(unwrap(await again.services.journal.read({ afterSeq: 0, limit: 10 }))).toEqual(events);
    expect(unwrap(await again.services.journal.verify({}))).toMatchObject({
      isIntact: true,
      eventsChecked: 2,
    });
    expect(await again.services.session.get({})).toEqual({ ok: true, value: null });
  });

  it('refuses a decision on an older head: of many at once exactly one is taken', async () => {
    const { services } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [NOTE] }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      error: { reason: 'journal-moved', details: { expectedSeq: 0, seq: 1 } },
    });
    expect(unwrap(await services.journal.getHead({})).seq).toBe(1);
  });

  it('refuses a fact that only head office writes', async () => {
    const { services } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    const escalationId = toEscalationId('019aa000-0000-7000-8000-0000000000aa');
    const draft = { kind: 'escalation-delivered', entryId: ENTRY, payload: { escalationId } } as const;
    expect(
      await services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [draft] }),
    ).toMatchObject({
      error: { reason: 'head-office-only' },
    });
  });

  it('[SIG-1] refuses a closing that is not signed in the same act, and a clock fact that a page claims', async () => {
    const { services } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-chen', password: PASSWORD }));
    unwrap(await services.session.confirmPassword({ password: PASSWORD, digests: [DIGEST] }));
    const close = { kind: 'entry-closed', entryId: ENTRY, payload: { closeKind: 'replied' } } as const;
    const append = (drafts: readonly EventDraft[]) =>
      services.journal.append({ expectedSeq: 0, role: 'branch-head', drafts });
    expect(await append([close])).toMatchObject({ error: { reason: 'confirmation-needed' } });
    const other = toEntryId('019aa000-0000-7000-8000-0000000000ff');
    expect(await append([SIGN_OFF, { ...close, entryId: other }])).toMatchObject({
      error: { reason: 'confirmation-needed' },
    });
    const payload = { lastWallTime: toIsoInstant(START_MS), behindMs: 1 };
    expect(await append([{ kind: 'clock-jumped', entryId: null, payload }])).toMatchObject({
      error: { reason: 'invalid-input' },
    });
    expect(unwrap(await append([SIGN_OFF, close])).map(({ kind }) => kind)).toEqual([
      'signed-off',
      'entry-closed',
    ]);
  });

  it('[L7] takes a sign-off only within two minutes of the password, once, and signs it', async () => {
    const { services, clock, folder } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-chen', password: PASSWORD }));
    const sign = (expectedSeq: number) =>
      services.journal.append({ expectedSeq, role: 'branch-head', drafts: [SIGN_OFF] });
    expect(await sign(0)).toMatchObject({ error: { reason: 'confirmation-needed' } });
    expect(await services.session.confirmPassword({ password: 'wrong', digests: [DIGEST] })).toMatchObject({
      error: { reason: 'wrong-password' },
    });
    unwrap(await services.session.confirmPassword({ password: PASSWORD, digests: [DIGEST] }));
    clock.advance(120_001);
    expect(await sign(0)).toMatchObject({ error: { reason: 'confirmation-needed' } });
    unwrap(await services.session.confirmPassword({ password: PASSWORD, digests: [DIGEST] }));
    clock.advance(119_000);
    const [event] = unwrap(await sign(0));
    const state = unwrap(await services.device.getState({}));
    if (state.kind === 'fresh' || event?.signature == null) throw new Error('not signed');
    expect(event.keyId).toBe(state.deviceId);
    expect(await sign(1)).toMatchObject({ error: { reason: 'confirmation-needed' } });
    const device = JSON.parse(await readFile(join(folder, 'device.json'), 'utf8'));
    expect(isSignedBy(device.publicKey, event.hash, event.signature)).toBe(true);
  });

  it('[L7] [SIG-3] takes each content that was confirmed once, one signature an act, and no content that was not', async () => {
    const { services } = await startSample();
    const [first, second, other] = [
      toSha256Hex('a'.repeat(64)),
      toSha256Hex('b'.repeat(64)),
      toSha256Hex('c'.repeat(64)),
    ];
    unwrap(await services.session.signIn({ personId: 'p-chen', password: PASSWORD }));
    unwrap(await services.session.confirmPassword({ password: PASSWORD, digests: [first, second] }));
    const append = (expectedSeq: number, ...drafts: readonly EventDraft[]) =>
      services.journal.append({ expectedSeq, role: 'branch-head', drafts });
    const refused = { error: { reason: 'confirmation-needed' } };
    expect(await append(0, signOff(other))).toMatchObject(refused);
    expect(await append(0, signOff(first), signOff(second))).toMatchObject(refused);
    // Decided on an older journal: nothing was written, so nothing was used up.
    expect(await append(7, signOff(first))).toMatchObject({ error: { reason: 'journal-moved' } });
    unwrap(await append(0, signOff(first)));
    expect(await append(1, signOff(first))).toMatchObject(refused);
    unwrap(await append(1, signOff(second)));
    expect(unwrap(await services.journal.getHead({})).seq).toBe(2);
  });

  it('[SIG-2] [L7] takes a page’s signature only with the password, in the role it names, and signs it', async () => {
    const { services } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-chen', password: PASSWORD }));
    const append = (draft: EventDraft) =>
      services.journal.append({ expectedSeq: 0, role: 'branch-head', drafts: [draft] });
    expect(await append(SIGN_PAGE)).toMatchObject({ error: { reason: 'confirmation-needed' } });
    unwrap(
      await services.session.confirmPassword({ password: PASSWORD, digests: [SIGN_PAGE.payload.digest] }),
    );
    const payload = { ...SIGN_PAGE.payload, role: 'complaint-manager' } as typeof SIGN_PAGE.payload;
    expect(await append({ ...SIGN_PAGE, payload })).toMatchObject({ error: { reason: 'not-your-role' } });
    const [event] = unwrap(await append(SIGN_PAGE));
    expect(event?.signature).not.toBeNull();
  });

  it('[A.5b 7] records that the clock was set back, and time still goes forward', async () => {
    const { services, clock } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    const [first] = unwrap(
      await services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [NOTE] }),
    );
    clock.setWall(START_MS - 86_400_000);
    const events = unwrap(
      await services.journal.append({ expectedSeq: 1, role: 'receiver', drafts: [NOTE] }),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['clock-jumped', 'progress-noted']);
    expect(events[0]?.payload).toEqual({ lastWallTime: first?.wallTime, behindMs: 86_400_000 });
    expect(events.map(({ hlc }) => hlc)).toEqual([
      { ms: START_MS, counter: 1 },
      { ms: START_MS, counter: 2 },
    ]);
    const later = unwrap(await services.journal.append({ expectedSeq: 3, role: 'receiver', drafts: [NOTE] }));
    expect(later.map(({ kind }) => kind)).toEqual(['progress-noted']);
  });

  it('[F13] begins a new journal when the old is damaged in the middle, keeps the old, and says so', async () => {
    const { services, folder, clock } = await startSample();
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    for (let seq = 0; seq < 3; seq += 1) {
      unwrap(await services.journal.append({ expectedSeq: seq, role: 'receiver', drafts: [NOTE] }));
    }
    const path = await journalPath(folder, services);
    const before = unwrap(await services.journal.getHead({}));
    await stop(services);
    const damaged = await readFile(path);
    damaged[Math.floor(damaged.length / 2)]! ^= 1;
    await writeFile(path, damaged);
    const again = await start({ folder, clock, seed: 2 });
    expect(unwrap(await again.services.journal.getRecovery({}))).toMatchObject({
      outcome: 'damaged-middle',
      setAsideAs: `journal-${before.installationId}.log`,
      lastGoodSeq: 1,
    });
    const head = unwrap(await again.services.journal.getHead({}));
    expect(head.installationId).not.toBe(before.installationId);
    expect(head.seq).toBe(0);
    expect((await readFile(path)).equals(damaged)).toBe(true);
    const { installationId } = before;
    expect(unwrap(await again.services.journal.listRetired({}))).toMatchObject([{ installationId, seq: 1 }]);
    const kept = await again.services.journal.read({ installationId, afterSeq: 0, limit: 10 });
    expect(unwrap(kept).map(({ seq, kind }) => ({ seq, kind }))).toEqual([
      { seq: 1, kind: 'progress-noted' },
    ]);
    unwrap(await again.services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
    unwrap(await again.services.journal.append({ expectedSeq: 0, role: 'receiver', drafts: [NOTE] }));
    expect(unwrap(await again.services.headOffice.getStatus({})).unsentCount).toBe(2);
  });

  it('[F20] a journal that is gone is an alarm and not a fresh start', async () => {
    const { services, folder, clock } = await startSample();
    const path = await journalPath(folder, services);
    await stop(services);
    await rm(path);
    const again = await start({ folder, clock, seed: 2 });
    expect(unwrap(await again.services.device.getState({})).kind).toBe('sample');
    expect(unwrap(await again.services.journal.getRecovery({})).outcome).toBe('damaged-middle');
  });
});

// An acting head is appointed on the device itself, offline, and the shell believes the journal, not the page (SIG-3, C-54, security L7).
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { EventDraft } from '../../../shared/domain/events.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { computeAppointmentDigest } from '../../../shared/domain/stand-ins.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { PASSWORD, startServices } from '../services-fixture.ts';
import { START_MS } from '../shell-fakes.ts';

const HOUR_MS = 3_600_000;
const at = (hours: number) => toIsoInstant(START_MS + hours * HOUR_MS);
const APPOINTMENT = {
  appointmentId: '019aa000-0000-7000-8000-0000000000aa',
  personId: toPersonId('p-li'),
  role: 'branch-head',
  forPersonId: toPersonId('p-chen'),
  fromAt: at(0),
  toAt: at(48),
  note: '',
} as const;

const draft = (change: Partial<typeof APPOINTMENT> | object = {}): EventDraft =>
  ({ kind: 'stand-in-appointed', entryId: null, payload: { ...APPOINTMENT, ...change } }) as EventDraft;

async function startWithHead() {
  const started = await startServices();
  await started.services.device.trySample({ packId: 'bank-branch' });
  const { session, journal } = started.services;
  const become = async (personId: string) => await session.signIn({ personId, password: PASSWORD });
  const confirm = async (change: object = {}) => {
    const digest = computeAppointmentDigest({ ...APPOINTMENT, ...change });
    return await session.confirmPassword({ password: PASSWORD, digests: [digest] });
  };
  const append = async (expectedSeq: number, ...drafts: readonly EventDraft[]) =>
    await journal.append({ expectedSeq, role: 'branch-head', drafts });
  return { ...started, become, confirm, append };
}

describe('standing in on the shell', () => {
  it('[SIG-3] [C-54] [L7] takes exactly the appointment that was confirmed, from the head, and gives the job for its period', async () => {
    const { services, clock, folder, become, confirm, append } = await startWithHead();
    expect(await become('p-chen')).toMatchObject({ ok: true });
    expect(await append(0, draft())).toMatchObject({ error: { reason: 'confirmation-needed' } });
    await confirm();
    expect(await append(0, draft({ toAt: at(72) }))).toMatchObject({
      error: { reason: 'confirmation-needed' },
    });
    expect(await append(0, draft({ personId: toPersonId('p-chen') }))).toMatchObject({
      error: { reason: 'stand-in-holds-job' },
    });
    expect(await append(0, draft({ forPersonId: toPersonId('p-wang') }))).toMatchObject({
      error: { reason: 'invalid-input' },
    });
    expect(await append(0, draft())).toMatchObject({ ok: true });

    expect(await become('p-li')).toMatchObject({ value: { roles: ['complaint-manager', 'branch-head'] } });
    const state = await services.device.getState({});
    expect(state).toMatchObject({
      value: {
        people: expect.arrayContaining([
          expect.objectContaining({
            id: 'p-li',
            standIns: [expect.objectContaining({ forPersonId: 'p-chen' })],
          }),
        ]),
      },
    });
    // In the head's job, but not by their own right: nothing is passed on.
    const next = { personId: toPersonId('p-wang'), fromAt: at(50), toAt: at(60) };
    await confirm(next);
    expect(await append(1, draft(next))).toMatchObject({ error: { reason: 'stand-in-passes-on' } });

    await services.dispose();
    await rm(join(folder, 'stand-ins.json'));
    const again = await startServices({ folder, clock });
    const signIn = () => again.services.session.signIn({ personId: 'p-li', password: PASSWORD });
    expect(await signIn()).toMatchObject({ value: { roles: ['complaint-manager', 'branch-head'] } });
    clock.advance(48 * HOUR_MS);
    expect(await signIn()).toMatchObject({ value: { roles: ['complaint-manager'] } });
  });

  it('[C-54] is taken back by the head alone, once, and the job is gone with it', async () => {
    const { become, confirm, append } = await startWithHead();
    await become('p-chen');
    await confirm();
    await append(0, draft());
    const { appointmentId } = APPOINTMENT;
    const back: EventDraft = { kind: 'stand-in-revoked', entryId: null, payload: { appointmentId } };
    await become('p-li');
    expect(await append(1, back)).toMatchObject({ error: { reason: 'stand-in-passes-on' } });
    await become('p-chen');
    expect(await append(1, back)).toMatchObject({ ok: true });
    expect(await append(2, back)).toMatchObject({ error: { reason: 'stand-in-over' } });
    await become('p-li');
    expect(await append(2, back)).toMatchObject({ error: { reason: 'not-your-role' } });
  });
});

// The line to head office against a stub that checks signatures and counters. Reliability F01, F11, F26-F30; security S1, S3, S4.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { DesktopServices } from '../../../electron/desktop-services.ts';
import { makePasswordVerifier } from '../../../electron/session/password-verifier.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { WireEvent } from '../../../shared/protocol/messages.ts';
import { NOTE, PASSWORD, startServices } from '../services-fixture.ts';
import { makeSeededRandom, START_MS } from '../shell-fakes.ts';
import type { FakeClock } from '../shell-fakes.ts';
import { HeadOfficeStub } from './head-office-stub.ts';

const VERIFIER = await makePasswordVerifier(PASSWORD, makeSeededRandom(9));
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

function unwrap<Value>(outcome: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function startEnrolled() {
  const stub = await HeadOfficeStub.start();
  stub.verifier = VERIFIER;
  const started = await startServices({ fetch });
  endings.push(
    () => stub.stop(),
    () => started.services.dispose(),
  );
  unwrap(await started.services.device.enrol({ address: stub.address, code: ' GOOD-CODE ' }));
  return { stub, ...started };
}

async function restart({
  services,
  folder,
  clock,
}: {
  services: DesktopServices;
  folder: string;
  clock: FakeClock;
}) {
  await services.dispose();
  endings.pop();
  const again = await startServices({ fetch, folder, clock, seed: 5 });
  endings.push(() => again.services.dispose());
  return again.services;
}

async function append(services: DesktopServices, count: number): Promise<readonly StoredEvent[]> {
  // Hashing a password takes a while: once is enough.
  if (unwrap(await services.session.get({})) === null) {
    unwrap(await services.session.signIn({ personId: 'p-wang', password: PASSWORD }));
  }
  const { seq } = unwrap(await services.journal.getHead({}));
  const drafts = Array.from({ length: count }, () => NOTE);
  return unwrap(await services.journal.append({ expectedSeq: seq, role: 'receiver', drafts }));
}

const pull = (services: DesktopServices, after = 0) => services.headOffice.pull({ after, includeOwn: false });
const status = async (services: DesktopServices) => unwrap(await services.headOffice.getStatus({}));

describe('enrol', () => {
  it('[S1] takes what head office answers, and is enrolled after a restart', async () => {
    const device = await startEnrolled();
    expect(device.stub.unsoundSignatures).toBe(0);
    const services = await restart(device);
    expect(unwrap(await services.device.getState({}))).toMatchObject({
      kind: 'enrolled',
      headOfficeAddress: device.stub.address,
      unit: { code: 'HB01' },
      people: [{ id: 'p-wang', unitId: 'unit-hb01' }],
    });
  });

  it('refuses a wrong code, an address that is none or not encrypted, and an address where nobody is', async () => {
    const stub = await HeadOfficeStub.start();
    const { services } = await startServices({ fetch });
    endings.push(() => services.dispose());
    const enrol = (address: string) => services.device.enrol({ address, code: 'WRONG' });
    expect(await enrol(stub.address)).toMatchObject({ error: { reason: 'code-unknown' } });
    for (const address of [
      'http://bank.example',
      'not an address',
      'https://bank.example/path',
      'ftp://127.0.0.1',
    ]) {
      expect({ address, ...(await enrol(address)) }).toMatchObject({
        address,
        error: { reason: 'address-invalid' },
      });
    }
    const { address: formerly } = stub;
    await stub.stop();
    expect(await enrol(formerly)).toMatchObject({ error: { reason: 'head-office-unreachable' } });
    expect(unwrap(await services.device.getState({})).kind).toBe('fresh');
  });
});

describe('push', () => {
  it('[S3] sends the outbox signed and counted, and remembers the acknowledgement', async () => {
    const device = await startEnrolled();
    const events = await append(device.services, 3);
    const outcome = unwrap(await device.services.headOffice.push({}));
    expect(outcome).toMatchObject({ sent: 3, remaining: 0 });
    expect(outcome.status).toMatchObject({
      line: 'reached',
      acknowledgedSeq: 3,
      unsentCount: 0,
      clockOffsetMs: 5000,
    });
    expect(device.stub.held).toEqual(events);
    expect(device.stub.pushes[0]?.unsentCount).toBe(0);
    await append(device.services, 1);
    unwrap(await device.services.headOffice.push({}));
    expect(device.stub.challenges).toBe(1);
    const services = await restart(device);
    await append(services, 1);
    unwrap(await services.headOffice.push({}));
    expect(device.stub.held).toHaveLength(5);
    // The stub counts a counter that does not grow as unsound, over the restart too.
    expect(device.stub.unsoundSignatures).toBe(0);
  });

  it('is offline, as a state and not as an error, when there is no line', async () => {
    const { stub, services } = await startEnrolled();
    await append(services, 2);
    await stub.stop();
    expect(await services.headOffice.push({})).toMatchObject({
      error: { reason: 'head-office-unreachable' },
    });
    expect(await status(services)).toMatchObject({ line: 'unreachable', unsentCount: 2, refusal: null });
    expect((await status(services)).oldestUnsentAt).toBe(new Date(START_MS).toISOString());
  });

  it.each([
    ['a sign-in page', 200, { 'content-type': 'text/html' }, '<html>Welcome to the hotel</html>'],
    ['a redirect', 302, { location: 'http://127.0.0.1:1/login' }, ''],
    ["a proxy's error", 502, {}, '{"refusal":{"reason":"unknown-device","rule":null,"details":{}}}'],
  ])('does not take %s for head office', async (_name, statusCode, headers, body) => {
    const { stub, services } = await startEnrolled();
    await append(services, 1);
    stub.respondInstead = (response) => response.writeHead(statusCode, headers).end(body);
    expect(await services.headOffice.push({})).toMatchObject({
      error: { reason: 'head-office-unreachable' },
    });
    expect(await status(services)).toMatchObject({ line: 'unreachable', unsentCount: 1 });
  });

  it('[S4] refuses an answer that the pinned key did not sign', async () => {
    const { stub, services } = await startEnrolled();
    await append(services, 1);
    stub.isWrongKey = true;
    expect(await services.headOffice.push({})).toMatchObject({ error: { reason: 'wrong-head-office' } });
    expect(await status(services)).toMatchObject({
      line: 'refused',
      refusal: { reason: 'wrong-head-office' },
    });
    expect(stub.held).toEqual([]);
  });

  it('[F01] sends again what was stored but not acknowledged, and nothing is there twice', async () => {
    const { stub, services } = await startEnrolled();
    await append(services, 2);
    unwrap(await pull(services));
    stub.isAnswerLost = true;
    expect(await services.headOffice.push({})).toMatchObject({
      error: { reason: 'head-office-unreachable' },
    });
    expect(stub.held).toHaveLength(2);
    stub.isAnswerLost = false;
    unwrap(await services.headOffice.push({}));
    expect(stub.held).toHaveLength(2);
    expect(await status(services)).toMatchObject({ acknowledgedSeq: 2, unsentCount: 0 });
  });

  it('fetches a new challenge when head office has forgotten the old one', async () => {
    const { stub, services } = await startEnrolled();
    await append(services, 1);
    stub.forgetChallenges = true;
    unwrap(await services.headOffice.push({}));
    expect(stub.challenges).toBe(2);
  });

  it('[F29][F30] sends again what head office lost, from where it stands, and deletes nothing', async () => {
    const { stub, services, clock } = await startEnrolled();
    const events = await append(services, 5);
    unwrap(await services.headOffice.push({}));
    stub.epoch = 'epoch-2';
    stub.held = stub.held.slice(0, 2);
    clock.advance(9 * 60_000);
    unwrap(await pull(services));
    expect(await status(services)).toMatchObject({ acknowledgedSeq: 0, unsentCount: 5 });
    unwrap(await services.headOffice.push({}));
    // Asked first, with an empty batch; then only what is missing.
    expect(stub.pushes.slice(1).map((push) => push.events.map(({ seq }) => seq))).toEqual([[], [3, 4, 5]]);
    expect(stub.held).toEqual(events);
    expect(await status(services)).toMatchObject({ acknowledgedSeq: 5, unsentCount: 0 });
  });

  it('[F04] keeps a refused fact in sight, over a restart', async () => {
    const device = await startEnrolled();
    const events = await append(device.services, 2);
    device.stub.refusedSeqs.set(2, 'malformed-event');
    unwrap(await device.services.headOffice.push({}));
    const refused = [
      {
        seq: 2,
        eventId: events[1]?.id,
        entryId: NOTE.entryId,
        kind: 'progress-noted',
        reason: 'malformed-event',
      },
    ];
    expect(await status(device.services)).toMatchObject({ acknowledgedSeq: 2, unsentCount: 0, refused });
    expect((await status(await restart(device))).refused).toEqual(refused);
  });

  it('[F26] does not write over another history that head office holds for this journal', async () => {
    const { stub, services } = await startEnrolled();
    await append(services, 1);
    unwrap(await services.headOffice.push({}));
    stub.held = [{ ...stub.held[0]!, hash: 'f'.repeat(64) as StoredEvent['hash'] }];
    await append(services, 1);
    expect(await services.headOffice.push({})).toMatchObject({ error: { reason: 'sequence-fork' } });
    expect(await status(services)).toMatchObject({ line: 'refused', unsentCount: 1 });
  });

  it('[F27] begins a new journal rather than reuse a sequence that was already sent', async () => {
    const device = await startEnrolled();
    await append(device.services, 1);
    const before = unwrap(await device.services.journal.getHead({}));
    const path = join(device.folder, 'journal', `journal-${before.installationId}.log`);
    const older = await readFile(path);
    await append(device.services, 1);
    unwrap(await device.services.headOffice.push({}));
    await device.services.dispose();
    endings.pop();
    await writeFile(path, older);
    const again = await startServices({ fetch, folder: device.folder, clock: device.clock, seed: 8 });
    endings.push(() => again.services.dispose());
    expect(unwrap(await again.services.journal.getRecovery({})).outcome).toBe('damaged-middle');
    expect(unwrap(await again.services.journal.getHead({})).installationId).not.toBe(before.installationId);
  });
});

describe('pull', () => {
  async function makeForeign(services: DesktopServices, hlcMs: number): Promise<WireEvent> {
    const [event] = await append(services, 1);
    const unsealed = {
      ...event!,
      installationId: 'hq:unit-hb01',
      seq: 1,
      hlc: { ms: hlcMs, counter: 4 },
      newField: 'kept',
    };
    return { ...unsealed, hash: computeEventHash(unsealed as unknown as StoredEvent) } as WireEvent;
  }

  it('gives the events as they came, with unknown fields, and goes on from their time', async () => {
    const { stub, services } = await startEnrolled();
    const event = await makeForeign(services, START_MS + 60_000);
    stub.feed = [{ position: 7, receivedAt: event.wallTime, event }];
    const page = unwrap(await pull(services));
    expect(page).toMatchObject({ position: 7, hasMore: false, serverEpoch: 'epoch-1' });
    expect(page.events).toEqual([{ position: 7, event }]);
    const [next] = await append(services, 1);
    expect(next?.hlc).toEqual({ ms: START_MS + 60_000, counter: 5 });
  });

  it('[F09] does not follow a peer into the far future', async () => {
    const { stub, services } = await startEnrolled();
    const event = await makeForeign(services, START_MS + 48 * 3_600_000);
    stub.feed = [{ position: 1, receivedAt: event.wallTime, event }];
    unwrap(await pull(services));
    const [next] = await append(services, 1);
    expect(next?.hlc.ms).toBe(START_MS);
  });

  it.each([
    ['altered', (event: WireEvent) => ({ ...event, payload: { text: 'altered' } }), 'broken-chain'],
    ['of another branch', (event: WireEvent) => rehash({ ...event, unitId: 'unit-other' }), 'foreign-unit'],
    ['without its shape', (event: WireEvent) => rehash({ ...event, payload: {} }), 'malformed-event'],
  ])('refuses a page with an event that is %s', async (_name, change, reason) => {
    const { stub, services } = await startEnrolled();
    const event = await makeForeign(services, START_MS);
    stub.feed = [{ position: 1, receivedAt: event.wallTime, event: change(event) }];
    expect(await pull(services)).toMatchObject({ error: { reason, details: { position: 1 } } });
    expect((await status(services)).line).toBe('refused');
  });
});

function rehash(event: WireEvent): WireEvent {
  return { ...event, hash: computeEventHash(event as StoredEvent) };
}

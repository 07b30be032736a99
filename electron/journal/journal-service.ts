import type { AppendRequest, DesktopApi, JournalRecovery, Outcome } from '../../shared/bridge/desktop-api.ts';
import { HEAD_OFFICE_KINDS, SIGNING_KINDS } from '../../shared/domain/event-payloads.ts';
import type { EventDraft, HybridTime, StoredEvent } from '../../shared/domain/events.ts';
import type { DeviceId, InstallationId, Sha256Hex, UnitId } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { computeAppointmentDigest } from '../../shared/domain/stand-ins.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeviceRecord } from '../device/device-file.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { checkStandIns, toStandInContext } from '../session/check-stand-ins.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { StandInBook } from '../session/stand-in-book.ts';
import type { SerialQueue } from '../storage/serial-queue.ts';
import { hasErrorCode } from '../storage/write-atomically.ts';
import { JournalWriteFailed } from './journal-file.ts';
import type { JournalFile } from './journal-file.ts';
import { stampEvents } from './stamp-events.ts';

/** The journal of this device with what stamps its events. */
export type WritingDevice = {
  readonly journal: JournalFile;
  /** Journals of earlier installations, oldest first. */
  readonly retired: readonly JournalFile[];
  readonly recovery: JournalRecovery;
  readonly unitId: UnitId;
  readonly deviceId: DeviceId;
  readonly key: DeviceKey;
  /** Staff and policy: what an appointment is judged by. */
  readonly record: Pick<DeviceRecord, 'people' | 'unit'>;
};

export type JournalServiceOptions = {
  /** Null while the device is fresh. */
  readonly getDevice: () => WritingDevice | null;
  readonly sessions: SessionKeeper;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly getSeenHlc: () => HybridTime;
  /** Everything that touches the file runs here, one after the other. */
  readonly queue: SerialQueue;
  readonly standIns: StandInBook;
};

/** The bridge's `journal` group. */
export function createJournalService(options: JournalServiceOptions): DesktopApi['journal'] {
  const { queue } = options;

  const withDevice = <Value>(
    use: (device: WritingDevice) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> =>
    queue.run(async () => {
      const device = options.getDevice();
      return device === null ? fail(refusal('not-enrolled')) : use(device);
    });

  return {
    getHead: () => withDevice(async ({ journal }) => ok(toHead(journal))),
    append: (request) => withDevice((device) => appendDrafts(device, request, options)),
    read: ({ afterSeq, limit, installationId }) =>
      withDevice(async (device) => {
        const journal = findJournal(device, installationId);
        return journal === undefined
          ? fail(refusal('invalid-input', { field: 'installationId' }))
          : ok(await journal.read(afterSeq, limit));
      }),
    listRetired: () => withDevice(async ({ retired }) => ok(retired.map(toHead))),
    verify: () =>
      withDevice(async ({ journal }) => ok({ ...(await journal.verify()), head: toHead(journal) })),
    getRecovery: () => withDevice(async ({ recovery }) => ok(recovery)),
  };
}

function findJournal(
  { journal, retired }: WritingDevice,
  installationId: InstallationId | undefined,
): JournalFile | undefined {
  if (installationId === undefined) return journal;
  return [...retired, journal].find(({ position }) => position.installationId === installationId);
}

function toHead({ position: { installationId, seq, hash } }: JournalFile) {
  return { installationId, seq, hash };
}

/**
 * Writes what was decided, or refuses: nobody signed in, a job not held, a head office's fact, a closing without a sign-off, a sign-off
 * without the password again, a decision on an older head. Runs in the queue, so that between the check of the head and the write nothing comes.
 */
async function appendDrafts(
  device: WritingDevice,
  request: AppendRequest,
  options: JournalServiceOptions,
): Promise<Outcome<readonly StoredEvent[]>> {
  const { sessions, clock, random } = options;
  const { journal } = device;
  const actor = sessions.resolveActor(request.role);
  if (!actor.ok) return actor;
  const signed = listConfirmedDigests(request.drafts);
  const problem =
    findProblem(request, journal) ??
    checkStandIns(request.drafts, () => toStandInContext(device, actor.value, options)) ??
    findUnconfirmed(signed, (digest) => sessions.hasStepUp(digest));
  if (problem !== null) return fail(problem);
  const events = stampEvents(journal.position, request.drafts, {
    ...device,
    actor: actor.value,
    random,
    nowMs: clock.nowMs(),
    seenHlc: options.getSeenHlc(),
  });
  // Spent before writing: a confirmation whose sign-off failed half-way is not good for another.
  for (const digest of signed) sessions.spendStepUp(digest);
  try {
    await journal.append(events);
  } catch (cause) {
    if (isDiskFull(cause)) return fail(refusal('disk-full'));
    throw cause;
  }
  await options.standIns.note(events);
  return ok(events);
}

/** What the password must have been given for: contents that are signed, and whom somebody lets act in their stead. */
function listConfirmedDigests(drafts: readonly EventDraft[]): readonly Sha256Hex[] {
  return drafts.flatMap((draft) => {
    if (isSignature(draft)) return [draft.payload.digest];
    return draft.kind === 'stand-in-appointed' ? [computeAppointmentDigest(draft.payload)] : [];
  });
}

/** One signature or appointment in one act, and one that the password was given for (SIG-3, security L7). A batch is as many acts as entries. */
function findUnconfirmed(
  signed: readonly Sha256Hex[],
  isConfirmed: (digest: Sha256Hex) => boolean,
): Refusal | null {
  return signed.length <= 1 && signed.every(isConfirmed) ? null : refusal('confirmation-needed');
}

function findProblem({ drafts, expectedSeq, role }: AppendRequest, journal: JournalFile): Refusal | null {
  const ofHeadOffice = drafts.find(({ kind }) => HEAD_OFFICE_KINDS.includes(kind));
  if (ofHeadOffice !== undefined) return refusal('head-office-only', { kind: ofHeadOffice.kind });
  // A clock that was set back is what the shell itself finds; a page cannot claim it.
  if (drafts.some(({ kind }) => kind === 'clock-jumped')) {
    return refusal('invalid-input', { kind: 'clock-jumped' });
  }
  // Whatever the page decided: an entry ends only in the act that signs it, so never without a password (SIG-1).
  if (drafts.some((draft) => draft.kind === 'entry-closed' && !isSignedWith(draft, drafts))) {
    return refusal('confirmation-needed', { kind: 'entry-closed' }, 'SIG-1');
  }
  // The role a signature names must be the one the shell has checked.
  if (drafts.some((draft) => isSignature(draft) && draft.payload.role !== role)) {
    return refusal('not-your-role', { role });
  }
  if (expectedSeq !== journal.position.seq) {
    return refusal('journal-moved', { expectedSeq, seq: journal.position.seq });
  }
  return null;
}

type SignatureDraft = EventDraft<'signed-off' | 'day-page-signed' | 'month-page-signed'>;

function isSignature(draft: EventDraft): draft is SignatureDraft {
  return SIGNING_KINDS.includes(draft.kind);
}

function isSignedWith(closing: EventDraft, drafts: readonly EventDraft[]): boolean {
  return drafts.some(({ kind, entryId }) => kind === 'signed-off' && entryId === closing.entryId);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof JournalWriteFailed && hasErrorCode(error.cause, 'ENOSPC', 'EDQUOT');
}

import type { JournalRecovery } from '../../shared/bridge/desktop-api.ts';
import { toInstallationId } from '../../shared/domain/ids.ts';
import type { InstallationId, Sha256Hex } from '../../shared/domain/ids.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import type { Clock } from '../clock/clock.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import { createJournal, openJournal } from '../journal/open-journal.ts';
import type { JournalPlace, OpenedJournal } from '../journal/open-journal.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { hasErrorCode } from '../storage/write-atomically.ts';
import type { DeviceRecord, RetiredJournal } from './device-file.ts';

/** The newest event of an installation that left this device: its sequence must never be given to another fact (F27). */
export type SentWitness = { readonly seq: number; readonly hash: Sha256Hex };

export type OpenedDeviceJournal = {
  readonly journal: JournalFile;
  readonly recovery: JournalRecovery;
  /** Journals of earlier installations that can still be read: what they hold unsent is sent too. */
  readonly retired: readonly JournalFile[];
  readonly record: DeviceRecord;
};

type Tools = {
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly getWitness: (installationId: InstallationId) => SentWitness | null;
  /** Makes a changed record durable. */
  readonly saveRecord: (record: DeviceRecord) => Promise<void>;
};

const MISSING: JournalRecovery = {
  outcome: 'damaged-middle',
  setAsideAs: null,
  bytesSetAside: 0,
  lastGoodSeq: 0,
};

/**
 * Opens the device's journal, and begins a new one where the old must not be continued.
 *
 * A journal is not continued when it is damaged in the middle, when it is gone, or when it ends before something that was
 * already sent: going on would give a used sequence to another fact, and head office would rightly call it a fork. The old
 * file is kept as it is, its good part stays readable and is still sent; the branch goes on recording at once.
 */
export async function openDeviceJournal(record: DeviceRecord, tools: Tools): Promise<OpenedDeviceJournal> {
  const retired = await openRetired(record.retired, tools);
  const opened = await openIfPresent(tools.place, record.installationId, tools.clock.nowMs());
  const cause = opened === null ? 'journal-missing' : await findCauseToRetire(opened, tools);
  if (opened !== null && cause === null) return { ...opened, retired, record };
  const installationId = makeInstallationId(tools);
  // First the file, then the record that names it: killed in between, only an empty file is left over.
  const journal = await createJournal(tools.place, installationId);
  const at = toIsoInstant(tools.clock.nowMs());
  const entry: RetiredJournal = {
    installationId: record.installationId,
    at,
    cause: cause ?? 'journal-missing',
  };
  const changed = { ...record, installationId, retired: [...record.retired, entry] };
  await tools.saveRecord(changed);
  if (opened === null) return { journal, recovery: MISSING, retired, record: changed };
  const recovery: JournalRecovery = { ...opened.recovery, outcome: 'damaged-middle' };
  return { journal, recovery, retired: [...retired, opened.journal], record: changed };
}

/** A fresh installation id. */
export function makeInstallationId({ clock, random }: Pick<Tools, 'clock' | 'random'>): InstallationId {
  return toInstallationId(makeUuidV7(clock.nowMs(), random.bytes(10)));
}

async function findCauseToRetire(
  opened: OpenedJournal,
  tools: Tools,
): Promise<RetiredJournal['cause'] | null> {
  if (opened.recovery.outcome === 'damaged-middle') return 'journal-damaged';
  const witness = tools.getWitness(opened.journal.position.installationId);
  if (witness === null || witness.seq === 0) return null;
  const [sent] = await opened.journal.read(witness.seq - 1, 1);
  return sent?.hash === witness.hash ? null : 'journal-behind-witness';
}

async function openRetired(
  retired: readonly RetiredJournal[],
  tools: Tools,
): Promise<readonly JournalFile[]> {
  const journals: JournalFile[] = [];
  for (const { installationId } of retired) {
    const opened = await openIfPresent(tools.place, installationId, tools.clock.nowMs());
    if (opened !== null) journals.push(opened.journal);
  }
  return journals;
}

async function openIfPresent(
  place: JournalPlace,
  installationId: InstallationId,
  nowMs: number,
): Promise<OpenedJournal | null> {
  try {
    return await openJournal(place, installationId, nowMs);
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT')) return null;
    throw cause;
  }
}

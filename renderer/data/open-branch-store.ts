import type { DesktopApi, Session } from '../../shared/bridge/desktop-api.ts';
import { previewRecord } from '../../shared/domain/preview-record.ts';
import { loadChinaCalendar } from '../../shared/domain/working-calendar.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { findLastReading, listBook } from './book-queries.ts';
import { PLAIN_CODEC } from './body-codec.ts';
import type { BodyCodec } from './body-codec.ts';
import { toDatabaseName } from './branch-database.ts';
import type { IndexedDbPort } from './branch-database.ts';
import type { BranchStore, StartReport } from './branch-store.ts';
import { createCommitSignal } from './commit-signal.ts';
import type { CommitSignal } from './commit-signal.ts';
import { deleteDraft, getDraft, putDraft } from './draft-box.ts';
import { getDutyBook, getDutyReport, recordDuty } from './duty-book.ts';
import { EMPTY_COUNTERS, toCounters } from './entry-counters.ts';
import { listByIds, listDue, listEntries, listEscalated, listWaitingFor } from './entry-queries.ts';
import { getEntryView } from './entry-view.ts';
import { findEntryRepeats } from './find-entry-repeats.ts';
import { findSimilarEntries } from './find-similar-entries.ts';
import { gatherContext } from './gather-context.ts';
import { createLazyReader } from './lazy-reader.ts';
import { listDatabases, openBranchDatabase } from './open-branch-database.ts';
import type { OpenDatabases } from './open-branch-database.ts';
import { reconcileAtStart, reconcileFully } from './reconcile-store.ts';
import type { RepairMode, ShellReport } from './reconcile-store.ts';
import { requireValue } from './require-value.ts';
import { createRegisterPages } from './register-pages.ts';
import { saveEntryCommand, saveNewEntry } from './save-entry.ts';
import type { Acting } from './save-entry.ts';
import type { BranchDevice, StoreCore } from './store-core.ts';
import { createLocalLock, createStoreLock, leadUntilAborted } from './store-lock.ts';
import { StoreMemory } from './store-memory.ts';
import { SYSTEM_CLOCK, SYSTEM_RANDOM, SYSTEM_TIMERS } from './store-ports.ts';
import type { Clock, RandomSource, Timers } from './store-ports.ts';
import { listSignQueue } from './sign-queue.ts';
import { openAttachmentStore } from './open-attachment-store.ts';
import { StaffBoard } from './staff-board.ts';
import { recordStandIn } from './stand-in-store.ts';
import { createStoreReader } from './store-reader.ts';
import type { StoreReader } from './store-reader.ts';
import { SyncEngine } from './sync-engine.ts';
import { sweepAttachments, sweepPurged } from './sweep-attachments.ts';
import { createWorkerStoreReader } from './worker-store-reader.ts';
import type { StartStoreWorker } from './worker-store-reader.ts';

/** What the store is built from. Everything but the shell has the browser's own as default. */
export type OpenBranchStoreParts = {
  readonly desktop: DesktopApi;
  readonly clock?: Clock;
  readonly random?: RandomSource;
  readonly timers?: Timers;
  readonly idb?: IndexedDbPort;
  readonly codec?: BodyCodec;
  /** Null for a lock within this page alone. */
  readonly locks?: LockManager | null;
  readonly databaseName?: string;
  /** Starts the worker for search and full check; left out where there are no workers: both then go on in this thread. */
  readonly startWorker?: StartStoreWorker;
  readonly repair?: RepairMode;
  /** `work` schedules sync and the full check; `read` does neither: the print page. */
  readonly mode?: 'work' | 'read';
  /** How long search and full check leave the page to its first screen, milliseconds; {@link BACKGROUND_DELAY_MS} when left out. */
  readonly backgroundDelayMs?: number;
};

/**
 * Search and full check begin this long after opening. Begun at once, they kept the first screen waiting three times
 * as long for its rows as it takes to open (5,000 entries: 366 ms instead of 93, `npm run bench`).
 */
const BACKGROUND_DELAY_MS = 400;

/** The store as its owner sees it: with what screens have no use for. */
export interface OpenedBranchStore extends BranchStore {
  /** Checks every fact and projection now, and repairs what is wrong. The report is also the new `startReport`. */
  checkEverything(): Promise<StartReport>;
  /** Resolves when search is complete and the background check of the start has ended. */
  whenSettled(): Promise<void>;
  readonly core: StoreCore;
}

/** Opens the working store of this device's branch: database, reconciliation with the journal, search, sync. */
export async function openBranchStore(
  session: Session,
  parts: OpenBranchStoreParts,
): Promise<OpenedBranchStore> {
  const { desktop, repair = 'on', mode = 'work' } = parts;
  const shell = askShell(desktop);
  const listed = listDatabases(parts.idb);
  const device = requireDevice(requireValue('device.getState', await shell.device));
  const policy = findPack(device.packId);
  if (policy === null) throw new Error(`The policy pack [${device.packId}] is not known`);
  const name = parts.databaseName ?? toDatabaseName(device.unit.id, device.deviceId);
  const databases = await openBranchDatabase(name, parts.idb, listed);
  const { core, reader, signal } = composeCore(parts, { name, device, policy, databases });
  const acting: Acting = { session, role: session.roles[0] ?? 'receiver' };
  const report: ShellReport = {
    journal: requireValue('journal.getRecovery', await shell.recovery),
    head: requireValue('journal.getHead', await shell.head),
  };
  let startReport = await reconcileAtStart(core, acting, repair, report);
  const reportListeners = new Set<(report: StartReport) => void>();
  const status = await shell.status;
  const engine = new SyncEngine({
    core,
    timers: parts.timers ?? SYSTEM_TIMERS,
    passLock: createStoreLock(`${core.db.name}/sync-pass`, parts.locks),
    initialStatus: status.ok ? status.value : null,
  });
  const closing = new AbortController();
  const onOnline = (): void => engine.noticeOnline();

  async function checkEverything(): Promise<StartReport> {
    const found = repair === 'on' ? await reconcileFully(core, acting, reader.verify) : null;
    if (found !== null) {
      startReport = found;
      for (const listener of reportListeners) listener(found);
    }
    return startReport;
  }

  let isSearchReady = false;
  const onSearchReady = (): void => void (isSearchReady = true);

  let settled: Promise<void> = Promise.resolve();
  if (mode === 'work') {
    settled = runInBackground(
      core,
      reader,
      { onSearchReady, checkEverything },
      parts.backgroundDelayMs ?? BACKGROUND_DELAY_MS,
    );
    void leadUntilAborted(`${core.db.name}/sync-leader`, () => engine.start(), closing.signal, parts.locks);
    globalThis.addEventListener?.('online', onOnline);
  }

  const executeCommand: BranchStore['executeCommand'] = async (entryId, command, role) => {
    const saved = await saveEntryCommand(core, { session, role }, entryId, command);
    if (!saved.ok) return saved;
    if (command.type === 'purge') await sweepPurged(core, entryId);
    void engine.noticeSaved();
    return saved;
  };

  const now = () => toIsoInstant(core.clock.nowMs());
  return {
    core,
    device,
    unit: device.unit,
    get people() {
      return core.staff.people;
    },
    policy: core.rules.policy,
    calendar: core.rules.calendar,
    get startReport() {
      return startReport;
    },
    now,
    checkEverything,
    watchStartReport(listener) {
      reportListeners.add(listener);
      return () => reportListeners.delete(listener);
    },
    whenSettled: async () => await settled,

    getCounters: async () => toCounters((await core.db.counters.get('entries')) ?? EMPTY_COUNTERS),
    listEntries: async (filter, page) =>
      await listEntries({ core, reader, isSearchReady, session }, filter, page, now()),
    listWaitingFor: async (waitingFor, limit) => await listWaitingFor(core, waitingFor, limit),
    listDue: async (limit) => await listDue(core, limit),
    listEscalated: async (limit) => await listEscalated(core, limit),
    findEarlier: async (customer, limit) =>
      await listByIds(core, await Promise.resolve(reader.findCustomer(customer, limit))),
    findRepeats: async (command) => await findEntryRepeats(core, reader, command),
    findSimilar: async (matter, days) => await findSimilarEntries(core, reader, matter, days),
    listBook: async () => await listBook(core),
    findLastReading: async () => await findLastReading(core),
    getEntryView: async (id, role) => await getEntryView(core, session, id, role),
    listSignQueue: async (role, limit) => await listSignQueue(core, { session, role }, limit),

    previewRecord: async (command, role) => previewRecord(command, await gatherContext(core, session, role)),
    async recordEntry(command, role) {
      const saved = await saveNewEntry(core, { session, role }, command);
      if (saved.ok) void engine.noticeSaved();
      return saved;
    },
    executeCommand,

    getDutyBook: async () => await getDutyBook(core),
    getDutyReport: async (duty) => await getDutyReport(core, duty),
    async recordDuty(command, role) {
      const saved = await recordDuty(core, { session, role }, command);
      if (saved.ok) void engine.noticeSaved();
      return saved;
    },

    pages: createRegisterPages(core, session, () => void engine.noticeSaved()),
    attachments: openAttachmentStore(core, executeCommand),
    async recordStandIn(command, role) {
      const saved = await recordStandIn(core, { session, role }, command);
      if (saved.ok) void engine.noticeSaved();
      return saved;
    },

    getDraft: async (key) => await getDraft(core, key),
    putDraft: async (key, values) => await putDraft(core, key, values),
    deleteDraft: async (key) => await deleteDraft(core, key),

    getSyncState: () => engine.getState(),
    watchSyncState: (listener) => engine.watch(listener),
    syncNow: async () => await engine.syncNow(),
    close() {
      closing.abort();
      engine.close();
      globalThis.removeEventListener?.('online', onOnline);
      signal.close();
      reader.close();
      core.db.close();
      core.bulk.close();
    },
  };
}

/** What opening needs of the shell, all asked for at once: one after another, each cost a way there and back. */
function askShell(desktop: DesktopApi) {
  const asked = {
    device: desktop.device.getState({}),
    recovery: desktop.journal.getRecovery({}),
    head: desktop.journal.getHead({}),
    status: desktop.headOffice.getStatus({}),
  };
  // Handled where each is awaited; without this a failure of one would count as nobody's while another is waited for.
  for (const answer of Object.values(asked)) answer.catch(() => null);
  return asked;
}

type CoreParts = {
  readonly name: string;
  readonly device: BranchDevice;
  readonly policy: PolicyPack;
  readonly databases: OpenDatabases;
};

type ComposedCore = {
  readonly core: StoreCore;
  readonly reader: StoreReader;
  readonly signal: CommitSignal;
};

function composeCore(
  parts: OpenBranchStoreParts,
  { name, device, policy, databases }: CoreParts,
): ComposedCore {
  const memory = new StoreMemory();
  const rules = { policy, unit: device.unit, calendar: loadChinaCalendar() };
  const codec = parts.codec ?? PLAIN_CODEC;
  const setup = { databaseName: name, packId: device.packId, unit: device.unit };
  const openReader = (): StoreReader =>
    parts.startWorker === undefined
      ? createStoreReader({ db: databases.strict, codec, rules })
      : createWorkerStoreReader(parts.startWorker, setup);
  const reader = createLazyReader(openReader);
  const signal = createCommitSignal(`${name}/commits`, (changed) => {
    memory.forget();
    reader.noteChanged(changed);
  });
  const core: StoreCore = {
    db: databases.strict,
    bulk: databases.bulk,
    desktop: parts.desktop,
    device,
    staff: new StaffBoard(parts.desktop, device),
    rules,
    codec,
    clock: parts.clock ?? SYSTEM_CLOCK,
    random: parts.random ?? SYSTEM_RANDOM,
    lock: createStoreLock(`${name}/write`, parts.locks),
    turn: createLocalLock(),
    memory,
    onCommit(changed) {
      reader.noteChanged(changed);
      signal.announce(changed);
    },
  };
  return { core, reader, signal };
}

/** Staff and rules as last seen, so that names stay known after somebody left. No screen waits for it. */
async function keepStaffAndPack({ db, staff, device, rules: { policy } }: StoreCore): Promise<void> {
  await db.transaction('rw', [db.people, db.packs], async () => {
    await db.people.bulkPut([...staff.people]);
    await db.packs.put({ id: policy.id, version: policy.version, pack: policy, unit: device.unit });
  });
}

function requireDevice(state: BranchDevice | { readonly kind: 'fresh' }): BranchDevice {
  if (state.kind === 'fresh') throw new Error('This device has no branch yet');
  return state;
}

type BackgroundSteps = {
  readonly onSearchReady: () => void;
  readonly checkEverything: () => Promise<StartReport>;
};

/** After opening, while a person already works: first search, then the full check. Ends in a report, never in silence. */
async function runInBackground(
  core: StoreCore,
  reader: StoreReader,
  { onSearchReady, checkEverything }: BackgroundSteps,
  delayMs: number,
): Promise<void> {
  try {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (!core.db.isOpen()) return;
    await keepStaffAndPack(core);
    await reader.fill();
    onSearchReady();
    await checkEverything();
    if (await reader.prepare()) await reader.keepBlocks();
    // Last: only a store that is known to be whole says what nobody names any more.
    await sweepAttachments(core);
  } catch (cause) {
    // Closed meanwhile: the next start checks again. Anything else reaches the window's fault handler.
    if (core.db.isOpen()) reportError(cause);
  }
}

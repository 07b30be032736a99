import type { JournalHead, JournalRecovery } from '../../shared/bridge/desktop-api.ts';
import type { StateRow } from './branch-rows.ts';
import type { StartReport } from './branch-store.ts';
import { catchUpWithJournal } from './catch-up.ts';
import { commitEvents } from './commit-events.ts';
import { inspectAtStart } from './inspect-store.ts';
import type { StoreFinding } from './inspect-store.ts';
import { PROJECTION_VERSION } from './project-entry.ts';
import { refoldStore, repairStore } from './repair-store.ts';
import { requireValue } from './require-value.ts';
import type { Acting } from './save-entry.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreVerification } from './verify-store.ts';

/** `off` exists for the negative control of the tests alone: it shows that without repair rows stay lost. */
export type RepairMode = 'on' | 'off';

/** What the shell says of its journal, asked for while the database opens. */
export type ShellReport = { readonly journal: JournalRecovery; readonly head: JournalHead };

/**
 * Compares journal and working store at start, and makes the store follow the journal (reliability F12 to F15).
 *
 * Cheap when nothing is wrong: then one transaction, and no lock. Everything else is looked at again under the lock and
 * with a head asked for anew, because another window may have recorded since. What was repaired is reported, and recorded as
 * a fact of its own, so that head office sees it.
 */
export async function reconcileAtStart(
  core: StoreCore,
  acting: Acting,
  repair: RepairMode,
  { journal, head }: ShellReport,
): Promise<StartReport> {
  if (repair === 'off') return composeReport(journal, 0, 0);
  const { finding, state } = await inspectAtStart(core, head);
  const isAbreast = state?.journal.seq === head.seq && isFoldedAsNow(state);
  if (finding === null && isAbreast) return composeReport(journal, 0, 0);
  return await core.lock.hold(async () => await followJournal(core, acting, journal));
}

async function followJournal(
  core: StoreCore,
  acting: Acting,
  journal: JournalRecovery,
): Promise<StartReport> {
  const head = requireValue('journal.getHead', await core.desktop.journal.getHead({}));
  const { finding, state } = await inspectAtStart(core, head);
  // A branch to try begins with facts that no store has read: the first reading is no repair, and nobody is told of one.
  if (state === undefined && isUntouchedSample(core, head)) {
    await core.db.meta.put(makeEmptyState(head.installationId));
    await catchUpWithJournal(core);
    return composeReport(journal, 0, 0);
  }
  if (finding !== null) return await repairAndRecord(core, acting, journal, finding);
  if (state === undefined) await core.db.meta.put(makeEmptyState(head.installationId));
  // Recorded but not yet in the store: the process ended between journal and store. Not damage, but a person is told.
  const caughtUp = (state?.journal.seq ?? 0) === head.seq ? 0 : await catchUpWithJournal(core);
  // Afterwards: refolding leaves the store at the journal's head. An application that folds otherwise is no damage, and nobody is told.
  if (state !== undefined && !isFoldedAsNow(state)) await refoldStore(core, head);
  return composeReport(journal, caughtUp, 0);
}

function isUntouchedSample({ device: { sampleSeq = 0 } }: StoreCore, head: JournalHead): boolean {
  return sampleSeq > 0 && head.seq === sampleSeq;
}

function isFoldedAsNow({ projectionVersion }: StateRow): boolean {
  return projectionVersion === PROJECTION_VERSION;
}

/** The full check of the background; repairs under the lock when it finds something. Null when all is well. */
export async function reconcileFully(
  core: StoreCore,
  acting: Acting,
  verify: () => Promise<StoreVerification>,
): Promise<StartReport | null> {
  const first = await verify();
  if (first.finding === null) return null;
  return await core.lock.hold(async () => {
    // Looked at again with the lock held: another window may have written while the first look went on.
    const { finding } = await verify();
    if (finding === null) return null;
    const journal = requireValue('journal.getRecovery', await core.desktop.journal.getRecovery({}));
    return await repairAndRecord(core, acting, journal, finding);
  });
}

async function repairAndRecord(
  core: StoreCore,
  acting: Acting,
  journal: JournalRecovery,
  finding: StoreFinding,
): Promise<StartReport> {
  const head = requireValue('journal.getHead', await core.desktop.journal.getHead({}));
  const { eventsRestored, projectionsRebuilt } = await repairStore(core, head);
  const appended = await core.desktop.journal.append({
    expectedSeq: head.seq,
    role: acting.role,
    drafts: [
      {
        kind: 'store-repaired',
        entryId: null,
        payload: { eventsRestored, projectionsRebuilt, cause: finding },
      },
    ],
  });
  // Refused means somebody recorded meanwhile, or nobody is signed in: the repair holds all the same, and is reported.
  if (appended.ok) {
    const events = appended.value.map((event) => ({ event, position: null }));
    await commitEvents(core, { events, durability: 'strict', lock: 'held' });
  }
  return { journal, eventsRestored, projectionsRebuilt, wasRepaired: true };
}

function composeReport(
  journal: JournalRecovery,
  eventsRestored: number,
  projectionsRebuilt: number,
): StartReport {
  const wasRepaired = eventsRestored > 0 || projectionsRebuilt > 0;
  return { journal, eventsRestored, projectionsRebuilt, wasRepaired };
}

import type { Outcome, Session } from '../../shared/bridge/desktop-api.ts';
import type { EntryCommand, RecordEntryCommand } from '../../shared/domain/commands.ts';
import { decideEntryCommand } from '../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../shared/domain/decide-record-entry.ts';
import type { DecideContext } from '../../shared/domain/decide-context.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { EventDraft, StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { isKnownEvent } from '../../shared/journal/stored-event.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { catchUpWithJournal } from './catch-up.ts';
import { commitEvents } from './commit-events.ts';
import type { StoredFacts } from './commit-events.ts';
import { composeContext } from './gather-context.ts';
import { computeEntryDeadlines } from './project-entry.ts';
import { RecordedInJournalOnlyFault } from './store-faults.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreSnapshot } from './store-memory.ts';
import { fromEntryRow, fromEventRow } from './to-rows.ts';

/** Decisions taken before giving up: each time another window recorded first. */
const MAX_DECISIONS = 5;

/** Who acts, in which of their roles. */
export type Acting = { readonly session: Session; readonly role: Role };

type Decide = (entry: Entry | null, context: DecideContext) => Result<readonly EventDraft[], Refusal>;

/** Records a new entry; its number is official when this resolves. */
export async function saveNewEntry(
  core: StoreCore,
  acting: Acting,
  command: RecordEntryCommand,
): Promise<Outcome<{ readonly entryId: EntryId; readonly number: string }>> {
  const saved = await saveDecision(core, acting, null, (_entry, context) =>
    decideRecordEntry(command, context),
  );
  if (!saved.ok) return saved;
  for (const event of saved.value) {
    if (isKnownEvent(event) && event.kind === 'entry-received' && event.entryId !== null) {
      return ok({ entryId: event.entryId, number: event.payload.number });
    }
  }
  throw new Error('Recording an entry decided no intake');
}

/** Executes a command on an existing entry. */
export async function saveEntryCommand(
  core: StoreCore,
  acting: Acting,
  entryId: EntryId,
  command: EntryCommand,
): Promise<Outcome<null>> {
  const saved = await saveDecision(core, acting, entryId, (entry, context) =>
    entry === null ? fail(refusal('entry-unknown')) : decideEntryCommand(command, entry, context),
  );
  return saved.ok ? ok(null) : saved;
}

/**
 * The one way by which a fact of a person comes into being: gather, decide, append to the journal, commit to the store.
 *
 * Resolves as ok only after both hold it (architecture 5.3). What was decided on an older journal is decided again on the
 * newer one, so numbers stay unique and gap-free whatever the number of windows. That is why a save holds no lock over
 * windows: the journal refuses a stale decision, a commit compares inside its transaction, and a store under repair
 * takes nothing until the repair is over. Saves of one window take turns, or each would decide on the other's head.
 */
export async function saveDecision(
  core: StoreCore,
  acting: Acting,
  entryId: EntryId | null,
  decide: Decide,
): Promise<Outcome<readonly StoredEvent[]>> {
  return await core.turn.hold(async () => {
    for (let attempt = 1; ; attempt += 1) {
      const { entry, context, basis, known } = await gather(core, acting, entryId);
      const decided = decide(entry, context);
      if (!decided.ok) return decided;
      const appended = await core.desktop.journal.append({
        expectedSeq: basis.state.journal.seq,
        role: acting.role,
        drafts: decided.value,
      });
      if (appended.ok) {
        await commitOrCatchUp(core, appended.value, { known, basis });
        return appended;
      }
      if (appended.error.reason !== 'journal-moved' || attempt === MAX_DECISIONS) return appended;
      await catchUpUnderLock(core);
    }
  });
}

type Gathered = {
  readonly entry: Entry | null;
  readonly context: DecideContext;
  readonly basis: StoreSnapshot;
  readonly known: ReadonlyMap<EntryId, StoredFacts>;
};

async function gather(
  core: StoreCore,
  { session, role }: Acting,
  entryId: EntryId | null,
): Promise<Gathered> {
  const [basis, facts] = await readForDecision(core, entryId);
  core.memory.remember(basis);
  const entry = facts === null || facts.entry === null ? null : await fromEntryRow(core.codec, facts.entry);
  const context = composeContext(core, session, role, basis.serials);
  const events = facts?.events ?? [];
  return {
    entry,
    context:
      entry === null
        ? context
        : { ...context, deadlines: computeEntryDeadlines(entry, events, core.rules, context.now) },
    basis,
    known: new Map(facts === null || entryId === null ? [] : [[entryId, facts]]),
  };
}

/** The snapshot from memory where it is there, and the entry's rows: in one transaction, or in none for a new entry. */
async function readForDecision(
  core: StoreCore,
  entryId: EntryId | null,
): Promise<readonly [StoreSnapshot, StoredFacts | null]> {
  const { db } = core;
  const recalled = core.memory.recall();
  if (recalled !== null && entryId === null) return [recalled, null];
  const [basis, rows] = await db.transaction(
    'r',
    [db.meta, db.counters, db.serials, db.entries, db.summaries, db.events],
    async () =>
      await Promise.all([
        recalled ?? readSnapshot(core),
        entryId === null
          ? null
          : Promise.all([
              db.entries.get(entryId),
              db.summaries.get(entryId),
              db.events.where('entryId').equals(entryId).toArray(),
            ]),
      ]),
  );
  if (rows === null) return [basis, null];
  const [entry, summary, eventRows] = rows;
  const events = await Promise.all(eventRows.map(async (row) => await fromEventRow(core.codec, row)));
  return [basis, { events, entry: entry ?? null, summary: summary ?? null }];
}

/** The facts are in the journal for good: if the store does not take them, it gets a second chance by the journal. */
async function commitOrCatchUp(
  core: StoreCore,
  events: readonly StoredEvent[],
  decidedOn: Pick<Gathered, 'known' | 'basis'>,
): Promise<void> {
  try {
    const items = events.map((event) => ({ event, position: null }));
    await commitEvents(core, { events: items, durability: 'strict', lock: 'free', ...decidedOn });
  } catch {
    // Among the causes: a repair that goes on. The lock is waited for, and the repaired store catches up.
    try {
      await catchUpUnderLock(core);
    } catch (cause) {
      throw new RecordedInJournalOnlyFault(events.at(-1)?.seq ?? 0, cause);
    }
  }
}

async function catchUpUnderLock(core: StoreCore): Promise<void> {
  await core.lock.hold(async () => await catchUpWithJournal(core));
  core.memory.forget();
}

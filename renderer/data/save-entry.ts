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
import type { StoreCore } from './store-core.ts';
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
 * newer one, so numbers stay unique and gap-free whatever the number of windows.
 */
export async function saveDecision(
  core: StoreCore,
  acting: Acting,
  entryId: EntryId | null,
  decide: Decide,
): Promise<Outcome<readonly StoredEvent[]>> {
  return await core.lock.hold(async () => {
    for (let attempt = 1; ; attempt += 1) {
      const { entry, context, seq, known } = await gather(core, acting, entryId);
      const decided = decide(entry, context);
      if (!decided.ok) return decided;
      const appended = await core.desktop.journal.append({
        expectedSeq: seq,
        role: acting.role,
        drafts: decided.value,
      });
      if (appended.ok) {
        await commitOrCatchUp(core, appended.value, known);
        return appended;
      }
      if (appended.error.reason !== 'journal-moved' || attempt === MAX_DECISIONS) return appended;
      await catchUpWithJournal(core);
    }
  });
}

type Gathered = {
  readonly entry: Entry | null;
  readonly context: DecideContext;
  readonly seq: number;
  readonly known: ReadonlyMap<EntryId, StoredFacts>;
};

async function gather(
  core: StoreCore,
  { session, role }: Acting,
  entryId: EntryId | null,
): Promise<Gathered> {
  const { db, codec } = core;
  const [state, serials, row, eventRows] = await db.transaction(
    'r',
    [db.meta, db.serials, db.entries, db.events],
    async () =>
      await Promise.all([
        db.meta.get('state'),
        db.serials.toArray(),
        entryId === null ? null : db.entries.get(entryId),
        entryId === null ? [] : db.events.where('entryId').equals(entryId).toArray(),
      ]),
  );
  const known = new Map<EntryId, StoredFacts>();
  const events = await Promise.all(eventRows.map(async (each) => await fromEventRow(codec, each)));
  if (entryId !== null) known.set(entryId, { events, witness: row?.facts ?? null });
  const entry = row ? await fromEntryRow(codec, row) : null;
  const context = composeContext(core, session, role, serials);
  return {
    entry,
    context:
      entry === null
        ? context
        : { ...context, deadlines: computeEntryDeadlines(entry, events, core.rules, context.now) },
    seq: state?.journal.seq ?? 0,
    known,
  };
}

/** The facts are in the journal for good: if the store does not take them, it gets a second chance by the journal. */
async function commitOrCatchUp(
  core: StoreCore,
  events: readonly StoredEvent[],
  known: ReadonlyMap<EntryId, StoredFacts>,
): Promise<void> {
  try {
    const items = events.map((event) => ({ event, position: null }));
    await commitEvents(core, { events: items, durability: 'strict', known });
  } catch {
    try {
      await catchUpWithJournal(core);
    } catch (cause) {
      throw new RecordedInJournalOnlyFault(events.at(-1)?.seq ?? 0, cause);
    }
  }
}

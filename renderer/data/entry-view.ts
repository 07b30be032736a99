import type { Session } from '../../shared/bridge/desktop-api.ts';
import { isOpen } from '../../shared/domain/applied.ts';
import { listClosingBlocks } from '../../shared/domain/closing-blocks.ts';
import { computeNotifications } from '../../shared/domain/compute-notifications.ts';
import { computeContentDigest } from '../../shared/domain/content-digest.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { listLawfulActions } from '../../shared/domain/lawful-actions.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { sortEvents } from '../../shared/journal/order.ts';
import type { EntryView } from './branch-store.ts';
import { composeContext } from './gather-context.ts';
import { computeEntryDeadlines } from './project-entry.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow, fromEventRow } from './to-rows.ts';

/** An entry with its facts, its deadlines as of now, and what the person may do with it in this role. */
export async function getEntryView(
  core: StoreCore,
  session: Session,
  id: EntryId,
  role: Role,
): Promise<EntryView | null> {
  const { db, codec, rules } = core;
  const [row, eventRows, serials] = await db.transaction(
    'r',
    [db.entries, db.events, db.serials],
    async () =>
      await Promise.all([
        db.entries.get(id),
        db.events.where('entryId').equals(id).toArray(),
        db.serials.toArray(),
      ]),
  );
  if (row === undefined) return null;
  const entry = await fromEntryRow(codec, row);
  const events = sortEvents(
    await Promise.all(eventRows.map(async (each) => await fromEventRow(codec, each))),
  );
  const gathered = composeContext(core, session, role, serials);
  const deadlines = computeEntryDeadlines(entry, events, rules, gathered.now);
  const context = { ...gathered, deadlines };
  return {
    entry,
    events,
    deadlines,
    actions: listLawfulActions(entry, context),
    closingBlocks: isOpen(entry) ? listClosingBlocks(entry, context) : [],
    notifications: isOpen(entry) ? computeNotifications(context.policy, entry, context.now) : [],
    digest: computeContentDigest(entry),
  };
}

import { decideEntryCommand } from '../../shared/domain/decide-entry-command.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { ConsoleEntryView, HeadOfficeCommand } from '../../shared/protocol/console-api.ts';
import type { Service } from '../service.ts';
import { appendToFeed, lockFeed } from '../sync/append-to-feed.ts';
import { sealHeadOfficeEvents } from '../sync/head-office-journal.ts';
import { putProjections } from '../sync/put-projections.ts';
import { composeEntryView, openEntry, toActor } from './entry-view.ts';
import type { Officer } from './officer-session.ts';

type Request = {
  readonly unitId: string;
  readonly entryId: string;
  readonly officer: Officer;
  readonly command: HeadOfficeCommand;
};

/**
 * Decides an officer's command with the rules of the domain and appends what follows to head office's journal of that unit.
 *
 * The feed is locked before the entry is read: two officers who answer at once decide one after the other, and the second
 * is told what the first decided.
 */
export async function executeOfficerCommand(
  service: Service,
  { unitId, entryId, officer, command }: Request,
): Promise<Result<ConsoleEntryView, Refusal>> {
  const unit = await service.db
    .selectFrom('unit_feeds')
    .select('unit_id')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (unit === undefined) return fail(refusal('entry-unknown'));
  return service.db.transaction().execute(async (trx) => {
    const log = await lockFeed(trx, unitId);
    const opened = await openEntry(service, trx, { unitId, entryId, officer });
    if (opened === null) return fail(refusal('entry-unknown'));
    const decided = decideEntryCommand(command, opened.entry, opened.context);
    if (!decided.ok) return decided;
    const sealed = await sealHeadOfficeEvents(service, trx, {
      unitId,
      actor: toActor(officer),
      drafts: decided.value,
      seen: opened.events,
    });
    await appendToFeed(trx, sealed, { unitId, log, receivedAt: opened.context.now });
    await putProjections(trx, unitId, new Map([[entryId, [...opened.events, ...sealed]]]));
    const after = await openEntry(service, trx, { unitId, entryId, officer });
    if (after === null) throw new Error(`Entry [${entryId}] vanished`);
    return ok(composeEntryView(after));
  });
}

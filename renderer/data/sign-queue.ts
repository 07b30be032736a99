import { Dexie } from 'dexie';

import type { Session } from '../../shared/bridge/desktop-api.ts';
import { computeContentDigest } from '../../shared/domain/content-digest.ts';
import { guardEntryCommand } from '../../shared/domain/guard-entry-command.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { computeSignBrief, needsReasonOfItsOwn } from '../../shared/domain/sign-brief.ts';
import type { SignBrief } from '../../shared/domain/sign-brief.ts';
import { signerOf } from '../../shared/domain/signer.ts';
import { ANSWERED_STATUSES } from '../../shared/domain/vocabulary.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { sortEvents } from '../../shared/journal/order.ts';
import type { SummaryRow } from './branch-rows.ts';
import type { EntrySummary } from './branch-store.ts';
import { composeContext } from './gather-context.ts';
import { computeEntryDeadlines } from './project-entry.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow, fromEventRow, fromSummaryRow } from './to-rows.ts';

/** One entry that was answered and waits: what a signer weighs, what they would sign, and why they cannot where they cannot. */
export type SignItem = {
  readonly row: EntrySummary;
  readonly brief: SignBrief;
  readonly digest: Sha256Hex;
  /** The job to sign it in: the policy's signer where the person holds that job (C-03), else the one they act in. */
  readonly role: Role;
  /** Why it cannot be signed by this person now; null where it can. */
  readonly refusal: Refusal | null;
  /** It can be signed, but only by itself: its signature owes a reason of its own. */
  readonly isOnItsOwn: boolean;
};

/** What was answered, longest waiting first, as much of it as is read in one sitting; and how much there is in all. */
export type SignQueue = { readonly items: readonly SignItem[]; readonly total: number };

/**
 * The queue of a signer (SIG-3). Each entry is read by itself: between two of them the screen has its turn, however many wait.
 */
export async function listSignQueue(
  core: StoreCore,
  acting: { readonly session: Session; readonly role: Role },
  limit: number,
): Promise<SignQueue> {
  const rows = await listAnsweredRows(core);
  const items: SignItem[] = [];
  for (const row of rows.slice(0, limit)) {
    const item = await readItem(core, acting, row);
    if (item !== null) items.push(item);
  }
  return { items, total: rows.length };
}

async function listAnsweredRows({ db }: StoreCore): Promise<readonly SummaryRow[]> {
  const lists = await Promise.all(
    ANSWERED_STATUSES.map(
      async (status) =>
        await db.summaries
          .where('[status+numberKey]')
          .between([status, Dexie.minKey], [status, Dexie.maxKey])
          .toArray(),
    ),
  );
  return lists.flat().toSorted((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1));
}

async function readItem(
  core: StoreCore,
  { session, role }: { readonly session: Session; readonly role: Role },
  summary: SummaryRow,
): Promise<SignItem | null> {
  const { db, codec, rules } = core;
  const [row, eventRows] = await db.transaction(
    'r',
    [db.entries, db.events],
    async () =>
      await Promise.all([
        db.entries.get(summary.id),
        db.events.where('entryId').equals(summary.id).toArray(),
      ]),
  );
  if (row === undefined) return null;
  const entry = await fromEntryRow(codec, row);
  const events = sortEvents(
    await Promise.all(eventRows.map(async (each) => await fromEventRow(codec, each))),
  );
  const signer = signerOf(entry, rules);
  const signingRole = session.roles.includes(signer) ? signer : role;
  const gathered = composeContext(core, session, signingRole, []);
  const deadlines = computeEntryDeadlines(entry, events, rules, gathered.now);
  const refused = guardEntryCommand('sign-off', entry, { ...gathered, deadlines });
  return {
    row: await fromSummaryRow(codec, summary),
    brief: computeSignBrief(entry, deadlines),
    digest: computeContentDigest(entry),
    role: signingRole,
    refusal: refused,
    isOnItsOwn: refused === null && needsReasonOfItsOwn(entry),
  };
}

import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { commitEvents } from '../../../renderer/data/commit-events.ts';
import { readSnapshot } from '../../../renderer/data/read-snapshot.ts';
import { composeContext } from '../../../renderer/data/gather-context.ts';
import { computeSerials } from '../../../renderer/data/commit-events.ts';
import type { Session } from '../../../shared/bridge/desktop-api.ts';
import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { composeBenchCommand } from '../bench-matter.ts';

/** Entries decided, appended and committed together: what performance 1 found best in bulk. */
const BATCH = 500;
/** Of so many entries one is answered, and closed with that. */
const ANSWERED_EVERY = 3;

const REPLY: EntryCommand = {
  type: 'give-reply',
  mode: 'phone',
  content: '已向客户说明原因并致歉，客户表示理解。',
  measure: { remedy: 'explanation', amountFen: null },
  apology: 'courtesy',
  isInterim: false,
  nextReplyAt: null,
  isCustomerSatisfied: true,
};

/**
 * Fills journal and store through their own code: real rules, real append, real commit; only in batches of 500 and with
 * relaxed durability of the store. The journal's head and the store's witness agree afterwards as after any save.
 */
export async function fillStore(
  store: OpenedBranchStore,
  session: Session,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const { core } = store;
  let { seq } = (await core.db.meta.get('state'))?.journal ?? { seq: 0 };
  let serials = await core.db.serials.toArray();
  const append = async (drafts: readonly EventDraft[]): Promise<readonly StoredEvent[]> => {
    const appended = await core.desktop.journal.append({ expectedSeq: seq, role: 'receiver', drafts });
    if (!appended.ok) throw new Error(`The journal refused a batch [${appended.error.reason}]`);
    seq += appended.value.length;
    return appended.value;
  };
  for (let at = from; at < to; at += BATCH) {
    const drafts: EventDraft[] = [];
    for (let index = at; index < Math.min(to, at + BATCH); index += 1) {
      const context = composeContext(core, session, 'receiver', serials);
      const decided = decideRecordEntry(composeBenchCommand(index, core.clock.nowMs()), context);
      if (!decided.ok) throw new Error(`An entry of the fixture is refused [${decided.error.reason}]`);
      drafts.push(...decided.value);
      const issued = computeSerials(decided.value as unknown as StoredEvent[], core.rules.policy);
      serials = [...new Map([...serials, ...issued].map((row) => [row.key, row])).values()];
    }
    const received = await append(drafts);
    const context = composeContext(core, session, 'receiver', serials);
    const answers = received.flatMap((event, offset) => {
      const entry = (at + offset) % ANSWERED_EVERY === 0 ? foldEntry([event]) : null;
      const decided = entry === null ? null : decideEntryCommand(REPLY, entry, context);
      if (decided !== null && !decided.ok) throw new Error(`A reply is refused [${decided.error.reason}]`);
      return decided === null ? [] : decided.value;
    });
    const answered = answers.length === 0 ? [] : await append(answers);
    const events = [...received, ...answered].map((event) => ({ event, position: null }));
    const basis = core.memory.recall() ?? (await readSnapshot(core));
    await commitEvents(core, { events, durability: 'bulk', lock: 'free', known: new Map(), basis });
  }
}

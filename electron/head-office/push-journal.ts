import type { StoredEvent } from '../../shared/domain/events.ts';
import { toSha256Hex } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../shared/journal/head.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { PROTOCOL_VERSION, PUSH_BATCH_LIMIT, pushReplySchema } from '../../shared/protocol/messages.ts';
import type { PushReply } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import { toForkRefusal, withContact } from './contact.ts';
import type { HeadOfficeClient } from './head-office-client.ts';
import { getProgress, withAcknowledged, withOffered, withResults } from './journal-progress.ts';
import type { SyncStateStore } from './sync-state.ts';

/** Most characters of events in one push; head office takes bodies of two megabytes, and a character may be three bytes. */
const PUSH_CHARACTER_LIMIT = 600_000;

export type PushTools = {
  readonly client: HeadOfficeClient;
  readonly store: SyncStateStore;
  readonly clock: Clock;
  readonly key: DeviceKey;
  /** Facts unsent on the whole device (HQ-2). */
  readonly countUnsent: () => number;
};

/**
 * Sends the next batch of one journal; answers how many facts head office has dealt with.
 *
 * Invariants:
 * - What is about to be sent is remembered on disk first (`offered`).
 * - An acknowledgement is believed only when its hash is that of our own event; else the two histories differ, and nothing is sent
 *   over the other one.
 * - A lost answer costs a repetition and nothing else: head office says `duplicate`.
 */
export async function pushJournal(journal: JournalFile, tools: PushTools): Promise<Result<number, Refusal>> {
  const stepped = await askWhereHeadOfficeStands(journal, tools);
  if (!stepped.ok) return stepped;
  const { acknowledged } = getProgress(tools.store.state, journal.position.installationId);
  const events = limitBatch(await journal.read(acknowledged.seq, PUSH_BATCH_LIMIT));
  return events.length === 0 ? ok(0) : sendBatch(journal, events, tools);
}

/** When nothing counts as acknowledged although something was sent, head office is asked first instead of sent everything. */
async function askWhereHeadOfficeStands(
  journal: JournalFile,
  tools: PushTools,
): Promise<Result<number, Refusal>> {
  const { acknowledged, offered } = getProgress(tools.store.state, journal.position.installationId);
  return acknowledged.seq === 0 && offered.seq > 0 ? sendBatch(journal, [], tools) : ok(0);
}

async function sendBatch(
  journal: JournalFile,
  events: readonly StoredEvent[],
  tools: PushTools,
): Promise<Result<number, Refusal>> {
  const { installationId } = journal.position;
  const { store, key } = tools;
  const last = events.at(-1);
  if (last !== undefined) await store.update((state) => withOffered(state, last));
  const { seq, hash } = last ?? journal.position;
  const head = { installationId, seq, hash, keyId: key.keyId };
  const answer = await tools.client.post(
    '/v1/push',
    {
      protocolVersion: PROTOCOL_VERSION,
      installationId,
      events,
      head: { ...head, signature: key.sign(toHeadSigningText(head)) },
      unsentCount: Math.max(0, tools.countUnsent() - events.length),
    },
    pushReplySchema,
  );
  return answer.ok ? takeReply(journal, events, answer.value.reply, tools) : answer;
}

async function takeReply(
  journal: JournalFile,
  events: readonly StoredEvent[],
  reply: PushReply,
  { store, clock }: PushTools,
): Promise<Result<number, Refusal>> {
  const { installationId } = journal.position;
  const { seq, hash } = reply.acknowledged;
  const isOurs =
    reply.acknowledged.installationId === installationId && (await isOwnHistory(journal, seq, hash));
  await store.update((state) => {
    const heard = withResults(withContact(state, reply.log, clock.nowMs()), events, reply.results);
    return isOurs ? withAcknowledged(heard, installationId, { seq, hash: toSha256Hex(hash) }) : heard;
  });
  if (!isOurs) return fail(toForkRefusal(installationId, seq));
  return ok(reply.results.filter(({ outcome }) => outcome !== 'deferred').length);
}

async function isOwnHistory(journal: JournalFile, seq: number, hash: string): Promise<boolean> {
  if (seq === 0) return hash === GENESIS_HASH;
  const [event] = await journal.read(seq - 1, 1);
  return event?.hash === hash;
}

function limitBatch(events: readonly StoredEvent[]): readonly StoredEvent[] {
  let characters = 0;
  const end = events.findIndex(
    (event) => (characters += JSON.stringify(event).length) > PUSH_CHARACTER_LIMIT,
  );
  // One event alone always goes, however long: a limit that stops it would stop everything after it too.
  return end === -1 ? events : events.slice(0, Math.max(1, end));
}

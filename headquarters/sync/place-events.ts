import type { Sha256Hex } from '../../shared/domain/ids.ts';
import type { RefusalReason } from '../../shared/domain/refusal.ts';
import type { PushReply } from '../../shared/protocol/messages.ts';
import type { ExaminedEvent } from './examine-event.ts';

/** How far head office holds a journal. */
export type HeldHead = { readonly seq: number; readonly hash: Sha256Hex };

/** What is already held at one place of a journal. */
export type HeldEvent = { readonly hash: string; readonly refusedFor: RefusalReason | null };

export type Placement = {
  readonly results: PushReply['results'];
  readonly accepted: readonly ExaminedEvent[];
  /** Kept apart, with the reason (S8). */
  readonly refused: readonly { readonly examined: ExaminedEvent; readonly reason: RefusalReason }[];
  readonly head: HeldHead;
};

type Held = {
  readonly head: HeldHead;
  /** By sequence, as far as the batch reaches into what is held. */
  readonly events: ReadonlyMap<number, HeldEvent>;
  /** Ids of the batch that the unit already holds at another place. */
  readonly takenIds: ReadonlySet<string>;
};

/**
 * Gives each event of a batch its place in the journal, in the order they came. Pure.
 *
 * Invariants: the head only moves to the event that names it as predecessor; an event at a place that is held
 * changes nothing; a spoilt event at the right place is set aside and the chain goes on past it, so that it cannot block what
 * follows (F04); a fork is refused and everything that depends on it waits.
 */
export function placeEvents(batch: readonly ExaminedEvent[], held: Held): Placement {
  const results: PushReply['results'] = [];
  const accepted: ExaminedEvent[] = [];
  const refused: { examined: ExaminedEvent; reason: RefusalReason }[] = [];
  const ids = new Set(held.takenIds);
  let head = held.head;

  const answer = (
    { link }: ExaminedEvent,
    outcome: PushReply['results'][number]['outcome'],
    reason: RefusalReason | null = null,
  ): void => {
    results.push({ seq: link.seq, id: link.id, outcome, reason });
  };
  const setAside = (examined: ExaminedEvent, reason: RefusalReason): void => {
    refused.push({ examined, reason });
    answer(examined, 'refused', reason);
  };

  const placed = new Map(held.events);
  for (const examined of batch) {
    const { link, verdict } = examined;
    const present = placed.get(link.seq);
    if (link.seq <= head.seq) {
      if (present?.hash !== link.hash) setAside(examined, 'sequence-fork');
      else if (present.refusedFor === null) answer(examined, 'duplicate');
      else answer(examined, 'refused', present.refusedFor);
      continue;
    }
    if (link.seq > head.seq + 1) {
      answer(examined, 'deferred', 'sequence-gap');
      continue;
    }
    if (link.prevHash !== head.hash) {
      setAside(examined, 'sequence-fork');
      continue;
    }
    const reason = verdict.isSound ? (ids.has(link.id) ? 'malformed-event' : null) : verdict.reason;
    if (reason === null) {
      accepted.push(examined);
      ids.add(link.id);
      answer(examined, 'accepted');
    } else {
      setAside(examined, reason);
    }
    placed.set(link.seq, { hash: link.hash, refusedFor: reason });
    head = { seq: link.seq, hash: link.hash };
  }
  return { results, accepted, refused, head };
}

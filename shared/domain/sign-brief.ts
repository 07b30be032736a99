import { computeCloseKind } from './decide-closing.ts';
import type { Deadline } from './deadline.ts';
import { isDissatisfied } from './dissatisfaction.ts';
import type { Entry } from './entry.ts';
import type { Demand, Measure } from './event-payloads.ts';
import type { Actor } from './events.ts';
import { findFinalReply } from './open-escalation.ts';
import type { IsoInstant } from '../lib/instant.ts';

/** What makes an entry one that is not signed in passing, the gravest first: each is a fact of the record, none is a judgement. That terms ran over is said by itself. */
export const UNUSUAL_MARKS = [
  'dissatisfied',
  'withdrawn',
  'contradictory',
  'grave',
  'gave-more',
  'admits-liability',
  'by-word-of-mouth',
  'unconfirmed',
  'referred',
  'reopened',
  'sent-back',
  'repeat',
  'grouped',
  'recused',
  'corrected',
  'recorded-late',
] as const;
export type UnusualMark = (typeof UNUSUAL_MARKS)[number];

/** What a signer weighs before signing one of many (SIG-3): who, what happened, what was demanded, what was given, by whom, in time or not. */
export type SignBrief = {
  readonly customerName: string;
  readonly isAnonymous: boolean;
  readonly content: string;
  readonly demand: Demand;
  readonly given: {
    readonly measure: Measure | null;
    readonly text: string;
    readonly by: Actor;
    readonly at: IsoInstant;
    readonly isCustomerSatisfied: boolean | null;
  } | null;
  /** Keys of the terms that ran over, in the order of their due times; empty where none did. */
  readonly lateKeys: readonly string[];
  readonly unusual: readonly UnusualMark[];
};

/** The summary of an entry that waits for its signature, from nothing but its record and its terms. */
export function computeSignBrief(entry: Entry, deadlines: readonly Deadline[]): SignBrief {
  const reply = findFinalReply(entry);
  const lateKeys = deadlines
    .filter(({ state }) => state === 'overdue' || state === 'met-late')
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .map(({ key }) => key);
  return {
    customerName: entry.customer.name,
    isAnonymous: entry.customer.isAnonymous,
    content: entry.content,
    demand: entry.demand,
    given:
      reply === null
        ? null
        : {
            measure: reply.measure,
            text: reply.content,
            by: reply.actor,
            at: reply.at,
            isCustomerSatisfied: reply.isCustomerSatisfied,
          },
    lateKeys,
    unusual: UNUSUAL_MARKS.filter((mark) => TESTS[mark](entry)),
  };
}

/**
 * Whether a signature on it owes a reason of its own: a matter that ends against the customer (HOTEL-10, C-38). Such an entry is signed
 * by itself, never among others.
 */
export function needsReasonOfItsOwn(entry: Entry): boolean {
  return computeCloseKind(entry) === 'dissatisfied-final';
}

const TESTS: Readonly<Record<UnusualMark, (entry: Entry) => boolean>> = {
  dissatisfied: isDissatisfied,
  withdrawn: ({ withdrawal }) => withdrawal !== null,
  contradictory: ({ conflicts, foreignEventIds }) => conflicts.length + foreignEventIds.length > 0,
  grave: ({ severity }) => severity !== 'general',
  'gave-more': gaveMore,
  'admits-liability': (entry) => findFinalReply(entry)?.apology === 'liability',
  'by-word-of-mouth': ({ verbalApprovals }) => verbalApprovals.length > 0,
  unconfirmed: ({ escalations }) =>
    escalations.some(
      (each) => each.isConfirmationNeeded && each.submitted !== null && each.confirmed === null,
    ),
  referred: ({ escalations }) => escalations.some(({ isOutbound }) => isOutbound),
  reopened: ({ reopenings }) => reopenings.length > 0,
  'sent-back': ({ returns }) => returns.length > 0,
  repeat: ({ links }) => links.some(({ relation }) => relation === 'repeat'),
  grouped: ({ group }) => group !== null,
  recused: ({ recusals }) => recusals.length > 0,
  corrected: ({ corrections }) => corrections.length > 0,
  'recorded-late': ({ lateReason }) => lateReason !== '',
};

/** More money was given than was asked for; where no amount was asked, any amount is more. */
function gaveMore(entry: Entry): boolean {
  const given = findFinalReply(entry)?.measure?.amountFen ?? 0;
  return given > (entry.demand.amountFen ?? 0);
}

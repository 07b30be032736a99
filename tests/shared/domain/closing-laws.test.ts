// SPEC 8 to 10: no sequence of steps ends an entry past something that it had to wait for.
//
// What has to be there is read off the facts alone, written down a second time and apart from the rules.
import { describe, expect, it } from 'vitest';

import type { EventKind } from '../../../shared/domain/event-payloads.ts';
import type { JournalEvent } from '../../../shared/domain/events.ts';
import { tellClosingHistory } from './closing-histories.ts';

const HISTORIES = 10_000;
const TRIES = 32;

const of = <Kind extends EventKind>(events: readonly JournalEvent[], kind: Kind) =>
  events.filter((event): event is JournalEvent<Kind> => event.kind === kind);
const since = (events: readonly JournalEvent[], isStart: (event: JournalEvent) => boolean) =>
  events.slice(events.findLastIndex(isStart) + 1);

/** Whatever the facts before a signature say is still missing. */
function listMissing(
  before: readonly JournalEvent[],
  signature: JournalEvent<'signed-off'>,
): readonly string[] {
  const intake = of(before, 'entry-received')[0]!.payload;
  const round = since(before, ({ kind }) => kind === 'reopened');
  const isWithdrawn = of(round, 'withdrawn').length > 0;
  const missing = [
    isEscalated(before) ? 'escalation' : null,
    of(before, 'verbal-approval-recorded').length > of(before, 'papers-completed').length ? 'papers' : null,
    isPenaltyOpen(before, intake.customer.phone !== '') ? 'penalty' : null,
    ...(isWithdrawn ? [] : listMissingOfAnswer(before, round, signature)),
  ];
  return missing.filter((each) => each !== null);
}

function listMissingOfAnswer(
  before: readonly JournalEvent[],
  round: readonly JournalEvent[],
  signature: JournalEvent<'signed-off'>,
): readonly (string | null)[] {
  const intake = of(before, 'entry-received')[0]!.payload;
  const isReachable = intake.customer.phone !== '';
  const isFinal = (event: JournalEvent) => event.kind === 'reply-given' && !event.payload.isInterim;
  const replied = round.findLast(isFinal) as JournalEvent<'reply-given'> | undefined;
  if (replied === undefined) return ['reply'];
  const afterwards = since(before, isFinal);
  const asked = of(afterwards, 'followed-up').map(({ payload }) => payload.outcome);
  const opinion = asked.findLast((each) => each === 'satisfied' || each === 'dissatisfied');
  const confirmed = of(afterwards, 'customer-confirmed').findLast(({ payload }) => payload.form !== null);
  const said =
    opinion === undefined
      ? (confirmed?.payload.isSatisfied ?? replied.payload.isCustomerSatisfied)
      : opinion === 'satisfied';
  const isOwn = replied.actor.personId === signature.actor.personId;
  return [
    afterwards.some(({ kind }) => kind === 'sign-off-returned') ? 'answer after rework' : null,
    isReachable && !of(before, 'reply-given').some(({ payload }) => payload.mode !== 'in-book')
      ? 'customer reply'
      : null,
    replied.payload.measure?.remedy === 'compensation' && of(before, 'investigated').length === 0
      ? 'finding'
      : null,
    of(before, 'assigned').length > of(before, 'assignment-completed').length ? 'assignment' : null,
    isOwn && intake.book !== 'opinion-book' ? 'another hand' : null,
    intake.book === 'register' && isReachable && !isAsked(asked) ? 'follow-up' : null,
    said === false && signature.payload.role !== 'general-manager' ? 'content customer' : null,
    said !== false &&
    signature.payload.role !== (intake.book === 'register' ? 'branch-head' : 'complaint-manager')
      ? 'signer'
      : null,
    of(before, 'investigated').at(-1)?.payload.isCoveredByRules === false && !isGapSigned(round)
      ? 'gap report'
      : null,
    intake.channel === 'letter' && isReachable && said !== false && !isHandlingBack(afterwards)
      ? 'confirmation'
      : null,
  ];
}

function isAsked(outcomes: readonly string[]): boolean {
  return outcomes.length >= 2 || outcomes.some((outcome) => outcome !== 'unreachable');
}

function isEscalated(before: readonly JournalEvent[]): boolean {
  return (
    of(before, 'escalation-requested').length >
    of(before, 'escalation-declined').length + of(before, 'escalation-confirmed').length
  );
}

function isPenaltyOpen(before: readonly JournalEvent[], isReachable: boolean): boolean {
  const set = of(before, 'penalty-set');
  const approved = of(before, 'penalty-approved').map(({ payload }) => payload.penaltyId);
  const isWaiting = set.some(({ payload }) => payload.isSerious && !approved.includes(payload.penaltyId));
  const isTold = of(before, 'customer-told').some(({ payload }) => payload.of === 'penalty');
  return isWaiting || (set.length > 0 && isReachable && !isTold);
}

/** Head, marketing, office: on the last sheet, in this order, three people. */
function isGapSigned(round: readonly JournalEvent[]): boolean {
  const sheet = since(round, (event) => event.kind === 'form-issued' && event.payload.form === 'hotel-gap');
  const signed = of(sheet, 'form-signed').filter(({ payload }) => payload.form === 'hotel-gap');
  const acts = signed.map(({ payload }) => `${payload.act} ${payload.role}`);
  const chain = ['sign department-head', 'countersign marketing-officer', 'approve general-office'];
  return (
    acts.join() === chain.join() && new Set(signed.map(({ actor }) => actor.personId)).size === chain.length
  );
}

function isHandlingBack(afterwards: readonly JournalEvent[]): boolean {
  const isIt = (event: JournalEvent) => 'form' in event.payload && event.payload.form === 'five-handling';
  const sheet = since(afterwards, (event) => event.kind === 'form-issued' && isIt(event)).filter(isIt);
  const confirmed = of(sheet, 'customer-confirmed').at(-1)?.payload.isSatisfied === true;
  return confirmed && of(sheet, 'form-returned').length > 0;
}

describe('every way to an end', { timeout: 120_000 }, () => {
  it('[T16] [T17] [BANK-32] [AUT-5] [HOTEL-10] [HOTEL-22] [FIVE-05] [REP-4] [MFR-29] closes nothing past an unmet guard', () => {
    const closings = new Map<string, number>();
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const { events, unlawful } = tellClosingHistory(seed, TRIES);
      expect({ seed, unlawful }).toEqual({ seed, unlawful: [] });
      for (const [index, event] of events.entries()) {
        if (event.kind !== 'signed-off') continue;
        expect({ seed, missing: listMissing(events.slice(0, index), event) }).toEqual({ seed, missing: [] });
        const closed = events[index + 1] as JournalEvent<'entry-closed'>;
        closings.set(closed.payload.closeKind, (closings.get(closed.payload.closeKind) ?? 0) + 1);
      }
    }
    // Every way to end was taken, or the law says nothing about it.
    expect([...closings.keys()].toSorted()).toEqual(
      [
        'dissatisfied-final',
        'invalid-explained',
        'no-contact-book-reply',
        'replied',
        'satisfied',
        'withdrawn',
      ].toSorted(),
    );
    expect(Math.min(...closings.values())).toBeGreaterThan(9);
  });

  it('would notice: the same facts without one of them are missing just that', () => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const { events } = tellClosingHistory(seed, TRIES);
      const index = events.findIndex(({ kind }) => kind === 'signed-off');
      const signature = events[index];
      if (signature?.kind !== 'signed-off') continue;
      for (let left = 1; left < index; left += 1) {
        for (const missing of listMissing(events.slice(0, index).toSpliced(left, 1), signature))
          found.add(missing);
      }
    }
    expect([...found].toSorted()).toEqual(
      expect.arrayContaining([
        'assignment',
        'confirmation',
        'customer reply',
        'escalation',
        'follow-up',
        'gap report',
        'papers',
        'penalty',
        'reply',
      ]),
    );
  });
});

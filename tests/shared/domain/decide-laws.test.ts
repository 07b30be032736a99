// SPEC 3 to 6: what holds for every sequence of commands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { EVENT_PAYLOADS } from '../../../shared/domain/event-payloads.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { findOpenEscalation, findStandingInstruction } from '../../../shared/domain/open-escalation.ts';
import { parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { HISTORY_SEED, arbitraryHistory, makeAttempt } from './arbitrary-history.ts';
import { CHEN, LI, WANG } from './bank-fixture.ts';

/** Actions that bring an entry on; a note in the margin does not. */
const MOVES = [
  'hand-over',
  'take-over',
  'give-reply',
  'approve-plan',
  'return-plan',
  'request-escalation',
  'confirm-escalation',
  'decline-escalation',
  'answer-question',
  'sign-off',
  'return-for-rework',
];

describe('decideEntryCommand', { timeout: 60_000 }, () => {
  it('[T17] no sequence of commands ends an entry without final reply and a signature on its content', () => {
    let closed = 0;
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const { entry } = story;
        if (entry.status !== 'closed') return;
        closed += 1;
        expect(entry.replies.some((reply) => !reply.isInterim)).toBe(true);
        expect(entry.signOffs.at(-1)).toMatchObject({
          digest: computeContentDigest(entry),
          isSuperseded: false,
        });
        expect(findOpenEscalation(entry)).toBeNull();
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect(closed).toBeGreaterThan(20);
  });

  it('[AUT-1] [AUT-6] no sequence of commands conveys money beyond authority, plan and instruction', () => {
    let paid = 0;
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        for (const reply of story.entry.replies) {
          const amount = reply.measure?.amountFen ?? 0;
          if (amount === 0) continue;
          paid += 1;
          const limit = { receiver: 0, 'complaint-manager': 20_000, 'branch-head': 50_000 }[
            reply.actor.role as 'receiver'
          ];
          if (reply.onInstruction !== null) {
            const given = story.entry.escalations.map((each) => each.instruction);
            const named = given.find((each) => each?.eventId === reply.onInstruction);
            expect(named?.measure).toEqual(reply.measure);
          } else if (reply.onPlan !== null) {
            const plan = story.entry.plans.find((each) => each.planId === reply.onPlan);
            expect(plan).toMatchObject({ state: 'approved', measure: reply.measure });
          } else expect(amount).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect(paid).toBeGreaterThan(50);
  });

  it('refuses whatever the guard refuses, for the same reason, whatever is typed', () => {
    let guarded = 0;
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const { command, who, role } = makeAttempt(story.entry, story.events.length * 31);
        const context = story.contextOf(who, role);
        const guard = guardEntryCommand(command.type, story.entry, context);
        const listed = listLawfulActions(story.entry, context).find(({ type }) => type === command.type);
        if (listed !== undefined) expect(listed).toMatchObject({ isAllowed: guard === null, refusal: guard });
        const outcome = decideEntryCommand(command, story.entry, context);
        if (guard === null) return;
        guarded += 1;
        expect(outcome).toEqual({ ok: false, error: guard });
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect(guarded).toBeGreaterThan(500);
  });

  it('writes only facts that fold without a conflict and that the journal takes', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryHistory, ({ story, attempts }) => {
        expect(story.entry.conflicts).toEqual([]);
        accepted += attempts.filter(({ isAccepted }) => isAccepted).length;
        for (const event of story.events) {
          expect(EVENT_PAYLOADS[event.kind as 'assessed'].safeParse(event.payload)).toMatchObject({
            success: true,
          });
          expect(parseStoredEvent(event)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect(accepted).toBeGreaterThan(3_000);
  });

  it('[BANK-15] leaves somebody in the branch a move on every open entry, unless head office has it', () => {
    const seen = new Set<Entry['status']>();
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const { entry } = story;
        seen.add(entry.status);
        const waiting = computeWaitingFor(entry);
        if (waiting === 'nobody' || waiting === 'head-office') return;
        const moves = [WANG, LI, CHEN].flatMap((who) =>
          who.roles.flatMap((role) => listLawfulActions(entry, story.contextOf(who, role))),
        );
        expect(moves.some(({ type, isAllowed }) => isAllowed && MOVES.includes(type))).toBe(true);
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect([...seen].toSorted()).toEqual(
      [
        'closed',
        'executing',
        'in-handling',
        'plan-pending',
        'registered',
        'replied',
        'waiting-hq',
      ].toSorted(),
    );
  });

  it('[BANK-15] never lets an entry wait for head office without an instruction on its way to be asked for', () => {
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const { entry } = story;
        const isWithHeadOffice = computeWaitingFor(entry) === 'head-office';
        if (isWithHeadOffice) expect(findOpenEscalation(entry)?.submitted).not.toBeNull();
        if (entry.status === 'executing' && findStandingInstruction(entry) === null) {
          expect(entry.plans.some((plan) => plan.state === 'approved')).toBe(true);
        }
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
  });
});

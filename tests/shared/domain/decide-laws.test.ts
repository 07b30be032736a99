// SPEC 3 to 6: what holds for every sequence of commands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSameMeasure } from '../../../shared/domain/authority.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import type { Entry, Reply } from '../../../shared/domain/entry.ts';
import { EVENT_PAYLOADS } from '../../../shared/domain/event-payloads.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { findOpenEscalation, findStandingInstruction } from '../../../shared/domain/open-escalation.ts';
import { parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
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

/** What lets a reply offer money: the instruction it conveys, the plan it carries out, or the job of who gave it. */
function isCovered(reply: Reply, entry: Entry): boolean {
  const { measure, onInstruction, onPlan } = reply;
  if (onInstruction !== null) {
    const given = entry.escalations.find(({ instruction }) => instruction?.eventId === onInstruction);
    return given !== undefined && isSameMeasure(given.instruction!.measure, measure);
  }
  if (onPlan !== null) {
    const plan = entry.plans.find(({ planId }) => planId === onPlan);
    return plan?.state === 'approved' && isSameMeasure(plan.measure, measure);
  }
  return (measure?.amountFen ?? 0) <= (LIMITS_FEN[reply.actor.role] ?? 0);
}

/** The most each job may give, written down apart from the pack: the pack is what is tested. */
const LIMITS_FEN: Readonly<Partial<Record<Role, number>>> = {
  receiver: 0,
  'complaint-manager': 20_000,
  'branch-head': 50_000,
};

describe('decideEntryCommand', { timeout: 60_000 }, () => {
  it('[T17] no sequence of commands ends an entry without final reply and a signature on its content', () => {
    let closed = 0;
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const end = story.events.findLastIndex(({ kind }) => kind === 'entry-closed');
        // As it ended: papers and penalties that come later are content, and leave the signature on what was signed.
        const entry = foldEntry(story.events.slice(0, end + 1));
        if (entry === null) return;
        expect(entry.status).toBe('closed');
        closed += 1;
        // CAP-10: what the customer took back ends without an answer.
        const isWithdrawn = entry.closed?.closeKind === 'withdrawn' && entry.withdrawal !== null;
        expect(isWithdrawn || entry.replies.some((reply) => !reply.isInterim)).toBe(true);
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
        const priced = story.entry.replies.filter((reply) => (reply.measure?.amountFen ?? 0) > 0);
        paid += priced.length;
        expect(priced.filter((reply) => !isCovered(reply, story.entry))).toEqual([]);
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
        const explained = listed ?? { isAllowed: guard === null, refusal: guard };
        expect(explained).toMatchObject({ isAllowed: guard === null, refusal: guard });
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
        for (const event of [...story.events, ...story.beside]) {
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
        const waiting = computeWaitingFor(entry, BANK_BRANCH);
        if (waiting === 'nobody' || waiting === 'head-office') return;
        // Whoever keeps out of a matter leaves others to do it, and these three may all keep out of it (CAP-5).
        if (entry.recusals.length > 0) return;
        const moves = [WANG, LI, CHEN].flatMap((who) =>
          who.roles.flatMap((role) => listLawfulActions(entry, story.contextOf(who, role))),
        );
        expect(moves.some(({ type, isAllowed }) => isAllowed && MOVES.includes(type))).toBe(true);
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
    expect([...seen].toSorted()).toEqual(
      [
        'archived',
        'closed',
        'merged',
        'voided',
        'executing',
        'triaged',
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
        const hasSubmitted = (findOpenEscalation(entry)?.submitted ?? null) !== null;
        const hasPlan = entry.plans.some((plan) => plan.state === 'approved');
        expect(computeWaitingFor(entry, BANK_BRANCH) !== 'head-office' || hasSubmitted).toBe(true);
        const isInstructed = findStandingInstruction(entry) !== null;
        expect(entry.status !== 'executing' || isInstructed || hasPlan).toBe(true);
      }),
      { numRuns: 1_000, seed: HISTORY_SEED },
    );
  });
});

import type { LadderLevel, PolicyPack } from '../policy/schema.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { computeAuthority, findLevel, findLevelOfRole } from './authority.ts';
import { toQuestion } from './authority-question.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { refuseNobody } from './guards.ts';
import { findNextLevel } from './list-roles.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';
import { checkReachable, computeStand } from './reachable-level.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { EscalationReason, Role } from './vocabulary.ts';

type Asked = { readonly reason: EscalationReason; readonly measure: Measure | null };

/**
 * The level that is asked. Computed, never chosen (AUT-1):
 *
 * 1. where the policy names a job for the reason, that job, unless the entry stands there already (PROP-16, MFR-18, ROAD-26);
 * 2. dissatisfaction climbs one level at a time (AUT-3, HOTEL-09, HOTEL-10), unless nobody in the branch may give what is demanded: then it
 *    leaves the branch, with its head's confirmation;
 * 3. otherwise what the measure needs, at least one level up.
 *
 * Nobody on file there is refused aloud: no level is passed over because it is empty (AUT-4).
 */
export function findTarget(asked: Asked, entry: Entry, context: DecideContext): Result<LadderLevel, Refusal> {
  const { policy } = context;
  const stand = computeStand(entry, context);
  const next = findNext(asked.reason, entry, policy, stand);
  if (next === null) return fail(refusal('top-of-ladder', {}, 'AUT-3'));
  const route = findRoute(asked.reason, entry, policy);
  const routed = route === null ? null : findLevelOfRole(policy, route);
  if (route !== null && routed === null) return fail(refuseNobody(context, route));
  const target =
    routed !== null && routed.level > stand ? routed : (findNeeded(asked, entry, policy, stand) ?? next);
  const unreachable = checkReachable(target, entry, context);
  return unreachable === null ? ok(target) : fail(unreachable);
}

/**
 * The level above. A customer who is not content with what a level of head office instructed goes to the one above that; the last one is
 * asked again rather than nobody.
 */
function findNext(
  reason: EscalationReason,
  entry: Entry,
  policy: PolicyPack,
  stand: number,
): LadderLevel | null {
  if (reason !== 'dissatisfied') return findNextLevel(policy, stand);
  const asked = entry.escalations.filter(({ instruction, isOutbound }) => isOutbound && instruction !== null);
  const highest = Math.max(stand, ...asked.map(({ toLevel }) => toLevel));
  return findNextLevel(policy, highest) ?? findNextLevel(policy, stand);
}

function findNeeded(
  { reason, measure }: Asked,
  entry: Entry,
  policy: PolicyPack,
  stand: number,
): LadderLevel | null {
  if (measure === null) return null;
  const { level, isOutbound } = computeAuthority(policy, toQuestion(measure, entry));
  if (level <= stand || (reason === 'dissatisfied' && !isOutbound)) return null;
  return findLevel(policy, level);
}

function findRoute(reason: EscalationReason, entry: Entry, policy: PolicyPack): Role | null {
  const facts = toConditionFacts(entry);
  const route = policy.escalationRoutes.find(
    (each) => each.reason === reason && matchesCondition(each.when, facts),
  );
  return route?.toRole ?? null;
}

import type { IsoInstant } from '../lib/instant.ts';
import type { Condition, PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import { addMinutes } from './local-time.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';
import type { Role } from './vocabulary.ts';

/** Somebody whom the policy wants told at once, and how far that is done (T12). */
export type NotificationDemand = {
  /** Key of the pack's text, and what a `persons-notified` fact names as its occasion. */
  readonly key: string;
  readonly rule: string;
  readonly roles: readonly Role[];
  /** C-09: every one of the jobs, or one of them. */
  readonly mode: 'all' | 'any';
  /** When it became due to tell them. */
  readonly sinceAt: IsoInstant;
  readonly dueAt: IsoInstant;
  readonly toldRoles: readonly Role[];
  /** Whose telling is missing; empty when it is done. With `any`, whoever of them is told first is enough. */
  readonly openRoles: readonly Role[];
  readonly isOverdue: boolean;
};

type NotifyRule = PolicyPack['severity']['notify'][number];

/** Everybody whom the policy wants told of this entry as it stands, those who were told and those who were not. */
export function computeNotifications(
  policy: PolicyPack,
  entry: Entry,
  now: IsoInstant,
): readonly NotificationDemand[] {
  const facts = toConditionFacts(entry);
  return policy.severity.notify
    .filter(({ when }) => matchesCondition(when, facts))
    .map((rule) => toDemand(rule, entry, now));
}

/** Those that somebody still has to be told of. */
export function findOpenNotifications(
  policy: PolicyPack,
  entry: Entry,
  now: IsoInstant,
): readonly NotificationDemand[] {
  return computeNotifications(policy, entry, now).filter(({ openRoles }) => openRoles.length > 0);
}

function toDemand(
  { key, rule, roles, mode, when, withinMinutes }: NotifyRule,
  entry: Entry,
  now: IsoInstant,
) {
  const toldRoles = roles.filter((role) => wasTold(key, role, entry));
  const isDone = mode === 'any' ? toldRoles.length > 0 : toldRoles.length === roles.length;
  const openRoles = isDone ? [] : roles.filter((role) => !toldRoles.includes(role));
  const sinceAt = findSince(when, entry);
  const dueAt = addMinutes(sinceAt, withinMinutes);
  return { key, rule, roles, mode, sinceAt, dueAt, toldRoles, openRoles, isOverdue: !isDone && now > dueAt };
}

/** Told for this occasion. */
function wasTold(key: string, role: Role, entry: Entry): boolean {
  return entry.notifications.some(({ occasion, roles }) => occasion === key && roles.includes(role));
}

/** The moment from which the condition held: the latest of the facts that it asks for. */
function findSince(when: Condition, entry: Entry): IsoInstant {
  const judgedAt = entry.assessment?.at ?? entry.received.at;
  const asksForJudgement = [when.triggers, when.validities, when.isMalicious].some(
    (asked) => asked !== undefined,
  );
  const moments = [
    entry.receivedAt,
    ...(when.severities === undefined ? [] : [entry.severitySince]),
    ...(asksForJudgement ? [judgedAt] : []),
    ...(when.responsibilities === undefined && when.isCoveredByRules === undefined
      ? []
      : [entry.investigation?.at ?? entry.received.at]),
    ...(when.isReferred === undefined ? [] : [findReferredAt(entry) ?? entry.received.at]),
  ];
  return moments.reduce((latest, at) => (at > latest ? at : latest));
}

function findReferredAt(entry: Entry): IsoInstant | null {
  return (
    entry.escalations.find(({ isOutbound, submitted }) => isOutbound && submitted !== null)?.submitted?.at ??
    null
  );
}

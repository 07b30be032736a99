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
  const moments = [
    entry.receivedAt,
    findGraveSince(when, entry),
    asksForJudgement(when) ? entry.assessment?.at : undefined,
    asksForFinding(when) ? entry.investigation?.at : undefined,
    ...listEvidence(when, entry),
  ];
  const known = moments.filter((at) => at !== undefined);
  return known.reduce((latest, at) => (at > latest ? at : latest), entry.receivedAt);
}

/** Since when it has been one of the severities asked for, without a break: that serious became major begins nothing anew. */
function findGraveSince({ severities }: Condition, entry: Entry): IsoInstant | undefined {
  if (severities === undefined) return undefined;
  const before = entry.severities.findLastIndex(({ severity }) => !severities.includes(severity));
  return entry.severities[before + 1]?.since;
}

function asksForJudgement({ triggers, validities, isMalicious, categories }: Condition): boolean {
  return [triggers, validities, isMalicious, categories].some((asked) => asked !== undefined);
}

function asksForFinding({ responsibilities, isCoveredByRules }: Condition): boolean {
  return responsibilities !== undefined || isCoveredByRules !== undefined;
}

/** Papers, replies, links and reports that a condition can ask for: when the first of each was there. */
function listEvidence(when: Condition, entry: Entry): readonly (IsoInstant | undefined)[] {
  const { issuedForms, remedies, isRepeat, isReferred } = when;
  const form = entry.forms.find((each) => each.issued !== null && issuedForms?.includes(each.form) === true);
  const reply = entry.replies.find(
    ({ measure }) => measure !== null && remedies?.includes(measure.remedy) === true,
  );
  const link = isRepeat === true ? entry.links.find(({ relation }) => relation === 'repeat') : undefined;
  const referred =
    isReferred === true
      ? entry.escalations.find(({ isOutbound, submitted }) => isOutbound && submitted !== null)
      : undefined;
  return [form?.issued?.at, reply?.at, link?.at, referred?.submitted?.at];
}

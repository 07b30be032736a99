import type { PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import { toConditionFacts } from './match-condition.ts';
import { findCategory } from './propose-department.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What keeps an entry in triage, so that it is not handled further; null when nothing does (T03, T05, FIVE-09, ROAD-17). */
export function findTriageGap(entry: Entry, policy: PolicyPack): Refusal | null {
  return findJudgementGap(entry, policy) ?? findReplyTimeGap(entry, policy);
}

/** FIVE-09: of the severities that the pack names, the customer first hears when the reply comes. */
export function findReplyTimeGap(entry: Entry, { triage }: PolicyPack): Refusal | null {
  const isOwed = triage.replyTimeFor.includes(entry.severity) && entry.replies.length === 0;
  if (!isOwed || entry.agreedReply !== null) return null;
  return refusal('reply-time-missing', { severity: entry.severity }, triage.rule);
}

/**
 * C-37: of grave or repeated matters a rejection is two people's. The last word that it is invalid may not be the receiver's alone.
 *
 * Read off the entry each time: a severity raised later asks for the second person later too.
 */
export function findUnconfirmedRejection(entry: Entry, policy: PolicyPack): Refusal | null {
  const { assessment } = entry;
  if (assessment === null || assessment.validity !== 'invalid') return null;
  const isOwn = assessment.actor.personId === entry.received.actor.personId;
  return isOwn && needsSecondPerson(entry, policy) ? refuseAlone(entry, policy) : null;
}

/** Whether the pack wants a rejection of this matter confirmed: its severity, or because it is a repeat (C-37). */
export function needsSecondPerson(entry: Entry, { triage }: PolicyPack): boolean {
  const { secondPersonFor } = triage;
  if (secondPersonFor.length === 0) return false;
  return secondPersonFor.includes(entry.severity) || toConditionFacts(entry).isRepeat;
}

/** The refusal of a rejection that one person alone decides. */
export function refuseAlone({ severity }: Pick<Entry, 'severity'>, { jobs }: PolicyPack): Refusal {
  return refusal('second-person-needed', { severity, mayRole: jobs.unitHead }, 'C-37');
}

function findJudgementGap(entry: Entry, { triage }: PolicyPack): Refusal | null {
  const { assessment } = entry;
  const { rule } = triage;
  if (triage.isRequired && assessment === null) return refusal('triage-missing', {}, rule);
  if (assessment === null) return null;
  if (triage.isRequired && triage.needsCategory && findCategory(entry) === null) {
    return refusal('triage-missing', { field: 'category' }, rule);
  }
  const isJudgedFirst = triage.validity === 'at-reception' || triage.validity === 'at-triage';
  if (triage.isRequired && isJudgedFirst && isUnjudged(entry)) {
    return refusal('triage-missing', { field: 'validity' }, rule);
  }
  return triage.needsUnderstanding && !assessment.isUnderstood ? refusal('not-understood', {}, rule) : null;
}

/** Only complaints are judged (C-55). */
function isUnjudged({ entryKind, assessment }: Entry): boolean {
  return entryKind === 'complaint' && assessment?.validity === 'undetermined';
}

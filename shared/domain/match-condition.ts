import type { Condition } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import type { EventPayload } from './event-payloads.ts';
import { isContactable } from './is-contactable.ts';
import { wasReferred } from './open-escalation.ts';
import type {
  AgainstKind,
  Book,
  Channel,
  EntryKind,
  Form,
  Phase,
  Region,
  Remedy,
  Responsibility,
  Severity,
  Trigger,
  Validity,
} from './vocabulary.ts';

/** What a condition of a pack can ask of an entry. Null is what nobody has said yet. */
export type ConditionFacts = {
  readonly entryKind: EntryKind;
  readonly channel: Channel;
  readonly book: Book;
  readonly phase: Phase | null;
  readonly againstKind: AgainstKind | null;
  readonly region: Region | null;
  /** As judged last; before that as named at intake. */
  readonly category: string | null;
  readonly severity: Severity;
  readonly triggers: readonly Trigger[];
  readonly validity: Validity;
  readonly responsibility: Responsibility;
  /** Given or promised in a reply. */
  readonly remedies: readonly Remedy[];
  readonly issuedForms: readonly Form[];
  readonly isMalicious: boolean;
  readonly isContactable: boolean;
  readonly isRepeat: boolean;
  readonly isReferred: boolean;
  /** True until an investigation says that no rule and no training covers it (HOTEL-21). */
  readonly isCoveredByRules: boolean;
};

/**
 * Whether a condition of the pack holds. Null and the empty condition always hold.
 *
 * What is not known yet, a region nobody asked for, has none of the named values: rules that raise a duty wait for the fact, and a
 * pack that wants the duty at once makes the fact required at intake.
 */
export function matchesCondition(condition: Condition | null, facts: ConditionFacts): boolean {
  if (condition === null) return true;
  return (
    isAmong(condition.entryKinds, facts.entryKind) &&
    isAmong(condition.channels, facts.channel) &&
    isAmong(condition.books, facts.book) &&
    isAmong(condition.phases, facts.phase) &&
    isAmong(condition.againstKinds, facts.againstKind) &&
    isAmong(condition.regions, facts.region) &&
    isAmong(condition.categories, facts.category) &&
    isAmong(condition.severities, facts.severity) &&
    isAmong(condition.validities, facts.validity) &&
    isAmong(condition.responsibilities, facts.responsibility) &&
    hasAny(condition.triggers, facts.triggers) &&
    hasAny(condition.remedies, facts.remedies) &&
    hasAny(condition.issuedForms, facts.issuedForms) &&
    isAsSaid(condition.isMalicious, facts.isMalicious) &&
    isAsSaid(condition.isContactable, facts.isContactable) &&
    isAsSaid(condition.isRepeat, facts.isRepeat) &&
    isAsSaid(condition.isReferred, facts.isReferred) &&
    isAsSaid(condition.isCoveredByRules, facts.isCoveredByRules)
  );
}

/** What conditions can ask of an entry as it stands. */
export function toConditionFacts(entry: Entry): ConditionFacts {
  const triggers = entry.assessment?.triggers ?? [];
  return {
    entryKind: entry.entryKind,
    channel: entry.channel,
    book: entry.book,
    phase: entry.details.phase,
    againstKind: entry.details.againstKind,
    region: entry.details.region,
    category: entry.assessment?.category ?? entry.details.category,
    severity: entry.severity,
    triggers,
    validity: entry.assessment?.validity ?? 'undetermined',
    responsibility: entry.responsibility,
    remedies: entry.replies.flatMap(({ measure }) => (measure === null ? [] : [measure.remedy])),
    issuedForms: entry.forms.flatMap(({ form, issued }) => (issued === null ? [] : [form])),
    isMalicious: entry.assessment?.isMalicious ?? false,
    isContactable: isContactable(entry),
    isRepeat: triggers.includes('repeat') || entry.links.some(({ relation }) => relation === 'repeat'),
    isReferred: wasReferred(entry),
    isCoveredByRules: entry.investigation?.isCoveredByRules ?? true,
  };
}

/** The intake as far as conditions look at it; a form that is still being filled in has as much. */
export type IntakeConditionSource = Pick<
  EventPayload<'entry-received'>,
  'entryKind' | 'channel' | 'book' | 'customer' | 'details'
>;

/** What conditions can ask of an entry that was just written down, or is being written down: nothing is judged yet. */
export function toIntakeConditionFacts(intake: IntakeConditionSource): ConditionFacts {
  const { phase, againstKind, region, category } = intake.details;
  return {
    entryKind: intake.entryKind,
    channel: intake.channel,
    book: intake.book,
    phase,
    againstKind,
    region,
    category,
    severity: 'general',
    triggers: [],
    validity: 'undetermined',
    responsibility: 'undetermined',
    remedies: [],
    issuedForms: [],
    isMalicious: false,
    isContactable: isContactable(intake),
    isRepeat: false,
    isReferred: false,
    isCoveredByRules: true,
  };
}

function isAmong<Value>(named: readonly Value[] | undefined, value: Value | null): boolean {
  return named === undefined || (value !== null && named.includes(value));
}

function hasAny<Value>(named: readonly Value[] | undefined, values: readonly Value[]): boolean {
  return named === undefined || values.some((value) => named.includes(value));
}

function isAsSaid(said: boolean | undefined, value: boolean): boolean {
  return said === undefined || said === value;
}

import type { PolicyPack } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { AssessCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EventPayload } from './event-payloads.ts';
import { PLAIN_ASSESSMENT } from './plain-assessment.ts';
import { findCategory } from './propose-department.ts';
import { isGraver, proposeSeverity } from './propose-severity.ts';
import { hasValidityTest, proposeValidity } from './propose-validity.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { needsSecondPerson, refuseAlone } from './triage-gap.ts';

type Judged = EventPayload<'assessed'>;

/** T03: severity, validity and kind, judged by a person on what the pack proposes. */
export function decideAssess(command: AssessCommand, entry: Entry, context: DecideContext): Decision {
  const { policy } = context;
  const judged = toJudged(command, entry, policy);
  return accept(
    findFirst(
      checkText('note', judged.note, judged.isMalicious ? 'required-long' : 'long'),
      checkSeverity(judged, policy),
      checkCategory(judged, policy),
      checkUnderstanding(command, entry, policy),
      checkValidity(judged, entry, policy),
      checkSecondPerson(judged, entry, context),
    ),
    toDraft('assessed', entry.id, judged),
  );
}

/** The judgement before this one, for whatever a later one adds to; of a first one what the intake says. */
export function toJudgedBefore(entry: Entry): Judged {
  if (entry.assessment === null) return { ...PLAIN_ASSESSMENT, category: findCategory(entry) };
  const { eventId: _eventId, actor: _actor, at: _at, ...judged } = entry.assessment;
  return judged;
}

/** What is left out stays as it was; a validity that nobody typed follows from the tests. */
function toJudged({ type: _type, ...given }: AssessCommand, entry: Entry, policy: PolicyPack): Judged {
  const judged: Judged = { ...toJudgedBefore(entry), ...given };
  if (given.validity !== undefined || entry.entryKind !== 'complaint') return judged;
  if (given.isWellGrounded === undefined && given.isDemandReasonable === undefined) return judged;
  const proposed = proposeValidity(policy, { ...judged, causes: [] });
  return proposed === 'undetermined' ? judged : { ...judged, validity: proposed };
}

/** FIVE-10, EM4-06: what happened decides; a person who judges lower says why. */
function checkSeverity({ severity, triggers, note }: Judged, policy: PolicyPack): Refusal | null {
  const isKnown = policy.severity.levels.some((level) => level.severity === severity);
  if (!isKnown) return refusal('invalid-input', { field: 'severity' });
  const proposal = proposeSeverity(policy, triggers);
  if (!isGraver(proposal.severity, severity) || note.trim() !== '') return null;
  const raised = proposal.because.find(({ raisesTo }) => raisesTo === proposal.severity);
  return refusal(
    'severity-below-trigger',
    { severity: proposal.severity, field: 'note' },
    raised?.rule ?? null,
  );
}

function checkCategory({ category }: Judged, { triage, categories }: PolicyPack): Refusal | null {
  const field = 'category';
  if (category === null) {
    return triage.needsCategory ? refusal('required-field-missing', { field }, triage.rule) : null;
  }
  return categories.some(({ key }) => key === category) ? null : refusal('invalid-input', { field });
}

/** ROAD-17: where nobody passes on what they have not understood, understanding is said and not assumed. */
function checkUnderstanding(
  { isUnderstood }: AssessCommand,
  { assessment }: Entry,
  { triage }: PolicyPack,
): Refusal | null {
  const isSaid = isUnderstood !== undefined || assessment !== null;
  if (!triage.needsUnderstanding || isSaid) return null;
  return refusal('required-field-missing', { field: 'isUnderstood' }, triage.rule);
}

/** C-37: whether, when and on what grounds the policy lets a complaint be judged valid. */
function checkValidity(judged: Judged, entry: Entry, policy: PolicyPack): Refusal | null {
  const { rule, validity: mode } = policy.triage;
  const field = 'validity';
  if (judged.validity === 'undetermined') {
    const isOwed = entry.entryKind === 'complaint' && (mode === 'at-reception' || mode === 'at-triage');
    return isOwed ? refusal('required-field-missing', { field }, rule) : null;
  }
  if (entry.entryKind !== 'complaint') {
    return refusal('invalid-input', { field, context: 'no-complaint' }, 'C-55');
  }
  if (!hasValidityTest(policy)) return refusal('invalid-input', { field, context: 'no-validity' }, rule);
  if (mode === 'after-investigation' && judged.stage === 'final' && entry.investigation === null) {
    return refusal('finding-missing', {}, rule);
  }
  const proposed = proposeValidity(policy, { ...judged, causes: [] });
  const isContrary = proposed !== 'undetermined' && proposed !== judged.validity;
  return isContrary ? refusal('invalid-input', { field, context: 'against-tests' }, 'G8-02') : null;
}

/** C-37: the receiver may say so for the time being; for good somebody else says it. */
function checkSecondPerson(judged: Judged, entry: Entry, { policy, actor }: DecideContext): Refusal | null {
  if (judged.validity !== 'invalid' || judged.stage !== 'final') return null;
  const after = { ...entry, severity: judged.severity };
  const isOwn = entry.received.actor.personId === actor.personId;
  const isRepeat = judged.triggers.includes('repeat') && policy.triage.secondPersonFor.length > 0;
  return isOwn && (isRepeat || needsSecondPerson(after, policy)) ? refuseAlone(after, policy) : null;
}

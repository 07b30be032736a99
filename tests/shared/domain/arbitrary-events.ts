import fc from 'fast-check';

import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { toEntryId, toEscalationId, toEventId, toSha256Hex } from '../../../shared/domain/ids.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import type { Measure } from '../../../shared/domain/event-payloads.ts';
import {
  APOLOGIES,
  ESCALATION_REASONS,
  CAUSES,
  REPLY_MODES,
  RESPONSIBILITIES,
  SEVERITIES,
} from '../../../shared/domain/vocabulary.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { CHEN, LI, START, Story, makeId, stampEvent, toActor } from './bank-fixture.ts';
import { MEASURES } from './arbitrary-command.ts';
import { ACTORS } from './arbitrary-history.ts';

const entryId = toEntryId(makeId(1));
const DUE = toIsoInstant(toEpochMs(START) + 86_400_000);

const measures: fc.Arbitrary<Measure> = fc.constantFrom(...MEASURES);
const texts = fc.constantFrom('', '说明', '处理经过');
const instants = fc.constantFrom(START, DUE);
const escalationIds = fc.constantFrom(toEscalationId(makeId(60)), toEscalationId(makeId(61)));
const planIds = fc.constantFrom(makeId(60), makeId(61));

/** Facts in any order with any contradiction: what merging, bugs and old versions can bring. */
const drafts: fc.Arbitrary<EventDraft> = fc.oneof(
  { arbitrary: fc.constant(intakeDraft()), weight: 4 },
  draft('handed-over', fc.constant({ toPersonId: LI.id, toLevel: 2, note: '' })),
  draft('taken-over', fc.record({ level: fc.constantFrom(1, 2, 3) })),
  draft('head-informed', fc.constant({ headId: CHEN.id })),
  draft(
    'assessed',
    fc
      .record({ severity: fc.constantFrom(...SEVERITIES), note: texts, isMalicious: fc.boolean() })
      .map((judged) => ({ ...PLAIN_ASSESSMENT, ...judged })),
  ),
  draft(
    'investigated',
    fc.record({
      findings: texts,
      cause: texts,
      responsibility: fc.constantFrom(...RESPONSIBILITIES),
      causes: fc.subarray([...CAUSES]),
      contributoryCauses: fc.constant([]),
      attributedTo: fc.constant([]),
      isCoveredByRules: fc.boolean(),
    }),
  ),
  draft('reply-time-agreed', fc.record({ dueAt: instants, note: texts })),
  draft(
    'plan-proposed',
    fc.record({
      planId: planIds,
      measure: measures,
      text: texts,
      responsibleId: fc.constantFrom(null, LI.id),
      dueAt: fc.constantFrom(null, DUE),
    }),
  ),
  draft('plan-approved', fc.record({ planId: planIds, note: texts })),
  draft('plan-returned', fc.record({ planId: planIds, reason: texts })),
  draft(
    'reply-given',
    fc.record({
      mode: fc.constantFrom(...REPLY_MODES),
      content: texts,
      measure: fc.option(measures, { nil: null }),
      apology: fc.constantFrom(...APOLOGIES),
      isInterim: fc.boolean(),
      nextReplyAt: fc.option(instants, { nil: null }),
      onInstruction: fc.constant(null),
      onPlan: fc.option(planIds, { nil: null }),
      isCustomerSatisfied: fc.option(fc.boolean(), { nil: null }),
    }),
  ),
  draft(
    'escalation-requested',
    fc.record({
      escalationId: escalationIds,
      reason: fc.constantFrom(...ESCALATION_REASONS),
      toLevel: fc.constantFrom(3, 4, 9),
      isOutbound: fc.boolean(),
      isConfirmationNeeded: fc.boolean(),
      measure: fc.option(measures, { nil: null }),
      note: texts,
    }),
  ),
  draft('escalation-confirmed', fc.record({ escalationId: escalationIds, note: texts })),
  draft('escalation-declined', fc.record({ escalationId: escalationIds, reason: texts })),
  draft('escalation-submitted', fc.record({ escalationId: escalationIds, isUnconfirmed: fc.boolean() })),
  draft('escalation-delivered', fc.record({ escalationId: escalationIds })),
  draft('escalation-acknowledged', fc.record({ escalationId: escalationIds })),
  draft('escalation-returned', fc.record({ escalationId: escalationIds, question: texts })),
  draft('question-answered', fc.record({ escalationId: escalationIds, answer: texts })),
  draft(
    'instruction-given',
    fc.record({ escalationId: escalationIds, measure: measures, conveyText: texts, internalNote: texts }),
  ),
  draft(
    'phone-report-recorded',
    fc.record({ escalationId: escalationIds, reportedTo: texts, reportedAt: instants, note: texts }),
  ),
  draft('progress-noted', fc.record({ text: texts })),
  draft(
    'signed-off',
    fc.record({
      digest: fc.constant(toSha256Hex('0'.repeat(64))),
      role: fc.constantFrom<Role>('branch-head', 'complaint-manager'),
      note: texts,
    }),
  ),
  draft('sign-off-returned', fc.record({ reason: texts })),
  draft('entry-closed', fc.record({ closeKind: fc.constantFrom('replied', 'satisfied') })),
  draft(
    'form-printed',
    fc.record({
      form: fc.constant('register-entry'),
      digest: fc.constant('0'.repeat(64)),
      forCustomer: fc.boolean(),
    }),
  ),
  draft('store-repaired', fc.constant({ eventsRestored: 1, projectionsRebuilt: 1, cause: '' })),
  draft('clock-jumped', fc.constant({ lastWallTime: START, behindMs: 5 })),
);

/** Any facts with any clocks, from two devices, some of a newer application. Ids may repeat. */
export const arbitraryEvents: fc.Arbitrary<readonly StoredEvent[]> = fc.array(
  fc
    .record({
      draft: drafts,
      n: fc.integer({ min: 1, max: 40 }),
      minutes: fc.integer({ min: 0, max: 6 }),
      device: fc.constantFrom('device-a', 'device-b'),
      actor: fc.constantFrom(...ACTORS),
      newer: fc.constantFrom('no', 'no', 'no', 'no', 'kind', 'version'),
    })
    .map(({ draft: given, n, minutes, device, actor, newer }) => {
      const at = toIsoInstant(toEpochMs(START) + minutes * 60_000);
      const event = stampEvent(given, { n, at, actor: toActor(actor.who, actor.role), device });
      const id = toEventId(makeId(1_000 + n + (device === 'device-b' ? 100 : 0)));
      if (newer === 'kind') return { ...event, id, kind: 'mediated', payload: { by: 'a newer version' } };
      return newer === 'version' ? { ...event, id, schemaVersion: 99 } : { ...event, id };
    }),
  { maxLength: 20, size: 'max' },
);

function draft(kind: EventDraft['kind'], payloads: fc.Arbitrary<unknown>): fc.Arbitrary<EventDraft> {
  return payloads.map((payload) => ({ kind, entryId, payload }) as EventDraft);
}

function intakeDraft(): EventDraft {
  const story = new Story().record();
  return { kind: 'entry-received', entryId, payload: story.events[0]!.payload } as EventDraft;
}

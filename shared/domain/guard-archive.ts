import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { listIssuedGaps } from './form-steps.ts';
import { listKeepers } from './guard-forms.ts';
import { needsRole, needsStatus } from './guards.ts';
import { toLocalTime } from './local-time.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { computeRetention, isRetentionOver } from './retention.ts';

/** T18, REP-5: what ended is opened again by whoever keeps the register or heads the unit, never by itself. */
export function guardReopen(entry: Entry, context: DecideContext): Refusal | null {
  const { manager, unitHead, rule } = context.policy.jobs;
  return findFirst(needsRole(context, [manager, unitHead], rule), needsStatus(entry, ['closed', 'archived']));
}

/** LIQ-17, C-23. */
export function guardSetImportance(entry: Entry, context: DecideContext): Refusal | null {
  const isGone = ['merged', 'voided', 'purged'].includes(entry.status);
  return findFirst(
    needsRole(context, listKeepers(context), context.policy.retention.rule),
    isGone ? refusal('wrong-state', { status: entry.status, context: 'named' }) : null,
  );
}

/** T19: closed, and every paper that was made out is finished and back in the file (FIVE-05, ROAD-15). */
export function guardArchive(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, listKeepers(context), context.policy.retention.rule),
    needsStatus(entry, ['closed']),
    listIssuedGaps(entry, context.policy)[0] ?? null,
  );
}

/**
 * T20: archived, its time over, not important, and head office has all of it. What nobody else holds is never destroyed.
 */
export function guardPurge(entry: Entry, context: DecideContext): Refusal | null {
  const { policy } = context;
  const retention = computeRetention(entry, policy);
  const isOver = isRetentionOver(entry, policy, toLocalTime(context.now).on);
  return findFirst(
    needsRole(context, listKeepers(context), retention.rule),
    needsStatus(entry, ['archived']),
    retention.reviewOn === null ? refusal('kept-for-good', {}, retention.rule) : null,
    isOver
      ? null
      : refusal('retention-running', { reviewOn: toReviewOn(entry, retention.reviewOn) }, retention.rule),
    context.isAcknowledged === true ? null : refusal('not-acknowledged', {}, 'C-52'),
  );
}

function toReviewOn(entry: Entry, judged: string | null): string | null {
  const archived = entry.archive?.reviewOn ?? null;
  return archived !== null && judged !== null && archived > judged ? archived : judged;
}

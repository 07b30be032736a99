import { assertNever } from '../lib/assert-never.ts';
import { EVIDENCE_LIMITS, toMegabytes } from '../evidence/evidence-limits.ts';
import { isOpen } from './applied.ts';
import { findFirst } from './check-values.ts';
import type { EvidenceCommandType } from './commands-evidence.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Evidence } from './entry.ts';
import { listKeepers } from './guard-forms.ts';
import { mayActForOwner, needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { SILENT_STATUSES } from './vocabulary.ts';

/** Why attaching or striking through is impossible whatever is chosen, or null. */
export function guardEvidenceCommand(
  type: EvidenceCommandType,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'add-evidence':
      return findFirst(needsAttacher(entry, context), needsRoom(entry));
    case 'withdraw-evidence':
      return findFirst(needsAttacher(entry, context), needsStanding(entry));
    default:
      return assertNever(type);
  }
}

/** What is attached and not struck through. */
export function listStandingEvidence({ evidence }: Entry): readonly Evidence[] {
  return evidence.filter(({ withdrawn }) => withdrawn === null);
}

/** Bytes of everything attached: what was struck through is kept and counts. */
export function sumEvidenceBytes({ evidence }: Entry): number {
  return evidence.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** The sentence of an entry that is full (reliability I-6). */
export function refuseFull(): Refusal {
  const { entryBytes, entryFiles } = EVIDENCE_LIMITS;
  return refusal('evidence-full', { count: entryFiles, limit: toMegabytes(entryBytes) }, 'I-6');
}

/**
 * Who attaches: while the entry is open whoever has it, who received it (the photograph is on their desk), and who keeps its
 * papers; afterwards the keepers alone.
 */
function needsAttacher(entry: Entry, context: DecideContext): Refusal | null {
  if (SILENT_STATUSES.includes(entry.status)) {
    return refusal('wrong-state', { status: entry.status, context: 'named' });
  }
  const isReceiver = entry.received.actor.personId === context.actor.personId;
  if (isOpen(entry) && (isReceiver || mayActForOwner(entry, context))) return null;
  return needsRole(context, listKeepers(context), context.policy.jobs.rule);
}

function needsRoom(entry: Entry): Refusal | null {
  const hasRoom =
    entry.evidence.length < EVIDENCE_LIMITS.entryFiles &&
    sumEvidenceBytes(entry) < EVIDENCE_LIMITS.entryBytes;
  return hasRoom ? null : refuseFull();
}

function needsStanding(entry: Entry): Refusal | null {
  return listStandingEvidence(entry).length > 0 ? null : refusal('evidence-unknown');
}

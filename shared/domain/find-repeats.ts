import type { PolicyPack } from '../policy/schema.ts';
import type { EntryId } from './ids.ts';
import { addDays, toLocalTime } from './local-time.ts';
import { normaliseText, toPhoneDigits } from './matter-summary.ts';
import type { MatterSummary } from './matter-summary.ts';

/** An earlier matter that this one looks like a repeat of; a person confirms (C-56). */
export type RepeatProposal = {
  readonly entryId: EntryId;
  /** By what the customer is the same. */
  readonly sameCustomer: 'phone' | 'name-and-company';
  /** By what the matter is the same. */
  readonly sameSubject: 'order' | 'material' | 'category' | 'object';
  /** False while the earlier one has no final answer: then it may simply be the same matter (T21). */
  readonly isAnswered: boolean;
};

/**
 * Earlier complaints that this one repeats: same customer, same product or subject, received no later than the pack's days after the
 * first reply to the earlier one, the last day included (C-56, MFR-26). Latest first.
 */
export function findRepeats(
  entry: MatterSummary,
  earlier: readonly MatterSummary[],
  { repeat }: PolicyPack,
): readonly RepeatProposal[] {
  if (entry.entryKind !== 'complaint') return [];
  return earlier
    .filter((each) => isBefore(each, entry) && isInWindow(each, entry, repeat.windowDays))
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
    .flatMap((each) => toProposal(each, entry));
}

function isBefore(earlier: MatterSummary, entry: MatterSummary): boolean {
  const isMatter =
    earlier.entryKind === 'complaint' && !['merged', 'voided', 'purged'].includes(earlier.status);
  return isMatter && earlier.id !== entry.id && earlier.receivedAt <= entry.receivedAt;
}

function isInWindow(
  { firstReplyAt }: MatterSummary,
  { receivedAt }: MatterSummary,
  windowDays: number,
): boolean {
  if (firstReplyAt === null) return true;
  return toLocalTime(receivedAt).on <= addDays(toLocalTime(firstReplyAt).on, windowDays);
}

function toProposal(earlier: MatterSummary, entry: MatterSummary): readonly RepeatProposal[] {
  const sameCustomer = findSameCustomer(earlier, entry);
  const sameSubject = findSameSubject(earlier, entry);
  if (sameCustomer === null || sameSubject === null) return [];
  return [{ entryId: earlier.id, sameCustomer, sameSubject, isAnswered: earlier.firstReplyAt !== null }];
}

function findSameCustomer(one: MatterSummary, other: MatterSummary): RepeatProposal['sameCustomer'] | null {
  const phone = toPhoneDigits(one.phone);
  if (phone !== '' && phone === toPhoneDigits(other.phone)) return 'phone';
  const isSame = isSameText(one.customerName, other.customerName) && isSameText(one.company, other.company);
  return isSame ? 'name-and-company' : null;
}

function findSameSubject(one: MatterSummary, other: MatterSummary): RepeatProposal['sameSubject'] | null {
  if (isSameText(one.orderNumber, other.orderNumber)) return 'order';
  if (isSameText(one.materialNumber, other.materialNumber)) return 'material';
  if (one.category !== null && one.category === other.category) return 'category';
  return isSameText(one.against, other.against) ? 'object' : null;
}

/** Two empty texts are not the same thing. */
function isSameText(one: string, other: string): boolean {
  const text = normaliseText(one);
  return text !== '' && text === normaliseText(other);
}

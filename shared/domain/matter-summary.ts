import type { IsoInstant } from '../lib/instant.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './ids.ts';
import { findCategory } from './propose-department.ts';
import type { EntryKind, EntryStatus } from './vocabulary.ts';

/** What comparing matters needs to know of one: whose it is and what it is about (C-07, C-08, C-56). */
export type MatterSummary = {
  readonly id: EntryId;
  readonly entryKind: EntryKind;
  readonly status: EntryStatus;
  readonly receivedAt: IsoInstant;
  /** As judged last, before that as named at intake. */
  readonly category: string | null;
  /** What is complained about, in the words of the intake. */
  readonly against: string;
  readonly customerName: string;
  readonly phone: string;
  readonly company: string;
  readonly unitNumber: string;
  readonly orderNumber: string;
  readonly materialNumber: string;
  /** The first final reply, from which a repeat counts; null while none was given. */
  readonly firstReplyAt: IsoInstant | null;
  readonly groupId: string | null;
};

/** The summary of an entry. */
export function toMatterSummary(entry: Entry): MatterSummary {
  const { details } = entry;
  return {
    id: entry.id,
    entryKind: entry.entryKind,
    status: entry.status,
    receivedAt: entry.receivedAt,
    category: findCategory(entry),
    against: entry.against,
    customerName: entry.customer.name,
    phone: entry.customer.phone,
    company: details.company,
    unitNumber: details.unitNumber,
    orderNumber: details.product?.orderNumber ?? '',
    materialNumber: details.product?.materialNumber ?? '',
    firstReplyAt: entry.replies.find((reply) => !reply.isInterim)?.at ?? null,
    groupId: entry.group?.groupId ?? null,
  };
}

/** Text as it is compared: width, case and spaces make no difference. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Fewer digits than a subscriber number has are not compared: an extension is nobody's telephone. */
const FEWEST_PHONE_DIGITS = 7;

/** The digits of a telephone number without the country's 86, or an empty text when there are too few to tell anybody by. */
export function toPhoneDigits(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/gu, '');
  const national = digits.replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/u, '');
  return national.length < FEWEST_PHONE_DIGITS ? '' : national;
}

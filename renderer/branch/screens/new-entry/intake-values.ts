import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Channel, EntryKind, Remedy } from '../../../../shared/domain/vocabulary.ts';
import { LONG_TEXT_LIMIT } from '../../../../shared/lib/bounded-text.ts';
import { fail, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { fromInstantInput } from '../entry/fields/instant-input.ts';
import { readAmount } from '../entry/fields/read-amount.ts';

/** What stands in the fields of the page, as typed; also the shape of the draft. */
export type IntakeValues = {
  readonly channel: Channel;
  readonly entryKind: EntryKind;
  readonly phone: string;
  readonly name: string;
  readonly isAnonymous: boolean;
  readonly otherContact: string;
  readonly content: string;
  readonly happenedAt: string;
  readonly place: string;
  readonly against: string;
  readonly receivedAt: string;
  readonly lateReason: string;
  readonly demandText: string;
  readonly remedy: Remedy | '';
  readonly amount: string;
  readonly wasRestated: boolean;
  /** BANK-43: the agent on the customer's telephone was checked. */
  readonly isIdentityChecked: boolean;
};

/** An empty page: most matters come by telephone and are complaints. */
export const EMPTY_INTAKE: IntakeValues = {
  channel: 'phone',
  entryKind: 'complaint',
  phone: '',
  name: '',
  isAnonymous: false,
  otherContact: '',
  content: '',
  happenedAt: '',
  place: '',
  against: '',
  receivedAt: '',
  lateReason: '',
  demandText: '',
  remedy: '',
  amount: '',
  wasRestated: false,
  isIdentityChecked: false,
};

/** A field whose shape is wrong, and the key of the sentence in `new-entry:problem`. */
export type IntakeProblem = {
  readonly field: keyof IntakeValues;
  readonly key: 'content' | 'amount' | 'tooLong';
};

/** The command as far as it can be read: what the computed side is shown for while typing. */
export function toPreviewCommand(values: IntakeValues, now: IsoInstant): RecordEntryCommand {
  const amount = readAmount(values.amount);
  return {
    type: 'record-entry',
    entryKind: values.entryKind,
    channel: values.channel,
    happenedAt: fromInstantInput(values.happenedAt),
    receivedAt: fromInstantInput(values.receivedAt) ?? now,
    lateReason: values.lateReason.trim(),
    customer: {
      isAnonymous: values.isAnonymous,
      name: values.isAnonymous ? '' : values.name.trim(),
      phone: values.phone.trim(),
      otherContact: values.otherContact.trim(),
    },
    content: values.content.trim(),
    place: values.place.trim(),
    against: values.against.trim(),
    demand: {
      text: values.demandText.trim(),
      remedy: values.remedy === '' ? null : values.remedy,
      amountFen: amount === 'invalid' ? null : amount,
    },
    wasRestated: values.wasRestated,
    details: { isIdentityChecked: values.isIdentityChecked },
  };
}

/** The command, or what is wrong with the shape of the first field that is wrong. Rules are not asked here. */
export function toRecordCommand(
  values: IntakeValues,
  now: IsoInstant,
): Result<RecordEntryCommand, IntakeProblem> {
  if (values.content.trim() === '') return fail({ field: 'content', key: 'content' });
  if (values.content.length > LONG_TEXT_LIMIT) return fail({ field: 'content', key: 'tooLong' });
  if (values.demandText.length > LONG_TEXT_LIMIT) return fail({ field: 'demandText', key: 'tooLong' });
  if (readAmount(values.amount) === 'invalid') return fail({ field: 'amount', key: 'amount' });
  return ok(toPreviewCommand(values, now));
}

/** Names of fields as refusals give them in `details.field`, and the field of the page that means them. */
const NAMED_FIELDS: Readonly<Record<string, keyof IntakeValues>> = {
  channel: 'channel',
  content: 'content',
  'customer.name': 'name',
  'customer.phone': 'phone',
  'customer.otherContact': 'otherContact',
  place: 'place',
  against: 'against',
  'demand.text': 'demandText',
  'demand.amountFen': 'amount',
  happenedAt: 'happenedAt',
  receivedAt: 'receivedAt',
  lateReason: 'lateReason',
  wasRestated: 'wasRestated',
  'details.isIdentityChecked': 'isIdentityChecked',
};

/** The field a refusal speaks of, so that the sentence can stand there; null when it speaks of the whole. */
export function findRefusedField(refusal: Refusal): keyof IntakeValues | null {
  // No contact at all: the telephone is the one most customers leave.
  if (refusal.reason === 'contact-missing') return 'phone';
  const named = refusal.details['field'];
  return typeof named === 'string' ? (NAMED_FIELDS[named] ?? null) : null;
}

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import type { IntakeDetails, Product } from '../../../../shared/domain/event-payloads.ts';
import { toPersonId } from '../../../../shared/domain/ids.ts';
import { LONG_TEXT_LIMIT } from '../../../../shared/lib/bounded-text.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { fail, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { fromInstantInput } from '../entry/fields/instant-input.ts';
import { readAmount } from '../entry/fields/read-amount.ts';
import { readCount } from '../entry/fields/read-count.ts';
import type { IntakeValues, PageField } from './intake-values.ts';

/** A field whose shape is wrong, and the key of the sentence in `new-entry:problem`. */
export type IntakeProblem = {
  readonly field: PageField;
  readonly key: 'content' | 'amount' | 'count' | 'tooLong';
};

const orNull = <Value>(value: Value | 'invalid'): Value | null => (value === 'invalid' ? null : value);

/** The command as far as it can be read: what the computed side is shown for while typing. */
export function toPreviewCommand(values: IntakeValues, now: IsoInstant): RecordEntryCommand {
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
      amountFen: orNull(readAmount(values.amount)),
    },
    wasRestated: values.wasRestated,
    details: toDetails(values),
  };
}

function toDetails(values: IntakeValues): IntakeDetails {
  return {
    phase: values.phase === '' ? null : values.phase,
    againstKind: values.againstKind === '' ? null : values.againstKind,
    againstPersonId: values.againstPersonId === '' ? null : toPersonId(values.againstPersonId),
    againstDepartment: values.againstDepartment.trim(),
    region: values.region === '' ? null : values.region,
    category: values.category === '' ? null : values.category,
    company: values.company.trim(),
    unitNumber: values.unitNumber.trim(),
    address: values.address.trim(),
    parties: values.parties.trim(),
    witnesses: values.witnesses.trim(),
    evidence: values.evidence.trim(),
    isComplainantSigned: values.isComplainantSigned,
    demandedBy: fromInstantInput(values.demandedBy),
    firstReportedAt: fromInstantInput(values.firstReportedAt),
    isIdentityChecked: values.isIdentityChecked,
    wasApologised: values.wasApologised,
    product: toProduct(values),
  };
}

/** The goods, or null where nothing was said of any. */
function toProduct(values: IntakeValues): Product | null {
  const product: Product = {
    orderNumber: values.orderNumber.trim(),
    materialNumber: values.materialNumber.trim(),
    rawMaterial: values.rawMaterial.trim(),
    quantity: orNull(readCount(values.quantity)),
    defectiveQuantity: orNull(readCount(values.defectiveQuantity)),
    deliveredOn: values.deliveredOn === '' ? null : values.deliveredOn,
    deliveredAmountFen: orNull(readAmount(values.deliveredAmount)),
    outboundOn: values.outboundOn === '' ? null : values.outboundOn,
    isSampleKept: values.isSampleKept,
  };
  const isSaid = Object.values(product).some((part) => part !== '' && part !== null && part !== false);
  return isSaid ? product : null;
}

const LONG_FIELDS = ['content', 'demandText', 'parties', 'witnesses', 'evidence'] as const;
const AMOUNT_FIELDS = ['amount', 'deliveredAmount'] as const;
const COUNT_FIELDS = ['quantity', 'defectiveQuantity'] as const;

/** The command, or what is wrong with the shape of the first field that is wrong. Rules are not asked here. */
export function toRecordCommand(
  values: IntakeValues,
  now: IsoInstant,
): Result<RecordEntryCommand, IntakeProblem> {
  if (values.content.trim() === '') return fail({ field: 'content', key: 'content' });
  const long = LONG_FIELDS.find((field) => values[field].length > LONG_TEXT_LIMIT);
  if (long !== undefined) return fail({ field: long, key: 'tooLong' });
  const amount = AMOUNT_FIELDS.find((field) => readAmount(values[field]) === 'invalid');
  if (amount !== undefined) return fail({ field: amount, key: 'amount' });
  const count = COUNT_FIELDS.find((field) => readCount(values[field]) === 'invalid');
  if (count !== undefined) return fail({ field: count, key: 'count' });
  return ok(toPreviewCommand(values, now));
}

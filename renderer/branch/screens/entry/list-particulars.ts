import type { TFunction } from 'i18next';

import type { Entry } from '../../../../shared/domain/entry.ts';
import type { Format } from '../../../i18n/use-format.ts';
import type { Names } from './use-names.ts';

/** One line of the record, named as the page of a new entry names it. */
export type Particular = { readonly label: string; readonly text: string };

/**
 * What some policies ask at intake beyond texts that can be corrected: at whom it is aimed, when in the stay, by when, what goods. Only what
 * was said (HOTEL-05, HOTEL-06, MFR-09, LIQ-10, ROAD-22).
 */
export function listParticulars(
  { details }: Entry,
  words: {
    readonly t: TFunction;
    readonly format: Format;
    readonly names: Names;
  },
): readonly Particular[] {
  const { t, format, names } = words;
  const { phase, againstKind, againstDepartment, againstPersonId, region, demandedBy, firstReportedAt } =
    details;
  const aimed = [
    againstKind === null ? '' : t(`new-entry:againstKind.${againstKind}`),
    againstDepartment === '' ? '' : names.department(againstDepartment),
    againstPersonId === null ? '' : names.person(againstPersonId),
  ].filter((part) => part !== '');
  const texts: Readonly<Record<string, string>> = {
    phase: phase === null ? '' : t(`new-entry:phase.${phase}`),
    againstKind: aimed.join(t('common:listComma')),
    region: region === null ? '' : t(`new-entry:region.${region}`),
    firstReportedAt: firstReportedAt === null ? '' : format.dateTime(firstReportedAt),
    demandedBy: demandedBy === null ? '' : format.dateTime(demandedBy),
    ...composeGoods(details.product, format),
  };
  return Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ label: t(`new-entry:field.${field}`), text }));
}

function composeGoods(
  product: Entry['details']['product'],
  format: Format,
): Readonly<Record<string, string>> {
  if (product === null) return {};
  const { quantity, defectiveQuantity, deliveredOn, deliveredAmountFen, rawMaterial, outboundOn } = product;
  return {
    rawMaterial,
    quantity: quantity === null ? '' : String(quantity),
    defectiveQuantity: defectiveQuantity === null ? '' : String(defectiveQuantity),
    deliveredOn: deliveredOn ?? '',
    deliveredAmount: deliveredAmountFen === null ? '' : format.amount(deliveredAmountFen),
    outboundOn: outboundOn ?? '',
  };
}

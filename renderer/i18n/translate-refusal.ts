import type { TFunction } from 'i18next';

import { REFUSAL_REASONS } from '../../shared/domain/refusal.ts';
import type { Refusal, RefusalDetails } from '../../shared/domain/refusal.ts';
import { isoInstantSchema } from '../../shared/lib/instant.ts';
import { formatAmount } from './format-amount.ts';
import { formatDateTime } from './format-instant.ts';
import { getHouse } from './house.ts';
import { translateRole } from './translate-role.ts';

/** Details that name a member of a closed set, and the group of `common` that holds their labels. */
const LABELLED: Readonly<Record<string, string>> = {
  role: 'role',
  mayRole: 'role',
  confirmedBy: 'role',
  remedy: 'remedy',
  severity: 'severity',
  status: 'status',
  channel: 'channel',
  field: 'field',
};

function toVariable(
  key: string,
  value: string | number | boolean | null,
  t: TFunction,
  nameRole: RoleNamer,
): readonly [string, string] {
  if (value === null) return [key, ''];
  if (typeof value === 'number' && key.endsWith('Fen')) {
    const name = key === 'maxAmountFen' ? 'maxAmount' : key.slice(0, -3);
    return [name, formatAmount(value, t)];
  }
  const group = LABELLED[key];
  if (group === 'role' && typeof value === 'string') return [key, nameRole(value)];
  if (group !== undefined && typeof value === 'string')
    return [key, t(`common:${group}.${value}`, { defaultValue: value })];
  if (typeof value === 'string') {
    const instant = isoInstantSchema.safeParse(value);
    if (instant.success) return [key, formatDateTime(instant.data, t)];
  }
  return [key, String(value)];
}

/** How a job is called. Where a screen does not say it, the word of the house. */
export type RoleNamer = (role: string) => string;

const byHouseWord =
  (t: TFunction): RoleNamer =>
  (role) =>
    translateRole(getHouse() ?? '', role, t);

/** Details of a refusal as a sentence names them: amounts in yuan (`amountFen` becomes `amount`), roles and times in words. */
export function toRefusalVariables(
  details: RefusalDetails,
  t: TFunction,
  nameRole: RoleNamer = byHouseWord(t),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => toVariable(key, value, t, nameRole)),
  );
}

/** The sentence of a refusal: what is not possible, why, who may. */
export function translateRefusal(
  refusal: Refusal,
  t: TFunction,
  nameRole: RoleNamer = byHouseWord(t),
): string {
  const variables = toRefusalVariables(refusal.details, t, nameRole);
  // A newer head office may give a reason this version has no sentence for: say so instead of showing a key.
  const isKnown = (REFUSAL_REASONS as readonly string[]).includes(refusal.reason);
  return isKnown
    ? t(`refusals:${refusal.reason}`, variables)
    : t('common:unknownRefusal', { reason: refusal.reason });
}

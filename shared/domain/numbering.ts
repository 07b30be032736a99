import type { IsoInstant } from '../lib/instant.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { Unit } from './decide-context.ts';
import { toLocalTime } from './local-time.ts';

type NumberedUnit = Pick<Unit, 'code' | 'deviceLetter'>;

/**
 * The key under which serials are counted: `HB01-202611`, with a device letter `HB01-202611B`.
 *
 * The month is Shanghai's at the moment of recording, not of receiving: the sequence then follows the register as it
 * is written, and a late entry never lands in a month whose page is signed (docs/decisions/0002-official-numbers.md).
 */
export function computeNumberPeriod(policy: PolicyPack, unit: NumberedUnit, recordedAt: IsoInstant): string {
  const [year = '', month = ''] = toLocalTime(recordedAt).on.split('-');
  return composePeriod(policy, unit.code, year, month, unit.deviceLetter);
}

/** The official number: pattern of the pack, serial padded to its least width and simply longer beyond (C-32). */
export function composeNumber(
  policy: PolicyPack,
  unit: NumberedUnit,
  recordedAt: IsoInstant,
  serial: number,
): string {
  const [year = '', month = ''] = toLocalTime(recordedAt).on.split('-');
  return policy.numbering.pattern
    .replace('{unit}', unit.code)
    .replace('{YYYY}', year)
    .replace('{YY}', year.slice(2))
    .replace('{MM}', month)
    .replace('{serial}', String(serial).padStart(policy.numbering.minDigits, '0'))
    .replace('{device}', unit.deviceLetter);
}

/** The period key and the serial of an official number, or null when it does not follow the pack's pattern. */
export function parseSerial(
  policy: PolicyPack,
  number: string,
): { readonly period: string; readonly serial: number } | null {
  const groups = composePattern(policy).exec(number)?.groups;
  if (groups?.['serial'] === undefined) return null;
  const year = groups['year'] ?? (groups['shortYear'] === undefined ? '' : `20${groups['shortYear']}`);
  const period = composePeriod(
    policy,
    groups['unit'] ?? '',
    year,
    groups['month'] ?? '',
    groups['device'] ?? '',
  );
  return { period, serial: Number(groups['serial']) };
}

function composePeriod(
  policy: PolicyPack,
  code: string,
  year: string,
  month: string,
  device: string,
): string {
  switch (policy.numbering.reset) {
    case 'month':
      return `${code}-${year}${month}${device}`;
    case 'year':
      return `${code}-${year}${device}`;
    case 'never':
      return `${code}-${device}`;
  }
}

const GROUPS: Readonly<Record<string, string>> = {
  '{unit}': '(?<unit>[A-Z0-9]{2,6})',
  '{YYYY}': '(?<year>\\d{4})',
  '{YY}': '(?<shortYear>\\d{2})',
  '{MM}': '(?<month>\\d{2})',
  // None, B ... Z, BA ...: a unit whose computers were replaced often comes past Z (C-33).
  '{device}': '(?<device>[A-Z]{0,3})',
};

function composePattern(policy: PolicyPack): RegExp {
  const { pattern, minDigits } = policy.numbering;
  const source = pattern
    .split(/(\{[A-Za-z]+\})/)
    .map((part) => {
      if (part === '{serial}') return `(?<serial>\\d{${minDigits},})`;
      return GROUPS[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}

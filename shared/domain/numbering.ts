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
  return toFullPattern(policy)
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

/** Digits a serial is padded to in a sort key: more than any serial has. */
const SERIAL_KEY_WIDTH = 8;

/**
 * The official number as a sort key: text order is then the order in which numbers were given, also beyond the least width of a serial,
 * `251199` before `2511100` (C-32). A number of another pattern sorts as it is written.
 */
export function toNumberSortKey(policy: PolicyPack, number: string): string {
  const parsed = parseSerial(policy, number);
  if (parsed === null) return number;
  return `${parsed.period}-${String(parsed.serial).padStart(SERIAL_KEY_WIDTH, '0')}`;
}

/** Order of two official numbers, the one given first first (C-32). */
export function compareNumbers(policy: PolicyPack, one: string, other: string): number {
  const [a, b] = [toNumberSortKey(policy, one), toNumberSortKey(policy, other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The pack's pattern with a place for the device's letter, which stands last where the pack names none: two devices of a unit never
 * issue the same number (C-33).
 */
function toFullPattern({ numbering }: PolicyPack): string {
  return numbering.pattern.includes('{device}') ? numbering.pattern : `${numbering.pattern}{device}`;
}

/** A number that does not name the unit is counted without it too (MFR-02): a device counts for its own unit only (C-32, C-33). */
function composePeriod(
  policy: PolicyPack,
  unitCode: string,
  year: string,
  month: string,
  device: string,
): string {
  const code = policy.numbering.pattern.includes('{unit}') ? unitCode : '';
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
  const { minDigits } = policy.numbering;
  const source = toFullPattern(policy)
    .split(/(\{[A-Za-z]+\})/)
    .map((part) => {
      if (part === '{serial}') return `(?<serial>\\d{${minDigits},})`;
      return GROUPS[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}

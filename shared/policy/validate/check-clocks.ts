import { packIssue } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import type { ClockLength, ClockRule, PolicyPack } from '../schema.ts';
import { checkReferences } from './check-references.ts';

/** Clocks that can run and stop, and what they name (DUE-1, DUE-4). */
export function checkClocks(pack: PolicyPack): readonly PackIssue[] {
  return [
    ...pack.clocks.flatMap((clock, index) => checkClock(clock, `clocks[${index}]`)),
    ...checkSameKeys(pack.clocks),
    ...checkReferences(
      [['agreedReplyCap.clock', pack.agreedReplyCap?.clock]],
      new Set(pack.clocks.map(({ key }) => key)),
      'clock-unknown',
      'clock',
    ),
  ];
}

function checkClock(clock: ClockRule, path: string): readonly PackIssue[] {
  const issues: PackIssue[] = [];
  const isSelfStopped = clock.stops.every((stop) => JSON.stringify(stop) === JSON.stringify(clock.start));
  if (isSelfStopped) issues.push(packIssue(`${path}.stops`, 'clock-stops-at-start', { clock: clock.key }));
  const minutes = toMinutes(clock.length);
  if (minutes !== null && clock.warnBeforeMinutes >= minutes) {
    issues.push(
      packIssue(`${path}.warnBeforeMinutes`, 'clock-warning-too-long', { clock: clock.key, minutes }),
    );
  }
  return [...issues, ...checkOverrides(clock, path)];
}

/** An extension that ends earlier than the term itself takes time away. */
function checkOverrides(clock: ClockRule, path: string): readonly PackIssue[] {
  const own = toMinutes(clock.length);
  return clock.overrides.flatMap((override, index) => {
    if (override.by !== 'special-extension') return [];
    const extended = toMinutes(override.length);
    const isComparable = own !== null && extended !== null && override.length.unit === clock.length.unit;
    return isComparable && extended <= own
      ? [packIssue(`${path}.overrides[${index}].length`, 'override-shorter', { clock: clock.key })]
      : [];
  });
}

/** MFR-22: one key may stand twice only when its conditions exclude each other. */
function checkSameKeys(clocks: readonly ClockRule[]): readonly PackIssue[] {
  return clocks.flatMap((clock, index) => {
    const earlier = clocks.slice(0, index).filter(({ key }) => key === clock.key);
    return earlier.some((other) => !areExclusive(clock.when, other.when))
      ? [packIssue(`clocks[${index}].key`, 'clock-twice', { clock: clock.key })]
      : [];
  });
}

function areExclusive(one: ClockRule['when'], other: ClockRule['when']): boolean {
  if (one === null || other === null) return false;
  return Object.entries(one).some(([property, value]) => {
    const counterpart: unknown = Reflect.get(other, property);
    if (counterpart === undefined || value === undefined) return false;
    if (!Array.isArray(value) || !Array.isArray(counterpart)) return value !== counterpart;
    return !value.some((each) => counterpart.includes(each));
  });
}

const DAY_MINUTES = 24 * 60;

/** The least a length can amount to, in minutes; null where it depends on the day or the case. */
function toMinutes(length: ClockLength): number | null {
  switch (length.unit) {
    case 'minute':
      return length.amount;
    case 'hour':
      return length.amount * 60;
    case 'calendar-day':
    case 'working-day':
      return length.amount * DAY_MINUTES;
    default:
      return null;
  }
}

import { computeDeadlines } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { clockSchema } from '../../../shared/policy/schema/clock-rules.ts';
import type { ClockRule, PolicyPack } from '../../../shared/policy/schema.ts';
import { local } from './build-clock-fact.ts';
import { PLAIN_CLOCK, buildPack, buildUnit } from './build-pack.ts';

/** A clock from receipt to final reply, of which something is special. */
export function buildClock(overrides: Partial<ClockRule> = {}): ClockRule {
  return clockSchema.parse({
    ...PLAIN_CLOCK,
    key: 'test.clock',
    rule: 'DUE-1',
    start: { on: 'entry-received' },
    stops: [{ on: 'reply-given', isInterim: false }],
    length: { unit: 'hour', amount: 24 },
    softness: 'hard',
    warnBeforeMinutes: 0,
    ...overrides,
  });
}

/** Three working days, which a special extension moves to seven. */
export const LIQUOR = buildClock({
  key: 'liq.handle',
  length: { unit: 'working-day', amount: 3 },
  overrides: [
    {
      by: 'special-extension',
      length: { unit: 'working-day', amount: 7 },
      approvedBy: 'department-head',
      rule: 'LIQ-13',
    },
  ],
});

/** The deadlines of a pack, the bank's test pack unless another is given, at a local time. */
export function computeAt(
  now: string,
  facts: readonly ClockFact[],
  policy: PolicyPack = buildPack(),
): readonly Deadline[] {
  return computeDeadlines(facts, {
    policy,
    unit: buildUnit(),
    calendar: loadChinaCalendar(),
    now: local(now),
  });
}

/** The deadlines of a pack that has these clocks alone. `hours: 'none'` is a desk that never closes. */
export function computeWith(
  clocks: ClockRule | readonly ClockRule[],
  facts: readonly ClockFact[],
  {
    now = '2025-01-01',
    hours = 'bank',
    pack = {},
  }: { readonly now?: string; readonly hours?: 'bank' | 'none'; readonly pack?: Partial<PolicyPack> } = {},
): readonly Deadline[] {
  return computeDeadlines(facts, {
    policy: buildPack({ agreedReplyCap: null, ...pack, clocks: [clocks].flat() }),
    unit: hours === 'bank' ? buildUnit() : { businessHours: [] },
    calendar: loadChinaCalendar(),
    now: local(now),
  });
}

/** `2025-10-02 17:00` of a moment. */
export function showAt(at: Deadline['dueAt']): string {
  const { on, time } = toLocalTime(at);
  return `${on} ${time}`;
}

/** Due times with their states, in order. */
export function show(deadlines: readonly Deadline[]): readonly string[] {
  return deadlines.map(({ dueAt, state }) => `${showAt(dueAt)} ${state}`);
}

/** The same of one clock. */
export function pick(deadlines: readonly Deadline[], key: string): readonly string[] {
  return show(deadlines.filter((deadline) => deadline.key === key));
}

/** The kinds of the steps of an explanation. */
export function listSteps(deadline: Deadline | undefined): readonly string[] {
  return (deadline?.because ?? []).map(({ step }) => step);
}

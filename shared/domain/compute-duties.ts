import { isKnownEvent } from '../journal/stored-event.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { DutyRule, PolicyPack } from '../policy/schema.ts';
import { computeEndOfBusiness } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import { findBusinessDay } from './count-days.ts';
import type { Unit } from './decide-context.ts';
import type { DutyPeriod } from './duty-periods.ts';
import { listPeriods } from './duty-periods.ts';
import type { EventPayload } from './event-payloads.ts';
import type { StoredEvent } from './events.ts';
import { addDays, fromLocalTime, toLocalTime } from './local-time.ts';
import type { Form, Role } from './vocabulary.ts';
import { classifyDay } from './working-calendar.ts';

export const DUTY_STATES = ['open', 'done', 'done-late', 'missed'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** One turn of a task of the calendar (DUE-7). */
export type Duty = {
  readonly key: string;
  readonly rule: string;
  readonly periodKey: string;
  /** From when on it can be done; the reminder appears then (C-14). */
  readonly windowFrom: IsoInstant;
  readonly dueAt: IsoInstant;
  /** The local days it reports on, both included. */
  readonly coversFromOn: string;
  readonly coversToOn: string;
  readonly by: Role;
  readonly to: Role | null;
  readonly form: Form | null;
  readonly isNilReported: boolean;
  readonly state: DutyState;
  /** Who is told because it was missed; null while nobody has to be. */
  readonly tells: Role | null;
};

/** That a duty was done, and when: a fact `duty-done` of the unit. */
export type DutyDone = EventPayload<'duty-done'> & { readonly at: IsoInstant };

/** What duties are computed with. `policy` is the pack in force. */
export type DutyContext = {
  readonly policy: Pick<PolicyPack, 'duties'>;
  readonly unit: Pick<Unit, 'businessHours'>;
  readonly calendar: WorkingCalendar;
  readonly now: IsoInstant;
};

/** The duties done, of all facts of a unit. */
export function listDutiesDone(events: readonly StoredEvent[]): readonly DutyDone[] {
  return events.flatMap((event) =>
    isKnownEvent(event) && event.kind === 'duty-done' ? [{ ...event.payload, at: event.wallTime }] : [],
  );
}

/** The turns of all duties that can be done on a local day, by due time. Holidays are judged by the calendar, and nothing else is. */
export function computeDuties(on: string, done: readonly DutyDone[], context: DutyContext): readonly Duty[] {
  return context.policy.duties
    .flatMap((rule) => listTurns(rule, on, context).map((turn) => toDuty(rule, turn, done, context)))
    .sort(compareDuties);
}

/**
 * The turns that fell due between a local day and now and were not done: late duties, with whom to tell (BANK-28). Each once, by due time.
 */
export function computeMissedDuties(
  sinceOn: string,
  done: readonly DutyDone[],
  context: DutyContext,
): readonly Duty[] {
  const missed = new Map<string, Duty>();
  const today = toLocalTime(context.now).on;
  for (let on = sinceOn; on <= today; on = addDays(on, 1)) {
    for (const duty of computeDuties(on, done, context)) {
      if (duty.state === 'missed') missed.set(`${duty.key} ${duty.periodKey}`, duty);
    }
    if (addDays(on, 1) === on) break;
  }
  return [...missed.values()].sort(compareDuties);
}

type Turn = { readonly period: DutyPeriod; readonly dueOn: string };

/** The turns whose window, as holidays leave it, holds the day. */
function listTurns(rule: DutyRule, on: string, { calendar }: DutyContext): readonly Turn[] {
  return listPeriods(rule.window, on).flatMap((period) => {
    const dueOn = moveDueDay(rule, period.dueOn, calendar);
    return dueOn !== null && period.fromOn <= on && on <= dueOn ? [{ period, dueOn }] : [];
  });
}

/**
 * C-13: from a day off to the next working day; a make-up day before it never pulls it forward. Null where the turn is left out: a daily
 * duty of open days on a day off, which nothing can be moved from.
 */
function moveDueDay(rule: DutyRule, dueOn: string, calendar: WorkingCalendar): string | null {
  const isOpen = classifyDay(calendar, dueOn).isCounted;
  if (isOpen || rule.onHoliday === 'stays') return dueOn;
  if (rule.onHoliday === 'skipped' || rule.window.cycle === 'daily') return null;
  return findBusinessDay(dueOn, calendar).on;
}

function toDuty(
  rule: DutyRule,
  { period, dueOn }: Turn,
  done: readonly DutyDone[],
  { unit, now }: DutyContext,
): Duty {
  const time = rule.window.cycle === 'daily' ? rule.window.by : null;
  const dueAt =
    time === null
      ? computeEndOfBusiness(dueOn, unit.businessHours).dueAt
      : fromLocalTime({ on: dueOn, time });
  const state = computeState(findDoneAt(rule.key, period.periodKey, done), dueAt, now);
  return {
    key: rule.key,
    rule: rule.rule,
    periodKey: period.periodKey,
    windowFrom: fromLocalTime({ on: period.fromOn, time: '00:00' }),
    dueAt,
    coversFromOn: period.coversFromOn,
    coversToOn: period.coversToOn,
    by: rule.by,
    to: rule.to,
    form: rule.form,
    isNilReported: rule.isNilReported,
    state,
    tells: state === 'missed' ? rule.missedTells : null,
  };
}

/** Done twice, the first time counts. */
function findDoneAt(key: string, periodKey: string, done: readonly DutyDone[]): IsoInstant | null {
  const times = done
    .filter((each) => each.dutyKey === key && each.periodKey === periodKey)
    .map(({ at }) => at);
  return times.reduce<IsoInstant | null>((first, at) => (first === null || at < first ? at : first), null);
}

function computeState(doneAt: IsoInstant | null, dueAt: IsoInstant, now: IsoInstant): DutyState {
  if (doneAt !== null) return doneAt <= dueAt ? 'done' : 'done-late';
  return now <= dueAt ? 'open' : 'missed';
}

function compareDuties(a: Duty, b: Duty): number {
  return compareText(a.dueAt, b.dueAt) || compareText(a.key, b.key) || compareText(a.periodKey, b.periodKey);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

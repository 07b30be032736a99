import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import { computeDuties, computeMissedDuties, listDutiesDone } from '../../shared/domain/compute-duties.ts';
import type { Duty } from '../../shared/domain/compute-duties.ts';
import { decideRecordDuty } from '../../shared/domain/decide-duty.ts';
import type { RecordDutyCommand } from '../../shared/domain/decide-duty.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { addDays, fromLocalTime, toLocalTime } from '../../shared/domain/local-time.ts';
import { computePeriodReport, isInPeriod } from '../../shared/domain/period-report.ts';
import type { PeriodReport } from '../../shared/domain/period-report.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { ok } from '../../shared/lib/result.ts';
import { makeUuidV7, readUuidTime } from '../../shared/lib/uuid.ts';
import type { EntrySummary } from './branch-store.ts';
import { listByIds } from './entry-queries.ts';
import { saveDecision } from './save-entry.ts';
import type { Acting } from './save-entry.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow, fromEventRow } from './to-rows.ts';

/** The tasks of the calendar as they stand: what can be done now, and what was missed (DUE-7). */
export type DutyBook = { readonly turns: readonly Duty[]; readonly missed: readonly Duty[] };

/** What a turn reports on: the figures, and the entries they were counted from, newest first. */
export type DutyReport = { readonly report: PeriodReport; readonly rows: readonly EntrySummary[] };

/** Missed turns are looked for so many days back: a quarter. What is older is a matter of an audit, not of today. */
const LOOK_BACK_DAYS = 92;

/** Random part of the lowest id that an instant can have. */
const LOWEST = new Uint8Array(10);

export async function getDutyBook(core: StoreCore): Promise<DutyBook> {
  const now = toIsoInstant(core.clock.nowMs());
  const rows = await core.db.events.where('entryId').equals('').toArray();
  const events = await Promise.all(rows.map(async (row) => await fromEventRow(core.codec, row)));
  const done = listDutiesDone(events);
  const { policy, unit, calendar } = core.rules;
  const context = { policy, unit, calendar, now };
  const today = toLocalTime(now).on;
  return {
    turns: computeDuties(today, done, context),
    missed: computeMissedDuties(await findFirstDay(core, today), done, context),
  };
}

/** A branch that has just begun has missed nothing: counted from the day of its first entry. */
async function findFirstDay({ db }: StoreCore, today: string): Promise<string> {
  const [first] = await db.entries.limit(1).primaryKeys();
  if (first === undefined) return today;
  const { on } = toLocalTime(toIsoInstant(readUuidTime(first)));
  const earliest = addDays(today, -LOOK_BACK_DAYS);
  return on > earliest ? on : earliest;
}

/** What was received on the days that the turn is about, as it stands now. */
export async function getDutyReport(core: StoreCore, duty: Duty): Promise<DutyReport> {
  const period = { fromOn: duty.coversFromOn, toOn: duty.coversToOn };
  const entries = await listReceivedSince(core, fromLocalTime({ on: period.fromOn, time: '00:00' }));
  const counted = entries.filter((entry) => isInPeriod(entry, period));
  const newestFirst = counted.toReversed().map(({ id }) => id);
  return { report: computePeriodReport(counted, period), rows: await listByIds(core, newestFirst) };
}

/** Ids of entries begin with the time they were written down, and nothing is received after it was written down. */
async function listReceivedSince({ db, codec }: StoreCore, from: IsoInstant): Promise<readonly Entry[]> {
  const lowest = makeUuidV7(toEpochMs(from), LOWEST);
  const rows = await db.entries.where(':id').aboveOrEqual(lowest).toArray();
  return await Promise.all(rows.map(async (row) => await fromEntryRow(codec, row)));
}

/** Records a turn as done, with how many entries it reports on. */
export async function recordDuty(
  core: StoreCore,
  acting: Acting,
  command: RecordDutyCommand,
): Promise<Outcome<null>> {
  const { turns, missed } = await getDutyBook(core);
  const duty = [...turns, ...missed].find(
    ({ key, periodKey }) => key === command.dutyKey && periodKey === command.periodKey,
  );
  const turn = duty === undefined ? null : { duty, count: (await getDutyReport(core, duty)).report.received };
  const saved = await saveDecision(core, acting, null, (_entry, context) =>
    decideRecordDuty(command, turn, context),
  );
  return saved.ok ? ok(null) : saved;
}

import { computeDuties } from '../domain/compute-duties.ts';
import type { Duty } from '../domain/compute-duties.ts';
import { decideRecordDuty, listDutyRoles } from '../domain/decide-duty.ts';
import { addDays, addMinutes, toLocalTime } from '../domain/local-time.ts';
import type { Role } from '../domain/vocabulary.ts';
import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { makeUuidV7 } from '../lib/uuid.ts';
import type { SampleSources } from './compose-sample-history.ts';
import type { SampleFact } from './sample-story.ts';

/** As far back as a branch looks for missed turns, and a day. */
const DAYS = 93;
/** Turns that fell due in the last days stay undone, so that a late one can be seen. */
const UNDONE_DAYS = 2;
/** Done so long before it was due. */
const MINUTES_BEFORE_DUE = 25;

/** The tasks of the calendar that the house did: each turn of the last quarter by the job the policy names, in time. */
export function composeSampleDuties(
  sources: SampleSources,
  entries: readonly SampleFact[],
): readonly SampleFact[] {
  const { policy, calendar, now } = sources;
  const { unit } = sources.house;
  const today = toLocalTime(now).on;
  const undoneFrom = addDays(today, -UNDONE_DAYS);
  const turns = new Map<string, Duty>();
  for (let on = addDays(today, -DAYS); on < undoneFrom; on = addDays(on, 1)) {
    for (const duty of computeDuties(on, [], { policy, unit, calendar, now })) {
      if (toLocalTime(duty.dueAt).on < undoneFrom) turns.set(`${duty.key} ${duty.periodKey}`, duty);
    }
  }
  const days = entries.flatMap(({ draft }) =>
    draft.kind === 'entry-received' ? [toLocalTime(draft.payload.receivedAt).on] : [],
  );
  return [...turns.values()].flatMap((duty) => doTurn(duty, days, sources));
}

/** Nobody in the house may do it: then it stays undone. */
function doTurn(duty: Duty, receivedOn: readonly string[], sources: SampleSources): readonly SampleFact[] {
  const { policy, calendar, house, takeBytes } = sources;
  const at = addMinutes(duty.dueAt, -MINUTES_BEFORE_DUE);
  const actor = findDoer(listDutyRoles(duty, policy), sources);
  if (actor === null || at < duty.windowFrom) return [];
  const count = receivedOn.filter((on) => duty.coversFromOn <= on && on <= duty.coversToOn).length;
  const decided = decideRecordDuty(
    { type: 'record-duty', dutyKey: duty.key, periodKey: duty.periodKey, note: '' },
    { duty: { ...duty, state: 'open' }, count },
    {
      now: at,
      actor,
      policy,
      calendar,
      unit: house.unit,
      people: house.people,
      freshId: freshIdAt(at, takeBytes),
      lastSerials: {},
    },
  );
  return decided.ok ? decided.value.map((draft) => ({ at, actor, draft, idBytes: takeBytes(10) })) : [];
}

function findDoer(roles: readonly Role[], { house }: SampleSources): SampleFact['actor'] | null {
  for (const role of roles) {
    const person = house.people.find((each) => each.roles.includes(role));
    if (person !== undefined) return { personId: person.id, name: person.name, role };
  }
  return null;
}

function freshIdAt(at: IsoInstant, takeBytes: SampleSources['takeBytes']): string {
  return makeUuidV7(toEpochMs(at), takeBytes(10));
}

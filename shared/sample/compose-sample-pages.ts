import type { DecideContext } from '../domain/decide-context.ts';
import { composeDaySheet } from '../domain/day-sheet.ts';
import { computeSignableFrom, decideSignDayPage, decideSignMonthPage } from '../domain/decide-page.ts';
import type { SignPageCommand } from '../domain/decide-page.ts';
import { toLastDay } from '../domain/duty-periods.ts';
import type { EventDraft, StoredEvent } from '../domain/events.ts';
import { foldEntry } from '../domain/fold-entry.ts';
import { addMinutes, toLocalTime } from '../domain/local-time.ts';
import { composeMonthPage } from '../domain/month-page.ts';
import type { PageDay } from '../domain/month-page.ts';
import type { PageEntry } from '../domain/register-page.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { SampleSources } from './compose-sample-history.ts';
import { toSampleEvent } from './sample-story.ts';
import type { SampleFact } from './sample-story.ts';

/** So many pages before today's are left to be signed. */
const UNSIGNED_PAGES = 2;
/** The head signs so long after the day's close. */
const MINUTES_AFTER_CLOSE = 8;

/** The pages of the register that the head signed: each day with entries but the last ones, and each month that is over. */
export function composeSamplePages(
  sources: SampleSources,
  facts: readonly SampleFact[],
): readonly SampleFact[] {
  const { now, house, policy } = sources;
  const head = house.people.find(({ roles }) => roles.includes(policy.jobs.unitHead));
  if (head === undefined) return [];
  const actor = { personId: head.id, name: head.name, role: policy.jobs.unitHead };
  const histories = toHistories(facts, house.unit.id);
  const signed: SampleFact[] = [];
  const closed: PageDay[] = [];
  const today = toLocalTime(now).on;
  const byDay = Map.groupBy(histories, ([first]) => toLocalTime(first!.wallTime).on);
  const sign = (at: IsoInstant, decide: (context: DecideContext) => readonly EventDraft[]) => {
    for (const draft of decide(toContext(sources, at, actor))) {
      signed.push({ at, actor, draft, idBytes: sources.takeBytes(10) });
    }
  };
  const over = [...byDay].filter(([on]) => on < today).toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [on, own] of over.slice(0, -UNSIGNED_PAGES)) {
    const at = addMinutes(computeSignableFrom(on, house), MINUTES_AFTER_CLOSE);
    const known = own.map((events) => toPageEntry(events, at));
    const key = { unitId: house.unit.id, book: 'register', on } as const;
    const sheet = composeDaySheet(key, known, []);
    if (sheet.page.rows.length === 0) continue;
    sign(at, (context) => unwrap(decideSignDayPage(toCommand(sheet.page.digest), sheet, context)));
    closed.push({ on, count: sheet.page.rows.length, state: 'signed', signedDigest: sheet.page.digest });
  }
  for (const [month, days] of Map.groupBy(closed, ({ on }) => on.slice(0, 7))) {
    const at = addMinutes(computeSignableFrom(toLastDay(month), house), 2 * MINUTES_AFTER_CLOSE);
    if (at > now) continue;
    const page = composeMonthPage({ unitId: house.unit.id, book: 'register', month }, days);
    sign(at, (context) =>
      unwrap(decideSignMonthPage(toCommand(page.digest), { page, days, state: 'unsigned' }, context)),
    );
  }
  return signed;
}

/** The facts of each entry, as the store will hold them. */
function toHistories(
  facts: readonly SampleFact[],
  unitId: StoredEvent['unitId'],
): readonly (readonly StoredEvent[])[] {
  const events = facts.map((fact, index) => toSampleEvent(fact, { unitId, seq: index + 1 }));
  const byEntry = Map.groupBy(events, ({ entryId }) => entryId);
  return [...byEntry].flatMap(([entryId, own]) => (entryId === null ? [] : [own]));
}

function toPageEntry(events: readonly StoredEvent[], at: IsoInstant): PageEntry {
  const known = events.filter(({ wallTime }) => wallTime <= at);
  const entry = foldEntry(known);
  if (entry === null) throw new Error('An entry of the sample begins without its intake');
  return { entry, events: known };
}

function toCommand(digestShown: SignPageCommand['digestShown']): SignPageCommand {
  return { type: 'sign-page', digestShown, note: '' };
}

function unwrap(decided: ReturnType<typeof decideSignDayPage>): readonly EventDraft[] {
  if (!decided.ok) throw new Error(`The sample cannot sign its page [${decided.error.reason}]`);
  return decided.value;
}

function toContext(
  { house, policy, calendar }: SampleSources,
  now: IsoInstant,
  actor: DecideContext['actor'],
): DecideContext {
  const { unit, people } = house;
  return { now, actor, unit, people, policy, calendar, freshId: '', lastSerials: {} };
}

import type { WorkingCalendar } from '../domain/calendar.ts';
import { toPageKey } from '../domain/book-page.ts';
import { parseSerial } from '../domain/numbering.ts';
import { addMinutes } from '../domain/local-time.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { composeSampleDuties } from './compose-sample-duties.ts';
import { composeSampleIntake } from './compose-sample-intake.ts';
import { composeSamplePages } from './compose-sample-pages.ts';
import { createCourseGiver } from './sample-course.ts';
import type { SampleHouse } from './sample-house.ts';
import { SampleStory } from './sample-story.ts';
import type { SampleFact } from './sample-story.ts';
import { computeSampleTime, isRecentSample, SAMPLE_ENTRY_COUNT } from './sample-times.ts';
import { tellSampleStory } from './tell-sample-story.ts';

export type SampleSources = {
  readonly house: SampleHouse;
  readonly policy: PolicyPack;
  readonly calendar: WorkingCalendar;
  readonly now: IsoInstant;
  readonly takeBytes: (count: number) => Uint8Array;
};

/**
 * A believable year of the house, in the order of time: the same for the same day and the same bytes.
 *
 * Every fact is decided by the rules that decide a person's work, so the sample cannot show what the policy forbids. What would lie
 * after now has not happened yet.
 */
export function composeSampleHistory(sources: SampleSources): readonly SampleFact[] {
  const entries = composeSampleEntries(sources);
  const pages = composeSamplePages(sources, entries);
  return [...entries, ...composeSampleDuties(sources, entries), ...pages]
    .filter(({ at }) => at <= sources.now)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function composeSampleEntries({
  house,
  policy,
  calendar,
  now,
  takeBytes,
}: SampleSources): readonly SampleFact[] {
  const serials: Record<string, number> = {};
  const { unit, people } = house;
  const rules = { unit, people, policy, calendar, takeBytes };
  const receivers = people.filter(({ roles }) => roles.includes('receiver'));
  const told: SampleFact[] = [];
  const giveCourse = createCourseGiver();
  let previous: IsoInstant | null = null;
  for (let index = 0; index < SAMPLE_ENTRY_COUNT; index += 1) {
    const earliest = previous === null ? null : addMinutes(previous, 11);
    const receivedAt = keepOrder(computeSampleTime(index, now), earliest);
    previous = receivedAt;
    const story = new SampleStory(rules, addMinutes(receivedAt, 3));
    const receiver = receivers[index % receivers.length]!;
    if (!story.record(composeSampleIntake(house, policy, index, receivedAt), receiver, serials)) continue;
    const used = parseSerial(policy, story.entry.number);
    if (used !== null) serials[used.period] = used.serial;
    const { page } = story.entry;
    if (page !== null) serials[toPageKey(page.volume)] = page.pageNumber;
    const { entryKind = 'complaint', severity = 'general' } = house.matters[index % house.matters.length]!;
    const course = giveCourse(index, isRecentSample(index), entryKind);
    tellSampleStory(story, { house, policy, course, severity });
    told.push(...story.facts);
  }
  return told;
}

/** Official numbers follow the order of receipt, so no matter comes before the one with the number before. */
function keepOrder(at: IsoInstant, earliest: IsoInstant | null): IsoInstant {
  return earliest === null || at > earliest ? at : earliest;
}

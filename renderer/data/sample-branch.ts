import type { EntryCommand, RecordEntryCommand } from '../../shared/domain/commands.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import {
  SAMPLE_CUSTOMERS,
  SAMPLE_FINDINGS,
  SAMPLE_LATE_REASON,
  SAMPLE_MATTERS,
  SAMPLE_NOTE,
  SAMPLE_REPLY,
} from './sample-matters.ts';
import { saveEntryCommand, saveNewEntry } from './save-entry.ts';
import type { Acting } from './save-entry.ts';
import type { StoreCore } from './store-core.ts';

/** Entries in the sample branch: more than a screen, less than a second of waiting. */
export const SAMPLE_ENTRY_COUNT = 60;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shanghai is eight hours ahead of UTC; nine in the morning there is one o'clock UTC. */
const OPENING_UTC_MS = HOUR_MS;
/** The oldest entry was received this many days ago. */
const SPAN_DAYS = 20;

/**
 * Fills an empty branch to try out with a believable month, the same for the same day.
 *
 * Everything goes the way of a person's own work: decided by the rules, appended to the journal, committed. The shell stamps
 * the person who is signed in, so what their role may not do is refused and the entry stays where it is: a receiver finds
 * entries to hand over, a head finds some handled. Returns how many entries were recorded; 0 where the journal has any fact.
 */
export async function fillSampleBranch(core: StoreCore, acting: Acting): Promise<number> {
  const head = await core.desktop.journal.getHead({});
  if (core.device.kind !== 'sample' || !head.ok || head.value.seq > 0) return 0;
  let recorded = 0;
  const now = toIsoInstant(core.clock.nowMs());
  for (let index = 0; index < SAMPLE_ENTRY_COUNT; index += 1) {
    const saved = await saveNewEntry(core, acting, composeSampleEntry(index, now));
    if (!saved.ok) continue;
    recorded += 1;
    for (const command of composeSampleSteps(index)) {
      const done = await executeSampleStep(core, acting, saved.value.entryId, command);
      if (!done) break;
    }
  }
  return recorded;
}

async function executeSampleStep(
  core: StoreCore,
  acting: Acting,
  entryId: EntryId,
  command: EntryCommand,
): Promise<boolean> {
  return (await saveEntryCommand(core, acting, entryId, command)).ok;
}

/** The entry with this number in the sample, received on a day before `now`, oldest first. */
export function composeSampleEntry(index: number, now: IsoInstant): RecordEntryCommand {
  const { demand, ...matter } = SAMPLE_MATTERS[index % SAMPLE_MATTERS.length]!;
  const isAnonymous = matter.channel === 'opinion-book' && index % 3 === 0;
  const name = SAMPLE_CUSTOMERS[(index * 7) % SAMPLE_CUSTOMERS.length]!;
  return {
    type: 'record-entry',
    ...matter,
    demand,
    happenedAt: null,
    receivedAt: computeReceivedAt(index, now),
    lateReason: SAMPLE_LATE_REASON,
    customer: {
      isAnonymous,
      name: isAnonymous ? '' : name,
      phone: isAnonymous ? '' : `1000000${String(1_000 + ((index * 7) % 17))}`,
      otherContact: '',
    },
    against: '',
    wasRestated: true,
  };
}

/** Spread over the span, at opening hours, and never after `now`. */
function computeReceivedAt(index: number, now: IsoInstant): IsoInstant {
  const nowMs = toEpochMs(now);
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const daysAgo = SPAN_DAYS - Math.floor((index * (SPAN_DAYS + 1)) / SAMPLE_ENTRY_COUNT);
  const atMs = today - daysAgo * DAY_MS + OPENING_UTC_MS + (index % 7) * HOUR_MS + (index % 5) * 540_000;
  return toIsoInstant(Math.min(atMs, nowMs));
}

/** What was done with it since, in order; the first step that a role may not take ends it. */
function composeSampleSteps(index: number): readonly EntryCommand[] {
  const reply: EntryCommand = {
    type: 'give-reply',
    mode: SAMPLE_MATTERS[index % SAMPLE_MATTERS.length]!.channel === 'opinion-book' ? 'in-book' : 'phone',
    content: SAMPLE_REPLY,
    measure: { remedy: 'explanation', amountFen: null },
    apology: 'courtesy',
    isInterim: false,
    nextReplyAt: null,
    isCustomerSatisfied: true,
  };
  const handOver: EntryCommand = { type: 'hand-over', note: SAMPLE_NOTE };
  const investigate: EntryCommand = {
    type: 'investigate',
    findings: SAMPLE_FINDINGS,
    cause: '',
    responsibility: 'own',
  };
  switch (index % 5) {
    case 0:
    case 1:
      return [reply];
    case 2:
      return [handOver, { type: 'take-over' }, investigate];
    case 3:
      return [{ type: 'take-over' }, investigate, reply];
    default:
      return [];
  }
}

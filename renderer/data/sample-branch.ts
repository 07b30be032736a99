import type { EntryCommand, RecordEntryCommand } from '../../shared/domain/commands.ts';
import type { DecideContext } from '../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../shared/domain/decide-record-entry.ts';
import type { EventDraft, StoredEvent } from '../../shared/domain/events.ts';
import { foldEntry } from '../../shared/domain/fold-entry.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { parseSerial } from '../../shared/domain/numbering.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { commitEvents } from './commit-events.ts';
import { composeContext } from './gather-context.ts';
import { computeEntryDeadlines } from './project-entry.ts';
import {
  SAMPLE_CUSTOMERS,
  SAMPLE_FINDINGS,
  SAMPLE_LATE_REASON,
  SAMPLE_MATTERS,
  SAMPLE_NOTE,
  SAMPLE_REPLY,
} from './sample-matters.ts';
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
/** Facts per append: the most that the shell takes at once (`APPEND_DRAFT_LIMIT` of the bridge). */
const PIECE_DRAFTS = 50;
/** The longest of `composeSampleSteps`. */
const MAX_STEPS = 3;

/**
 * Fills an empty branch to try out with a believable month, the same for the same day.
 *
 * Everything is decided by the rules, as for a person's own work: what the role of the person who is signed in may not do is
 * refused, and the entry stays where it is. A receiver finds entries to hand over, a head finds some handled. The facts are
 * appended in rounds (all intakes, then the first step of each, and so on): one by one they were 150 saves, each flushed to
 * the disk, which kept the first person waiting for many seconds on a slow machine. Returns how many entries were
 * recorded; 0 where the journal has any fact.
 */
export async function fillSampleBranch(core: StoreCore, acting: Acting): Promise<number> {
  const head = await core.desktop.journal.getHead({});
  if (core.device.kind !== 'sample' || !head.ok || head.value.seq > 0) return 0;
  return await core.lock.hold(async () => {
    const samples = await appendIntakes(core, acting);
    if (samples.length === 0) return 0;
    const events = samples.flatMap((sample) => sample.events);
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const round = await appendRound(core, acting, decideRound(core, acting, samples, step));
      for (const event of round) samples.find(({ id }) => id === event.entryId)?.events.push(event);
      events.push(...round);
    }
    await commitEvents(core, {
      events: events.map((event) => ({ event, position: null })),
      durability: 'strict',
      lock: 'held',
    });
    return samples.length;
  });
}

type Sample = {
  readonly id: EntryId;
  readonly steps: readonly EntryCommand[];
  readonly events: StoredEvent[];
  /** A step was refused: those after it do not happen. */
  hasEnded: boolean;
};

async function appendIntakes(core: StoreCore, acting: Acting): Promise<Sample[]> {
  const now = toIsoInstant(core.clock.nowMs());
  const serials = new Map<string, number>();
  const decided: { readonly drafts: readonly EventDraft[]; readonly steps: readonly EntryCommand[] }[] = [];
  for (let index = 0; index < SAMPLE_ENTRY_COUNT; index += 1) {
    const context = contextOf(core, acting, serials);
    const drafts = decideRecordEntry(composeSampleEntry(index, now), context);
    if (!drafts.ok) continue;
    for (const draft of drafts.value) {
      const used =
        draft.kind === 'entry-received' ? parseSerial(core.rules.policy, draft.payload.number) : null;
      if (used !== null) serials.set(used.period, used.serial);
    }
    decided.push({ drafts: drafts.value, steps: composeSampleSteps(index) });
  }
  const events = await appendRound(
    core,
    acting,
    decided.flatMap(({ drafts }) => drafts),
  );
  return decided.flatMap(({ drafts, steps }) => {
    const id = drafts[0]?.entryId ?? null;
    const own = events.filter(({ entryId }) => entryId === id);
    return id === null || own.length === 0 ? [] : [{ id, steps, events: own, hasEnded: false }];
  });
}

function decideRound(
  core: StoreCore,
  acting: Acting,
  samples: readonly Sample[],
  step: number,
): readonly EventDraft[] {
  return samples.flatMap((sample) => {
    const command = sample.steps[step];
    const entry = foldEntry(sample.events);
    if (command === undefined || entry === null || sample.hasEnded) return [];
    const context = contextOf(core, acting, new Map());
    const deadlines = computeEntryDeadlines(entry, sample.events, core.rules, context.now);
    const decided = decideEntryCommand(command, entry, { ...context, deadlines });
    sample.hasEnded = !decided.ok;
    return decided.ok ? decided.value : [];
  });
}

function contextOf(core: StoreCore, acting: Acting, serials: ReadonlyMap<string, number>): DecideContext {
  const rows = [...serials].map(([key, last]) => ({ key, last }));
  return composeContext(core, acting.session, acting.role, rows);
}

/** Appends in pieces that the journal takes at once; what it refuses is left out of the sample. */
async function appendRound(
  core: StoreCore,
  acting: Acting,
  drafts: readonly EventDraft[],
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let at = 0; at < drafts.length; at += PIECE_DRAFTS) {
    const head = await core.desktop.journal.getHead({});
    if (!head.ok) break;
    const appended = await core.desktop.journal.append({
      expectedSeq: head.value.seq,
      role: acting.role,
      drafts: drafts.slice(at, at + PIECE_DRAFTS),
    });
    if (!appended.ok) break;
    events.push(...appended.value);
  }
  return events;
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

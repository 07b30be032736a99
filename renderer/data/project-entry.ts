import type { WorkingCalendar } from '../../shared/domain/calendar.ts';
import { computeDeadlines, toClockFacts } from '../../shared/domain/compute-deadlines.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import type { Unit } from '../../shared/domain/decide-context.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { foldEntry } from '../../shared/domain/fold-entry.ts';
import { sortEvents } from '../../shared/journal/order.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { EntrySummary } from './branch-store.ts';
import { toEntrySummary } from './to-entry-summary.ts';

/** What a projection depends on besides its facts. */
export type ProjectionRules = {
  readonly policy: PolicyPack;
  readonly unit: Unit;
  readonly calendar: WorkingCalendar;
};

export type Projection = { readonly entry: Entry; readonly summary: EntrySummary };

/**
 * Counts up with every change of what the same facts fold to, in entries or in lists. A store that was folded by another one folds
 * everything anew at its next start, without a word: nothing was damaged.
 */
export const PROJECTION_VERSION = 5;

/**
 * Stands in for "now" where a stored projection is computed. Which deadlines still run, and when they fall due, does not
 * depend on the time of asking; only their label does, and that one is not stored. With a fixed time a projection that is
 * rebuilt tomorrow equals the one stored today.
 */
const PROJECTION_TIME = toIsoInstant(0);

/** Entry and summary that these facts amount to, or null while the intake itself is not among them. */
export function projectEntry(events: readonly StoredEvent[], rules: ProjectionRules): Projection | null {
  const sorted = sortEvents(events);
  const entry = foldEntry(sorted);
  if (entry === null) return null;
  const deadlines = computeEntryDeadlines(entry, sorted, rules, PROJECTION_TIME);
  return { entry, summary: toEntrySummary(entry, deadlines, selectPolicy(entry, rules.policy)) };
}

/** The deadlines of an entry under the policy it was received under. */
export function computeEntryDeadlines(
  entry: Entry,
  events: readonly StoredEvent[],
  rules: ProjectionRules,
  now: Entry['updatedAt'],
): readonly Deadline[] {
  const policy = selectPolicy(entry, rules.policy);
  const { unit, calendar } = rules;
  return computeDeadlines(toClockFacts(events), { policy, unit, calendar, now });
}

function selectPolicy(entry: Entry, current: PolicyPack): PolicyPack {
  return entry.packId === current.id ? current : (findPack(entry.packId) ?? current);
}

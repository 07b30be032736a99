import type { IsoInstant } from '../lib/instant.ts';
import { toEpochMs } from '../lib/instant.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { EntryId } from './ids.ts';
import { normaliseText, toPhoneDigits } from './matter-summary.ts';
import type { MatterSummary } from './matter-summary.ts';
import type { EntryStatus } from './vocabulary.ts';

const DAY_MS = 86_400_000;
/** What is not a matter of its own any more. */
const NO_MATTER: readonly EntryStatus[] = ['merged', 'voided', 'purged'];

/** Complaints that look like one matter of several companies or households; a person confirms (C-08). */
export type GroupProposal = {
  readonly memberIds: readonly EntryId[];
  readonly distinctComplainants: number;
  /** The group that some of them are in already, which the others would join. */
  readonly groupId: string | null;
};

/**
 * Whose complaint it is, as far as counting goes: a company is one complainant whatever its units and however many of its people
 * complain, without a company the unit is the household, without either the person (C-07). Null for somebody nobody can tell apart.
 */
export function findComplainant({ company, unitNumber, phone, customerName }: MatterSummary): string | null {
  const [named, unit, name] = [company, unitNumber, customerName].map(normaliseText);
  const digits = toPhoneDigits(phone);
  if (named) return `company ${named}`;
  if (unit) return `unit ${unit}`;
  if (digits) return `phone ${digits}`;
  return name ? `name ${name}` : null;
}

/** Distinct companies or households among these; whoever cannot be told apart from the others does not count (C-07). */
export function countComplainants(matters: readonly MatterSummary[]): number {
  return new Set(matters.map(findComplainant).filter((complainant) => complainant !== null)).size;
}

/**
 * The groups that the pack's threshold makes of these complaints: the same category, or without one the same object, within the window,
 * from enough companies or households (FIVE-10, C-07, C-08). Runs of complaints that overlap are one group. What is grouped already as it
 * would be is not proposed again.
 */
export function proposeGroups(
  matters: readonly MatterSummary[],
  policy: PolicyPack,
): readonly GroupProposal[] {
  const rule = policy.severity.collective;
  if (rule === null) return [];
  const complaints = matters.filter(
    ({ entryKind, status }) => entryKind === 'complaint' && !NO_MATTER.includes(status),
  );
  const subjects = Map.groupBy(complaints, findSubject);
  subjects.delete(null);
  return [...subjects.values()]
    .flatMap((same) => findRuns(same.toSorted(compareReceived), rule.windowDays * DAY_MS, rule.threshold))
    .map(toProposal)
    .filter((proposal) => proposal !== null);
}

function findSubject({ category, against }: MatterSummary): string | null {
  if (category !== null) return `category ${category}`;
  const object = normaliseText(against);
  return object === '' ? null : `object ${object}`;
}

/** Windows that reach the threshold, those that overlap joined; `sorted` by when they were received. */
function findRuns(
  sorted: readonly MatterSummary[],
  windowMs: number,
  threshold: number,
): readonly (readonly MatterSummary[])[] {
  const runs: { from: number; to: number }[] = [];
  let to = 0;
  for (const [from, first] of sorted.entries()) {
    while (to < sorted.length && isWithin(first.receivedAt, sorted[to]!.receivedAt, windowMs)) to += 1;
    if (countComplainants(sorted.slice(from, to)) < threshold) continue;
    const last = runs.at(-1);
    if (last !== undefined && from < last.to) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map((run) => sorted.slice(run.from, run.to));
}

function isWithin(from: IsoInstant, to: IsoInstant, windowMs: number): boolean {
  return toEpochMs(to) - toEpochMs(from) <= windowMs;
}

function toProposal(members: readonly MatterSummary[]): GroupProposal | null {
  const groupIds = new Set(members.map(({ groupId }) => groupId));
  const [groupId = null] = [...groupIds].filter((id) => id !== null);
  if (groupId !== null && groupIds.size === 1) return null;
  return {
    memberIds: members.map(({ id }) => id),
    distinctComplainants: countComplainants(members),
    groupId,
  };
}

function compareReceived(one: MatterSummary, other: MatterSummary): number {
  if (one.receivedAt !== other.receivedAt) return one.receivedAt < other.receivedAt ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { Duty } from './compute-duties.ts';
import { computeSoonEndMs } from './due-soon.ts';
import type { EntryId } from './ids.ts';

/** What a notification of the desktop speaks of (DUE-5). */
export const NOTICE_KINDS = ['overdue', 'due-soon', 'duty-missed'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How many things of each kind: all that leaves the book, since a notification is read by whoever passes the desk. */
export type NoticeCounts = Readonly<Record<NoticeKind, number>>;

/** One thing in one state; another state of the same thing is news again. */
export type StandingNotice = { readonly kind: NoticeKind; readonly key: string };

/** What waits for a person: their entries with the earliest deadline that runs, and the duties missed that concern them. */
export type NoticedWork = {
  readonly entries: readonly { readonly id: EntryId; readonly dueAt: IsoInstant | null }[];
  readonly missed: readonly Pick<Duty, 'key' | 'periodKey'>[];
  readonly now: IsoInstant;
};

/** All that a person would have to be told of at this moment. */
export function listStandingNotices({ entries, missed, now }: NoticedWork): readonly StandingNotice[] {
  const soonEndMs = computeSoonEndMs(now);
  const ofEntries = entries.flatMap(({ id, dueAt }): readonly StandingNotice[] => {
    if (dueAt === null || toEpochMs(dueAt) >= soonEndMs) return [];
    const kind = toEpochMs(dueAt) < toEpochMs(now) ? 'overdue' : 'due-soon';
    return [{ kind, key: `${kind}/${id}` }];
  });
  const ofDuties = missed.map(({ key, periodKey }): StandingNotice => ({
    kind: 'duty-missed',
    key: `duty-missed/${key}/${periodKey}`,
  }));
  return [...ofEntries, ...ofDuties];
}

/**
 * What is news: each thing once in each state. `told` is what was known until now; the answer's `told` holds what stands, so that a
 * thing which was settled and comes again is news again. `counts` is null where there is no news.
 */
export function decideNotice(
  standing: readonly StandingNotice[],
  told: readonly string[],
): { readonly counts: NoticeCounts | null; readonly told: readonly string[] } {
  const known = new Set(told);
  const fresh = standing.filter(({ key }) => !known.has(key));
  const countOf = (kind: NoticeKind): number => fresh.filter((each) => each.kind === kind).length;
  return {
    counts:
      fresh.length === 0
        ? null
        : {
            overdue: countOf('overdue'),
            'due-soon': countOf('due-soon'),
            'duty-missed': countOf('duty-missed'),
          },
    told: standing.map(({ key }) => key),
  };
}

/** Lists that a notification can open: the person's work, or the tasks of the calendar where it speaks of those alone. */
export const NOTICE_LISTS = ['today', 'duties'] as const;
export type NoticeList = (typeof NOTICE_LISTS)[number];

/** The list that a click on the notification opens. */
export function pickNoticeList(counts: NoticeCounts): NoticeList {
  return counts.overdue + counts['due-soon'] === 0 ? 'duties' : 'today';
}

import { NOTICE_KINDS } from '../../shared/domain/work-notice.ts';
import type { NoticeCounts, NoticeKind } from '../../shared/domain/work-notice.ts';
import type { ShellTextKey, ShellTexts } from '../menu/shell-texts.ts';

const LINES: Readonly<Record<NoticeKind, ShellTextKey>> = {
  overdue: 'noticeOverdue',
  'due-soon': 'noticeDueSoon',
  'duty-missed': 'noticeDutyMissed',
};

/** The words of a notification: whose it is, and a line for each kind that there is any of. */
export type NoticeText = { readonly title: string; readonly body: string };

/** Counts in words, nothing else: it stands on the desk of a hall, and on screens that are locked. */
export function composeNotice(texts: ShellTexts, counts: NoticeCounts): NoticeText {
  const lines = NOTICE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    texts(LINES[kind], { count: counts[kind] }),
  );
  return { title: texts('noticeTitle'), body: lines.join('\n') };
}

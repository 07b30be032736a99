import type { NoticeAnswer, Outcome, ShellCommand } from '../../shared/bridge/desktop-api.ts';
import { pickNoticeList } from '../../shared/domain/work-notice.ts';
import type { NoticeCounts, NoticeList } from '../../shared/domain/work-notice.ts';
import { ok } from '../../shared/lib/result.ts';
import type { ShellTexts } from '../menu/shell-texts.ts';
import { composeNotice } from './compose-notice.ts';
import type { NoticeText } from './compose-notice.ts';

/** Where notifications are shown: the system's own, or what stands in for it. */
export type NoticePort = {
  /** False where it cannot show any. */
  show(text: NoticeText, onClick: () => void): boolean;
};

export type NoticeDesk = { show(counts: NoticeCounts): Promise<Outcome<NoticeAnswer>> };

/** The only pages that a click opens. */
const COMMANDS: Readonly<Record<NoticeList, ShellCommand>> = { today: 'show-today', duties: 'show-duties' };

/**
 * Decides whether a notification is shown now (DUE-5): not to somebody who looks at the window, who wants none, and never while
 * customers have the screen (BOOK-1).
 */
export function createNoticeDesk(parts: {
  readonly port: NoticePort;
  readonly getTexts: () => ShellTexts;
  readonly isWanted: () => Promise<boolean>;
  readonly isLookedAt: () => boolean;
  readonly isHallOpen: () => boolean;
  /** Brings the window up, on this page. */
  readonly open: (command: ShellCommand) => void;
}): NoticeDesk {
  return {
    async show(counts) {
      if (parts.isHallOpen()) return ok('held');
      const text = composeNotice(parts.getTexts(), counts);
      if (text.body === '' || parts.isLookedAt() || !(await parts.isWanted())) return ok('quiet');
      const command = COMMANDS[pickNoticeList(counts)];
      return ok(parts.port.show(text, () => parts.open(command)) ? 'shown' : 'quiet');
    },
  };
}

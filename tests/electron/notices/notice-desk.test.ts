import { beforeEach, describe, expect, it } from 'vitest';

import { ROOT } from '../../../build/project-paths.ts';
import { loadShellTexts } from '../../../electron/menu/shell-texts.ts';
import { composeNotice } from '../../../electron/notices/compose-notice.ts';
import type { NoticeText } from '../../../electron/notices/compose-notice.ts';
import { createNoticeDesk } from '../../../electron/notices/notice-desk.ts';
import type { NoticeDesk } from '../../../electron/notices/notice-desk.ts';
import { REQUEST_SCHEMAS } from '../../../shared/bridge/request-schemas.ts';
import type { ShellCommand } from '../../../shared/bridge/desktop-api.ts';
import type { NoticeCounts } from '../../../shared/domain/work-notice.ts';
import { ok } from '../../../shared/lib/result.ts';

const textsOf = loadShellTexts(`${ROOT}/assets/locales`);
const NONE: NoticeCounts = { overdue: 0, 'due-soon': 0, 'duty-missed': 0 };

describe('composeNotice', () => {
  it('[DUE-5] says how many of what, and nothing where there is none', () => {
    expect(composeNotice(textsOf('zh-CN'), { overdue: 2, 'due-soon': 1, 'duty-missed': 3 })).toEqual({
      title: '网点意见簿',
      body: '2 件已逾期，请尽快处理。\n1 件即将到期，请按时办理。\n3 项定期事项逾期未办，请尽快补办。',
    });
    expect(composeNotice(textsOf('zh-TW'), { ...NONE, 'due-soon': 1 })).toEqual({
      title: '分行意見簿',
      body: '1 件即將到期，請如期辦理。',
    });
    expect(composeNotice(textsOf('en'), NONE)).toEqual({ title: 'Branchbook', body: '' });
  });
});

describe('what a notification is asked for with', () => {
  it('[DUE-5] is three counts; no name, number or text passes the door', () => {
    const schema = REQUEST_SCHEMAS['app.showNotice'];
    expect(schema.safeParse({ ...NONE, overdue: 1 }).success).toBe(true);
    for (const extra of [
      { customer: '张三' },
      { overdue: '1 件 13800000000' },
      { overdue: -1 },
      { text: '' },
    ])
      expect(schema.safeParse({ ...NONE, ...extra }).success, JSON.stringify(extra)).toBe(false);
  });
});

describe('createNoticeDesk', () => {
  let shown: { text: NoticeText; click: () => void }[];
  let opened: ShellCommand[];
  let isWanted: boolean;
  let isLookedAt: boolean;
  let isHallOpen: boolean;
  let isSupported: boolean;
  let desk: NoticeDesk;
  beforeEach(() => {
    [shown, opened] = [[], []];
    [isWanted, isLookedAt, isHallOpen, isSupported] = [true, false, false, true];
    desk = createNoticeDesk({
      port: {
        show(text, click) {
          if (isSupported) shown.push({ text, click });
          return isSupported;
        },
      },
      getTexts: () => textsOf('zh-CN'),
      isWanted: async () => isWanted,
      isLookedAt: () => isLookedAt,
      isHallOpen: () => isHallOpen,
      open: (command) => void opened.push(command),
    });
  });
  const showOne = () => desk.show({ ...NONE, overdue: 1 });

  it('[DUE-5] shows it, and a click opens the list that it speaks of', async () => {
    expect(await showOne()).toEqual(ok('shown'));
    expect(await desk.show({ ...NONE, 'duty-missed': 1 })).toEqual(ok('shown'));
    for (const { click } of shown) click();

    expect(opened).toEqual(['show-today', 'show-duties']);
    expect(shown.map(({ text }) => text.body)).toEqual([
      '1 件已逾期，请尽快处理。',
      '1 项定期事项逾期未办，请尽快补办。',
    ]);
  });

  it.each([
    ['looks at the window', () => (isLookedAt = true)],
    ['switched it off', () => (isWanted = false)],
    ['has a system without notifications', () => (isSupported = false)],
  ])('[DUE-5] is quiet to somebody who %s', async (_who, arrange) => {
    arrange();

    expect(await showOne()).toEqual(ok('quiet'));
    expect(shown).toEqual([]);
  });

  it('[DUE-5] [BOOK-1] is held back while customers have the screen', async () => {
    isHallOpen = true;
    expect(await showOne()).toEqual(ok('held'));
    expect(shown).toEqual([]);

    isHallOpen = false;
    expect(await showOne()).toEqual(ok('shown'));
  });

  it('is quiet about nothing', async () => {
    expect(await desk.show(NONE)).toEqual(ok('quiet'));
    expect(shown).toEqual([]);
  });
});

import type { MenuItemConstructorOptions } from 'electron';
import type { ShellCommand } from '../../shared/bridge/desktop-api.ts';
import type { ShellTexts } from '../menu/shell-texts.ts';

export type WaitingCounts = { readonly waiting: number; readonly overdue: number };
export type TrayActions = {
  readonly show: () => void;
  readonly send: (command: ShellCommand) => void;
  readonly quit: () => void;
};

/** The line that tells, without opening the window, whether something waits; what is overdue comes first. */
export function composeTrayTip(texts: ShellTexts, counts: WaitingCounts): string {
  if (counts.overdue > 0) return texts('trayOverdue', counts);
  return counts.waiting > 0 ? texts('trayWaiting', counts) : texts('trayIdle');
}

/** The tray's menu, as data. Quitting is here, since closing the window does not quit. */
export function composeTrayMenu(texts: ShellTexts, actions: TrayActions): MenuItemConstructorOptions[] {
  const open = (command: ShellCommand) => () => {
    actions.show();
    actions.send(command);
  };
  return [
    { label: texts('showWindow'), click: actions.show },
    { label: texts('newEntry'), click: open('new-entry') },
    { label: texts('syncNow'), click: () => actions.send('sync-now') },
    { type: 'separator' },
    { label: texts('quit'), click: actions.quit },
  ];
}

import { app, Menu, nativeImage, Tray } from 'electron';
import type { ShellTexts } from '../menu/shell-texts.ts';
import { composeTrayMenu, composeTrayTip, type TrayActions, type WaitingCounts } from './compose-tray.ts';

/** The icon that stays when the window is closed. */
export type AppTray = {
  showWaiting(counts: WaitingCounts): void;
  /** After the language changed. */
  showTexts(texts: ShellTexts): void;
};

export function setupTray(options: {
  readonly icon: string;
  readonly texts: ShellTexts;
  readonly actions: TrayActions;
}): AppTray {
  const tray = new Tray(nativeImage.createFromPath(options.icon));
  let { texts } = options;
  let counts: WaitingCounts = { waiting: 0, overdue: 0 };
  const draw = (): void => {
    tray.setToolTip(composeTrayTip(texts, counts));
    tray.setContextMenu(Menu.buildFromTemplate(composeTrayMenu(texts, options.actions)));
    app.setBadgeCount(counts.waiting);
  };
  tray.on('click', options.actions.show);
  draw();
  return {
    showWaiting(next) {
      counts = next;
      draw();
    },
    showTexts(next) {
      texts = next;
      draw();
    },
  };
}

import type { MenuItemConstructorOptions } from 'electron';
import type { ShellCommand } from '../../shared/bridge/desktop-api.ts';
import type { ShellTexts } from './shell-texts.ts';

export type MenuActions = { readonly send: (command: ShellCommand) => void; readonly quit: () => void };

/** The application menu, as data. Its commands go to the page, which decides what they mean where the person is. */
export function composeMenu(texts: ShellTexts, actions: MenuActions): MenuItemConstructorOptions[] {
  const command = (label: string, name: ShellCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  return [
    {
      label: texts('register'),
      submenu: [
        command(texts('newEntry'), 'new-entry', 'CmdOrCtrl+N'),
        command(texts('search'), 'search', 'CmdOrCtrl+F'),
        { type: 'separator' },
        command(texts('syncNow'), 'sync-now', 'F5'),
        command(texts('showSync'), 'show-sync'),
        { type: 'separator' },
        command(texts('settings'), 'open-settings', 'CmdOrCtrl+,'),
        command(texts('signOut'), 'sign-out'),
        { label: texts('quit'), accelerator: 'CmdOrCtrl+Q', click: actions.quit },
      ],
    },
    {
      label: texts('edit'),
      submenu: [
        { role: 'undo', label: texts('undo') },
        { role: 'redo', label: texts('redo') },
        { type: 'separator' },
        { role: 'cut', label: texts('cut') },
        { role: 'copy', label: texts('copy') },
        { role: 'paste', label: texts('paste') },
        { role: 'selectAll', label: texts('selectAll') },
      ],
    },
    {
      label: texts('view'),
      submenu: [
        { role: 'zoomIn', label: texts('zoomIn') },
        { role: 'zoomOut', label: texts('zoomOut') },
        { role: 'resetZoom', label: texts('zoomReset') },
        { role: 'togglefullscreen', label: texts('fullScreen') },
      ],
    },
    { label: texts('help'), submenu: [command(texts('shortcuts'), 'show-shortcuts', 'F1')] },
  ];
}

import { useEffect, useRef } from 'react';

import type { ShellCommand } from '../../../shared/bridge/desktop-api.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { getDesktop } from './desktop.ts';
import type { Shortcut } from './shortcuts.ts';

export type ShellCommandTargets = {
  readonly open: (opens: NonNullable<Shortcut['opens']>) => void;
  readonly onSignOut: () => void;
  readonly onSyncNow: () => void;
};

function follow(command: ShellCommand, { open, onSignOut, onSyncNow }: ShellCommandTargets): void {
  switch (command) {
    case 'new-entry':
      return open('new');
    case 'search':
      return open('search');
    case 'sync-now':
      return onSyncNow();
    case 'show-sync':
      return open('sync');
    case 'sign-out':
      return onSignOut();
    case 'open-settings':
      return open('settings');
    case 'show-shortcuts':
      return open('map');
    case 'show-today':
      return open('today');
    case 'show-duties':
      return open('duties');
    default:
      return assertNever(command);
  }
}

/** Follows the menu, the tray and notifications of the shell. */
export function useShellCommands(targets: ShellCommandTargets): void {
  const latest = useRef(targets);
  useEffect(() => {
    latest.current = targets;
  });
  useEffect(() => getDesktop().app.onCommand((command) => follow(command, latest.current)), []);
}

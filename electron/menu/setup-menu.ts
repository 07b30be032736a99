import { Menu } from 'electron';
import { composeMenu, type MenuActions } from './compose-menu.ts';
import type { ShellTexts } from './shell-texts.ts';

/** Puts up the application menu; called again when the language changes. */
export function setupMenu(texts: ShellTexts, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(composeMenu(texts, actions)));
}

/** Takes the menu and its accelerators away, where nobody may use them. */
export function removeMenu(): void {
  Menu.setApplicationMenu(null);
}

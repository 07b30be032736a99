import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';

/** A menu is only its template here: tests read it, nobody sees it. */
class HostMenu {
  static #application: HostMenu | null = null;
  readonly template: readonly Electron.MenuItemConstructorOptions[];

  constructor(template: readonly Electron.MenuItemConstructorOptions[]) {
    this.template = template;
  }

  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): HostMenu {
    return new HostMenu(template);
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu;
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application;
  }
}

/** A tray that nobody sees. */
class HostTray extends EventEmitter {
  constructor(_image: unknown) {
    super();
  }
  setToolTip(_text: string): void {}
  setContextMenu(_menu: HostMenu | null): void {}
  destroy(): void {}
}

export { HostMenu, HostTray };

/** Images are only carried from file to tray. */
export const nativeImage = {
  createFromPath: (path: string) => ({ path, isEmpty: () => false }),
};

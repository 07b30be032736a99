import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { app } from './app.ts';

/** What the host would have shown, one notification a line, in the user-data folder. */
export const NOTICES_FILE = 'host-notices.jsonl';

/** `Notification` that nobody sees: written down, so that a test reads what a person would have. */
export class HostNotification extends EventEmitter {
  readonly #options: Electron.NotificationConstructorOptions;

  static isSupported(): boolean {
    return true;
  }

  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.#options = options;
  }

  show(): void {
    appendFileSync(join(app.getPath('userData'), NOTICES_FILE), `${JSON.stringify(this.#options)}\n`);
  }

  close(): void {}
}

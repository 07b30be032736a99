import { Notification } from 'electron';

import type { NoticePort } from './notice-desk.ts';

/** Notifications of the operating system, one at a time: a newer one takes the place of the one before. */
export function createSystemNotices(): NoticePort {
  // Held, because the system's click finds nothing any more once the object is collected.
  let shown: Notification | null = null;
  return {
    show({ title, body }, onClick) {
      if (!Notification.isSupported()) return false;
      shown?.close();
      shown = new Notification({ title, body });
      shown.on('click', onClick);
      shown.show();
      return true;
    },
  };
}

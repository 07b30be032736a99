import { ok } from '../../shared/lib/result.ts';
import type { AppDescription } from '../../shared/bridge/desktop-api.ts';
import type { DesktopServices } from '../desktop-services.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';
import type { NoticeDesk } from '../notices/notice-desk.ts';
import type { Printing } from '../printing/printing.ts';
import type { WaitingCounts } from '../tray/compose-tray.ts';
import type { DesktopHandlers } from './register-handlers.ts';

/** Which function answers each call: the core's services, and what belongs to windows. */
export function composeHandlers(parts: {
  readonly services: DesktopServices;
  readonly printing: Printing;
  readonly kiosk: Pick<Kiosk, 'open' | 'answer'>;
  readonly description: AppDescription;
  readonly showWaiting: (counts: WaitingCounts) => void;
  readonly notices: NoticeDesk;
}): DesktopHandlers {
  const { device, session, journal, headOffice, settings } = parts.services;
  return {
    'app.describe': async () => ok(parts.description),
    'app.showWaiting': async (counts) => {
      parts.showWaiting(counts);
      return ok(null);
    },
    'app.showNotice': async (counts) => await parts.notices.show(counts),
    'device.getState': (request) => device.getState(request),
    'device.trySample': (request) => device.trySample(request),
    'device.enrol': (request) => device.enrol(request),
    'session.get': (request) => session.get(request),
    'session.signIn': (request) => session.signIn(request),
    'session.signOut': (request) => session.signOut(request),
    'session.confirmPassword': (request) => session.confirmPassword(request),
    'journal.getHead': (request) => journal.getHead(request),
    'journal.append': (request) => journal.append(request),
    'journal.read': (request) => journal.read(request),
    'journal.listRetired': (request) => journal.listRetired(request),
    'journal.verify': (request) => journal.verify(request),
    'journal.getRecovery': (request) => journal.getRecovery(request),
    'headOffice.getStatus': (request) => headOffice.getStatus(request),
    'headOffice.push': (request) => headOffice.push(request),
    'headOffice.pull': (request) => headOffice.pull(request),
    'settings.get': (request) => settings.get(request),
    'settings.put': (request) => settings.put(request),
    'kiosk.open': async () => await parts.kiosk.open(),
    'kiosk.answer': async (answer) => parts.kiosk.answer(answer),
    'printing.savePdf': (request) => parts.printing.savePdf(request),
    'printing.markReady': (request, sender) => parts.printing.markReady(request, sender),
  };
}

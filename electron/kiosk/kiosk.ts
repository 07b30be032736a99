import type { Outcome, Session } from '../../shared/bridge/desktop-api.ts';
import { KIOSK_REQUEST_SCHEMAS } from '../../shared/bridge/kiosk-api.ts';
import type { KioskAnswer, KioskAsking } from '../../shared/bridge/kiosk-api.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { registerCall } from '../bridge/register-handlers.ts';
import type { DoorOptions } from '../bridge/register-handlers.ts';
import { KIOSK_ORIGIN } from '../protocol/app-origin.ts';
import { createKioskRelay } from './kiosk-relay.ts';
import type { KioskWindow } from '../windows/kiosk-window.ts';

export type KioskParts = Pick<DoorOptions, 'registry' | 'reportFault'> & {
  readonly openWindow: (onGone: () => void) => KioskWindow;
  readonly getSession: () => Promise<Outcome<Session | null>>;
  readonly checkStaff: (request: {
    readonly name: string;
    readonly password: string;
  }) => Promise<Outcome<PersonId>>;
  /** To the window of the staff. */
  readonly send: (asking: KioskAsking) => void;
  /** The kiosk is there: the window of the staff, menu and tray are out of reach. */
  readonly onOpened: () => void;
  /** It was left. `bySame`: by who had opened it; somebody else must not find the other's session. */
  readonly onLeft: (how: { readonly bySame: boolean }) => void;
};

/** The opinion book in the hall: opened by a signed-in member of staff, left with a password, answered in between. */
export type Kiosk = {
  open(): Promise<Outcome<null>>;
  answer(answer: KioskAnswer): Outcome<null>;
  readonly isOpen: boolean;
  /** Brings it to the front, where something else would be shown. */
  focus(): void;
  /** The application ends, which nobody in the hall can ask for: menu, tray and keys are out of reach. */
  allowClose(): void;
};

export function setupKiosk(parts: KioskParts): Kiosk {
  let window: KioskWindow | null = null;
  let openedBy: PersonId | null = null;
  const relay = createKioskRelay({ send: parts.send });

  const end = (how: { readonly bySame: boolean }): void => {
    const left = window;
    window = null;
    relay.drop();
    parts.onLeft(how);
    left?.leave();
  };

  const door: DoorOptions = {
    registry: parts.registry,
    reportFault: parts.reportFault,
    isOwnWindow: (id) => id === window?.webContentsId,
    origin: KIOSK_ORIGIN,
  };
  const schemas = KIOSK_REQUEST_SCHEMAS;
  registerCall(door, {
    call: 'kiosk.getState',
    schema: schemas['kiosk.getState'],
    handler: () => relay.ask({ type: 'get-state' }),
  });
  registerCall(door, {
    call: 'kiosk.listPages',
    schema: schemas['kiosk.listPages'],
    handler: (request) => relay.ask({ type: 'list-pages', request }),
  });
  registerCall(door, {
    call: 'kiosk.writeOpinion',
    schema: schemas['kiosk.writeOpinion'],
    handler: (request) => relay.ask({ type: 'write-opinion', request }),
  });
  registerCall(door, {
    call: 'kiosk.leave',
    schema: schemas['kiosk.leave'],
    async handler(request) {
      const checked = await parts.checkStaff(request);
      if (!checked.ok) return checked;
      // The answer still has to reach the page that is about to go.
      setImmediate(() => end({ bySame: checked.value === openedBy }));
      return ok(null);
    },
  });

  return {
    async open() {
      const session = await parts.getSession();
      if (!session.ok) return session;
      if (session.value === null) return fail(refusal('not-signed-in'));
      if (window !== null) return fail(refusal('already-done'));
      openedBy = session.value.personId;
      window = parts.openWindow(() => end({ bySame: false }));
      parts.onOpened();
      return ok(null);
    },
    answer: (answer) => relay.answer(answer),
    get isOpen() {
      return window !== null;
    },
    focus: () => window?.focus(),
    allowClose: () => window?.allowClose(),
  };
}

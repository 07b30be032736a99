import { contextBridge, ipcRenderer } from 'electron';
import type {
  DesktopApi,
  DesktopSubscription,
  Settings,
  ShellCommand,
  Unsubscribe,
} from '../shared/bridge/desktop-api.ts';
import type { DesktopCall, DesktopRequest } from '../shared/bridge/request-schemas.ts';
import type { KioskAsking } from '../shared/bridge/kiosk-api.ts';
import type { DesktopAnswer } from './bridge/desktop-answer.ts';

/** One call over its own channel. The answer's shape is the handler's promise: both have the type of the bridge. */
function call<Call extends DesktopCall>(channel: Call) {
  return (request: DesktopRequest<Call>): Promise<DesktopAnswer<Call>> =>
    ipcRenderer.invoke(channel, request) as Promise<DesktopAnswer<Call>>;
}

/** A subscription: the listener gets the message alone, never the event, which would hand out `ipcRenderer`. */
function subscribe<Message>(channel: DesktopSubscription) {
  return (listener: (message: Message) => void): Unsubscribe => {
    const relay = (_event: unknown, message: Message): void => listener(message);
    ipcRenderer.on(channel, relay);
    return () => {
      ipcRenderer.removeListener(channel, relay);
    };
  };
}

/** All that the renderer sees of the shell: named functions, each with its own channel. */
const desktop = {
  app: {
    describe: call('app.describe'),
    showWaiting: call('app.showWaiting'),
    showNotice: call('app.showNotice'),
    onCommand: subscribe<ShellCommand>('app.onCommand'),
  },
  device: {
    getState: call('device.getState'),
    trySample: call('device.trySample'),
    enrol: call('device.enrol'),
  },
  session: {
    get: call('session.get'),
    signIn: call('session.signIn'),
    signOut: call('session.signOut'),
    confirmPassword: call('session.confirmPassword'),
  },
  journal: {
    getHead: call('journal.getHead'),
    append: call('journal.append'),
    read: call('journal.read'),
    listRetired: call('journal.listRetired'),
    verify: call('journal.verify'),
    getRecovery: call('journal.getRecovery'),
  },
  headOffice: {
    getStatus: call('headOffice.getStatus'),
    push: call('headOffice.push'),
    pull: call('headOffice.pull'),
  },
  settings: {
    get: call('settings.get'),
    put: call('settings.put'),
    onChange: subscribe<Settings>('settings.onChange'),
  },
  printing: {
    savePdf: call('printing.savePdf'),
    markReady: call('printing.markReady'),
  },
  kiosk: {
    open: call('kiosk.open'),
    onAsked: subscribe<KioskAsking>('kiosk.onAsked'),
    answer: call('kiosk.answer'),
  },
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('desktop', desktop);

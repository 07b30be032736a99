import { app, protocol, safeStorage, session } from 'electron';
import { applyUserDataFolder, computeAppPaths } from './app-paths.ts';
import { composeHandlers } from './bridge/compose-handlers.ts';
import { ipcRegistry } from './bridge/ipc-registry.ts';
import { registerHandlers } from './bridge/register-handlers.ts';
import { systemClock } from './clock/clock.ts';
import { createDesktopServices, type DesktopServices } from './desktop-services.ts';
import { reportFault } from './log/report-fault.ts';
import { showStartFailure } from './log/show-start-failure.ts';
import { openKioskWindow } from './windows/kiosk-window.ts';
import { setupKiosk } from './kiosk/kiosk.ts';
import { removeMenu, setupMenu } from './menu/setup-menu.ts';
import { loadShellTexts } from './menu/shell-texts.ts';
import { createNoticeDesk } from './notices/notice-desk.ts';
import { createSystemNotices } from './notices/system-notices.ts';
import { openPrintWindow } from './printing/print-window.ts';
import { createPrinting } from './printing/printing.ts';
import { registerAppScheme, setupAppProtocol } from './protocol/setup-protocol.ts';
import { openFileSecretBox } from './secrets/file-secret-box.ts';
import { systemRandom } from './secrets/random-source.ts';
import { makeSafeStorageBox } from './secrets/safe-storage-box.ts';
import type { SecretBox } from './secrets/secret-box.ts';
import { hardenAllContents, hardenSession } from './security/harden-contents.ts';
import { findRefusedArgument } from './security/refuse-arguments.ts';
import { setupTray } from './tray/setup-tray.ts';
import { openMainWindow } from './windows/main-window.ts';
import { createWindowFactory } from './windows/window-factory.ts';

const host = process.versions['electron'] === undefined ? 'chromium' : 'electron';
const devServer = app.isPackaged ? null : (process.env['BRANCHBOOK_DEV_SERVER'] ?? null);

/** The application, in the order in which it has to come up: windows last. */
async function run(): Promise<void> {
  const paths = computeAppPaths(app);
  hardenSession(session.defaultSession, devServer);
  setupAppProtocol(protocol, { folder: paths.renderer, devServer });

  const services = await createDesktopServices({
    dataFolder: paths.data,
    clock: systemClock,
    random: systemRandom,
    secretBox: await chooseSecretBox(paths.data),
    host,
    version: app.getVersion(),
  });
  await applyHeadOfficeAddress(services);
  const settings = await services.settings.get({});
  const texts = loadShellTexts(paths.locales);
  const language = settings.ok ? settings.value.language : 'zh-CN';

  const factory = createWindowFactory({
    preload: paths.preload,
    isDevelopment: !app.isPackaged,
    reportFault,
  });
  const actions = {
    show: () => (kiosk.isOpen ? kiosk.focus() : mainWindow.show()),
    send: (command: string) => unlessInHall(() => mainWindow.send('app.onCommand', command)),
    quit: () => unlessInHall(() => app.quit()),
  };
  // While customers write, menu, tray and a second start reach nothing (BOOK-1).
  const unlessInHall = (act: () => void): void => (kiosk.isOpen ? kiosk.focus() : act());
  setupMenu(texts(language), actions);
  const tray = setupTray({ icon: paths.trayIcon, texts: texts(language), actions });
  let shownLanguage = language;
  services.settings.onChange((changed) => {
    shownLanguage = changed.language;
    if (!kiosk.isOpen) setupMenu(texts(changed.language), actions);
    tray.showTexts(texts(changed.language));
    mainWindow.send('settings.onChange', changed);
  });

  const notices = createNoticeDesk({
    port: createSystemNotices(),
    getTexts: () => texts(shownLanguage),
    isWanted: async () => {
      const current = await services.settings.get({});
      return current.ok && current.value.isNotifying;
    },
    isLookedAt: () => mainWindow.isLookedAt(),
    isHallOpen: () => kiosk.isOpen,
    open: (command) =>
      unlessInHall(() => {
        mainWindow.show();
        mainWindow.send('app.onCommand', command);
      }),
  });
  const printing = createPrinting({
    openPrintWindow: (hash) => openPrintWindow(factory, hash),
    folder: paths.printed,
  });
  const kiosk = setupKiosk({
    registry: ipcRegistry,
    reportFault,
    openWindow: (onGone) => openKioskWindow({ preload: paths.kioskPreload, reportFault, onGone }),
    getSession: () => services.session.get({}),
    checkStaff: (request) => services.checkStaff(request),
    send: (asking) => mainWindow.send('kiosk.onAsked', asking),
    onOpened() {
      removeMenu();
      mainWindow.hide();
    },
    onLeft: (how) => void leaveHall(how).catch((cause: unknown) => reportFault('kiosk', cause)),
  });
  const leaveHall = async ({ bySame }: { readonly bySame: boolean }): Promise<void> => {
    const current = await services.settings.get({});
    setupMenu(texts(current.ok ? current.value.language : language), actions);
    if (!bySame) {
      await services.session.signOut({});
      mainWindow.reload();
    }
    mainWindow.show();
  };
  registerHandlers({
    registry: ipcRegistry,
    handlers: composeHandlers({
      services,
      printing,
      kiosk,
      description: { version: app.getVersion(), host, platform: process.platform },
      showWaiting: (counts) => tray.showWaiting(counts),
      notices,
    }),
    isOwnWindow: factory.isOwnWindow,
    reportFault,
  });

  const mainWindow = openMainWindow(factory);
  app.on('second-instance', actions.show);
  app.on('activate', actions.show);
  app.on('before-quit', () => {
    mainWindow.allowClose();
    kiosk.allowClose();
  });
  closeBeforeQuitting(() => services.dispose());
}

/** `npm start` and tests say where their head office is; an address that was set by a person stays. */
async function applyHeadOfficeAddress({ settings }: Pick<DesktopServices, 'settings'>): Promise<void> {
  const address = app.isPackaged ? undefined : process.env['BRANCHBOOK_HEAD_OFFICE'];
  const current = await settings.get({});
  if (address !== undefined && current.ok && current.value.headOfficeAddress === null)
    await settings.put({ headOfficeAddress: address });
}

/** The system's keyring. Only a trial run from the sources may do without one; the shipped application never (security K4). */
async function chooseSecretBox(dataFolder: string): Promise<SecretBox> {
  const box = makeSafeStorageBox(safeStorage);
  return app.isPackaged || box.isAvailable() ? box : openFileSecretBox(dataFolder, systemRandom);
}

/** Quitting waits once for what is being written; a second wish to quit finds it done. */
function closeBeforeQuitting(dispose: () => Promise<void>): void {
  let isDisposed = false;
  app.on('will-quit', (event) => {
    if (isDisposed) return;
    event.preventDefault();
    isDisposed = true;
    dispose()
      .catch((cause: unknown) => reportFault('quit', cause))
      .finally(() => app.quit());
  });
}

applyUserDataFolder(app, process.env);
const refusedArgument = app.isPackaged ? findRefusedArgument(process.argv.slice(1)) : null;
if (refusedArgument !== null) {
  reportFault('start', new Error(`argument refused [${refusedArgument}]`));
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.enableSandbox();
  registerAppScheme(protocol);
  hardenAllContents(app);
  app.on('window-all-closed', () => {
    // Stays in the tray: without this listener Electron would quit.
  });
  app
    .whenReady()
    .then(run)
    .catch((cause: unknown) => {
      showStartFailure(cause);
      app.exit(1);
    });
}

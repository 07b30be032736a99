/** The real register over the shell's real services, and a plain list beside it, for `npm run bench -- --part scroll`. */
import '../../../../renderer/data/setup-zod.ts';

import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';

import { SessionProvider } from '../../../../renderer/branch/frame/session.tsx';
import { SettingsProvider } from '../../../../renderer/branch/frame/settings.tsx';
import { setupTrustedTypes } from '../../../../renderer/branch/frame/trusted-types.ts';
import { RegisterScreen } from '../../../../renderer/branch/screens/register/register-screen.tsx';
import { BranchStoreProvider } from '../../../../renderer/data/branch-store-provider.tsx';
import { openBranchStore } from '../../../../renderer/data/open-branch-store.ts';
import type { OpenedBranchStore } from '../../../../renderer/data/open-branch-store.ts';
import { startStoreWorker } from '../../../../renderer/data/start-store-worker.ts';
import { RegisterProvider } from '../../../../renderer/design/register-provider.tsx';
import { setupStyleNonce } from '../../../../renderer/design/style-nonce.ts';
import { setupI18n } from '../../../../renderer/i18n/setup-i18n.ts';
import type { Session, Settings } from '../../../../shared/bridge/desktop-api.ts';
import { toPersonId } from '../../../../shared/domain/ids.ts';
import { createPageDesktop, exposePageApi } from '../../../support/page-desktop.ts';
import { fillStore } from '../../page/fill-store.ts';
import type { ScrollApi } from '../scroll-api.ts';
import { FrameRecorder, nextFrame } from './frame-recorder.ts';
import { PlainList } from './plain-list.tsx';
import { countBlankRows, findScroller } from './rows-in-view.ts';

/** Published with the sample branch. */
const SAMPLE = { personId: toPersonId('p-wang'), password: 'Branch-2026-demo' };
/** Longest wait for the first rows. */
const SHOWN_LIMIT_MS = 60_000;

const SETTINGS: Settings = {
  language: 'zh-CN',
  colourScheme: 'light',
  isLargePrint: false,
  headOfficeAddress: null,
  hotline: '',
  isNotifying: false,
};

setupTrustedTypes();
setupStyleNonce();
const desktop = createPageDesktop();
Object.assign(window, { desktop });
let store: OpenedBranchStore | null = null;
let recorder: FrameRecorder | null = null;

async function getSession(): Promise<Session> {
  const present = await desktop.session.get({});
  if (present.ok && present.value !== null) return present.value;
  const signedIn = await desktop.session.signIn(SAMPLE);
  if (!signedIn.ok) throw new Error(`Signing in was refused [${signedIn.error.reason}]`);
  return signedIn.value;
}

function draw(children: ReactNode): void {
  createRoot(document.querySelector('#root')!).render(children);
}

/**
 * The page of the register as the application shows it, without the frame: its rail counts the pages of the last days, and here all that
 * was filled was written down today.
 */
async function drawRegister(): Promise<void> {
  const session = await getSession();
  store = await openBranchStore(session, { desktop, startWorker: startStoreWorker });
  draw(
    <I18nextProvider i18n={await setupI18n(SETTINGS.language)}>
      <RegisterProvider>
        <SettingsProvider initial={SETTINGS}>
          <SessionProvider value={session}>
            <BranchStoreProvider store={store}>
              <main id="page">
                <RegisterScreen />
              </main>
            </BranchStoreProvider>
          </SessionProvider>
        </SettingsProvider>
      </RegisterProvider>
    </I18nextProvider>,
  );
}

async function waitForRows(): Promise<void> {
  const since = performance.now();
  const isShown = (): boolean => {
    const scroller = document.querySelector('[role="list"][aria-busy="false"]');
    return scroller !== null && scroller.clientHeight > 0 && countBlankRows(findScroller()) === 0;
  };
  while (!isShown()) {
    if (performance.now() - since > SHOWN_LIMIT_MS) throw new Error('The list did not show its first rows');
    await nextFrame();
  }
}

function getRecorder(): FrameRecorder {
  if (recorder === null) throw new Error('Nothing is being recorded');
  return recorder;
}

const bench: ScrollApi = {
  async fillTo(count) {
    const state = await desktop.device.getState({});
    if (state.ok && state.value.kind === 'fresh') await desktop.device.trySample({ history: 'none' });
    const session = await getSession();
    const filled = await openBranchStore(session, { desktop, mode: 'read' });
    await fillStore(filled, session, { from: (await filled.getCounters()).total, to: count });
    filled.close();
  },

  async show(list, count) {
    if (list === 'plain') draw(<PlainList count={count} />);
    else await drawRegister();
    await waitForRows();
    return store === null ? count : (await store.getCounters()).total;
  },

  settle: async () => await store?.whenSettled(),
  begin: async () => void (recorder = new FrameRecorder(findScroller())),

  async drag(frames) {
    const scroller = findScroller();
    const length = scroller.scrollHeight - scroller.clientHeight;
    for (let step = 1; step <= frames; step += 1) {
      const share = (2 * step) / frames;
      scroller.scrollTop = Math.round(length * (share <= 1 ? share : 2 - share));
      await nextFrame();
    }
    await getRecorder().rest();
  },

  async jump(share) {
    const scroller = findScroller();
    scroller.scrollTop = Math.round((scroller.scrollHeight - scroller.clientHeight) * share);
    await getRecorder().rest();
  },

  async isAtLast() {
    const { scrollTop, scrollHeight, clientHeight } = findScroller();
    return scrollTop >= scrollHeight - clientHeight - 1;
  },

  async end() {
    await getRecorder().rest();
    return getRecorder().end();
  },
};

exposePageApi(bench);

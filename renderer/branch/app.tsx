import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { BranchStoreProvider } from '../data/branch-store-provider.tsx';
import type { OpenBranchStore } from '../data/branch-store.ts';
import { openBranchStore } from '../data/open-branch-store.ts';
import { startStoreWorker } from '../data/start-store-worker.ts';
import { FaultNote } from '../design/fault-note.tsx';
import { BranchFrame } from './frame/branch-frame.tsx';
import { getDesktop } from './frame/desktop.ts';
import { FaultPage } from './frame/fault-boundary.tsx';
import { FrontPage } from './frame/front-page.tsx';
import { parseRoute } from './frame/routes.ts';
import { RoutedScreen } from './frame/routed-screen.tsx';
import { SessionProvider } from './frame/session.tsx';
import { useAppStage } from './frame/use-app-stage.ts';
import type { AppStageControl } from './frame/use-app-stage.ts';
import { useRoute } from './frame/use-route.ts';
import { KioskAnswers } from './hall/kiosk-answers.tsx';
import { FirstRunScreen } from './screens/first-run/first-run-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';

// What only paper needs is not part of the first load.
const PrintPage = lazy(async () => ({ default: (await import('./screens/print/print-page.tsx')).PrintPage }));
const BoardPage = lazy(async () => ({ default: (await import('./screens/print/board-page.tsx')).BoardPage }));
const RegisterPage = lazy(async () => ({
  default: (await import('./screens/print/register-page.tsx')).RegisterPage,
}));

const PAPER_ROUTES: readonly string[] = ['print', 'board', 'register-page'];

/** The pages for paper only read; the window with the frame also sends and checks. */
const openStore: OpenBranchStore = (session) => {
  const { kind } = parseRoute(window.location.hash);
  const mode = PAPER_ROUTES.includes(kind) ? 'read' : 'work';
  return openBranchStore(session, {
    desktop: getDesktop(),
    mode,
    startWorker: startStoreWorker,
  });
};

function OpenBook({ control }: { readonly control: AppStageControl }) {
  const route = useRoute();
  const { stage, signOut } = control;
  if (stage.kind !== 'open') return null;
  return (
    <SessionProvider value={stage.session}>
      <BranchStoreProvider store={stage.store}>
        <Suspense fallback={null}>
          {route.kind === 'print' ? (
            <PrintPage entryId={route.entryId} />
          ) : route.kind === 'board' ? (
            <BoardPage />
          ) : route.kind === 'register-page' ? (
            <RegisterPage on={route.on} />
          ) : (
            <>
              <BranchFrame route={route} onSignOut={signOut}>
                <RoutedScreen route={route} />
              </BranchFrame>
              <KioskAnswers />
            </>
          )}
        </Suspense>
      </BranchStoreProvider>
    </SessionProvider>
  );
}

function TooNewPage() {
  const { t } = useTranslation('branch-frame');
  return <FaultNote title={t('tooNewTitle')} body={t('tooNewBody')} />;
}

function StoreUnavailablePage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation(['branch-frame', 'common']);
  return (
    <FaultNote
      title={t('unavailableTitle')}
      body={t('unavailableBody')}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      }
    />
  );
}

/** The desktop application: the stages before the book is open, then the book. */
export function App() {
  const { t } = useTranslation('branch-frame');
  const control = useAppStage(openStore);
  const { stage } = control;
  switch (stage.kind) {
    case 'starting':
      return <FrontPage unitName={null} note={t('starting')} />;
    case 'first-run':
      return <FirstRunScreen onEntered={control.enter} />;
    case 'sign-in':
      return <SignInScreen device={stage.device} onSignedIn={control.signedIn} />;
    case 'opening':
      return <FrontPage unitName={stage.device.unit.name} note={t('opening')} />;
    case 'open':
      return <OpenBook control={control} />;
    case 'fault':
      return (
        <FrontPage unitName={null}>
          {stage.cause === 'store-too-new' ? <TooNewPage /> : null}
          {stage.cause === 'store-unavailable' ? <StoreUnavailablePage onRetry={control.retry} /> : null}
          {stage.cause === 'other' ? <FaultPage onRetry={control.retry} /> : null}
        </FrontPage>
      );
  }
}

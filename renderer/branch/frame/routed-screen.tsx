import { lazy, Suspense, useEffect } from 'react';

import { assertNever } from '../../../shared/lib/assert-never.ts';
import { LedgerSkeleton } from '../../design/ledger-skeleton.tsx';
import { EntryScreen } from '../screens/entry/entry-screen.tsx';
import { NewEntryScreen } from '../screens/new-entry/new-entry-screen.tsx';
import { RegisterScreen } from '../screens/register/register-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import type { Route } from './routes.ts';

// What nobody opens first is not part of the first load; it is fetched when the first page stands.
const LOADERS = {
  book: async () => ({ default: (await import('../screens/book/book-screen.tsx')).BookScreen }),
  duties: async () => ({ default: (await import('../screens/duties/duties-screen.tsx')).DutiesScreen }),
  escalations: async () => ({
    default: (await import('../screens/escalations/escalations-screen.tsx')).EscalationsScreen,
  }),
  pages: async () => ({ default: (await import('../screens/pages/pages-screen.tsx')).PagesScreen }),
  settings: async () => ({
    default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
  }),
  signOff: async () => ({ default: (await import('../screens/sign-off/sign-off-screen.tsx')).SignOffScreen }),
  syncStatus: async () => ({
    default: (await import('../screens/sync-status/sync-status-screen.tsx')).SyncStatusScreen,
  }),
} as const;
const BookScreen = lazy(LOADERS.book);
const DutiesScreen = lazy(LOADERS.duties);
const EscalationsScreen = lazy(LOADERS.escalations);
const PagesScreen = lazy(LOADERS.pages);
const SettingsScreen = lazy(LOADERS.settings);
const SignOffScreen = lazy(LOADERS.signOff);
const SyncStatusScreen = lazy(LOADERS.syncStatus);

/** Lines that stand while a page's code is read from the disk: some milliseconds, and only before the idle moment below. */
const SKELETON_ROWS = 12;

/** The screen of a page. The print page stands alone and never comes here. */
export function RoutedScreen({ route }: { readonly route: Route }) {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void Promise.all(Object.values(LOADERS).map(async (load) => await load())).catch(reportError);
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return <Suspense fallback={<LedgerSkeleton rows={SKELETON_ROWS} />}>{selectScreen(route)}</Suspense>;
}

function selectScreen(route: Route) {
  switch (route.kind) {
    case 'today':
      return <TodayScreen />;
    case 'register':
      return <RegisterScreen />;
    case 'new':
      return <NewEntryScreen />;
    case 'entry':
      return <EntryScreen entryId={route.entryId} part={route.part ?? null} />;
    case 'sign-off':
      return <SignOffScreen />;
    case 'escalations':
      return <EscalationsScreen />;
    case 'duties':
      return <DutiesScreen />;
    case 'pages':
      return <PagesScreen />;
    case 'book':
      return <BookScreen />;
    case 'sync':
      return <SyncStatusScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'board':
    case 'register-page':
    case 'print':
      return null;
    default:
      return assertNever(route);
  }
}

import { assertNever } from '../../../shared/lib/assert-never.ts';
import { BookScreen } from '../screens/book/book-screen.tsx';
import { DutiesScreen } from '../screens/duties/duties-screen.tsx';
import { EntryScreen } from '../screens/entry/entry-screen.tsx';
import { EscalationsScreen } from '../screens/escalations/escalations-screen.tsx';
import { NewEntryScreen } from '../screens/new-entry/new-entry-screen.tsx';
import { PagesScreen } from '../screens/pages/pages-screen.tsx';
import { RegisterScreen } from '../screens/register/register-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { SignOffScreen } from '../screens/sign-off/sign-off-screen.tsx';
import { SyncStatusScreen } from '../screens/sync-status/sync-status-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import type { Route } from './routes.ts';

/** The screen of a page. The print page stands alone and never comes here. */
export function RoutedScreen({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'today':
      return <TodayScreen />;
    case 'register':
      return <RegisterScreen />;
    case 'new':
      return <NewEntryScreen />;
    case 'entry':
      return <EntryScreen entryId={route.entryId} />;
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

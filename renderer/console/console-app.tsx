import { useRemote } from './use-remote.ts';
import { useConsoleApi } from './console-api-context.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleRoute } from './console-route.ts';
import { BranchesScreen } from './screens/branches-screen.tsx';
import { EscalationsDesk } from './screens/escalations-desk.tsx';
import { SignInScreen } from './screens/sign-in-screen.tsx';

/** Head office's web page: nothing but the sign-in until an officer is known. */
export function ConsoleApp() {
  const api = useConsoleApi();
  const route = useConsoleRoute();
  const session = useRemote('session', () => api.getSession());

  if (session.isLoading) return <div aria-busy="true" />;
  if (session.value === null || session.refusal?.reason === 'not-signed-in') {
    const isAway = session.refusal !== null && session.refusal.reason !== 'not-signed-in';
    return <SignInScreen refusal={isAway ? session.refusal : null} onSignedIn={session.put} />;
  }

  const handleSignOut = async () => {
    await api.signOut();
    session.refresh();
  };
  return (
    <ConsoleFrame
      officer={session.value.officer}
      page={route.page}
      isServiceAway={session.refusal !== null}
      onSignOut={handleSignOut}
    >
      {route.page === 'branches' ? (
        <BranchesScreen />
      ) : (
        <EscalationsDesk unitId={route.unitId} entryId={route.entryId} />
      )}
    </ConsoleFrame>
  );
}

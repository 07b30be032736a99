import { createContext, use } from 'react';

import type { Session } from '../../../shared/bridge/desktop-api.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';

const SessionContext = createContext<Session | null>(null);

/** Makes the signed-in person known to everything below. */
export const SessionProvider = SessionContext.Provider;

/** The person who is signed in. Only below the sign-in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside of a session');
  return session;
}

/**
 * The role to act in: the preferred one when the person holds it, their first otherwise.
 *
 * A person can be receiver and branch head at once; each action asks for the job it is done in, and the journal keeps it.
 */
export function pickActingRole(roles: readonly Role[], preferred?: Role): Role {
  if (preferred !== undefined && roles.includes(preferred)) return preferred;
  const [first] = roles;
  if (first === undefined) throw new Error('A session without roles');
  return first;
}

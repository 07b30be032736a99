import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsRole } from './guards.ts';
import { listManagingRoles } from './list-roles.ts';
import type { Refusal } from './refusal.ts';

/** CAP-5: who judges the matter steps aside, or takes somebody out of it (the command checks whom). A receiver hands over instead. */
export function guardRecuse(_entry: Entry, context: DecideContext): Refusal | null {
  return needsRole(context, listManagingRoles(context.policy), 'CAP-5');
}

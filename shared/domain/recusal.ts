import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import type { PersonId } from './ids.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** CAP-5: who is complained about, or was taken out of it, neither handles nor decides, signs or calls back. */
export function isRecused(entry: Entry, personId: PersonId): boolean {
  return (
    entry.details.againstPersonId === personId || entry.recusals.some((each) => each.personId === personId)
  );
}

/** The actor has no part in the matter. */
export function needsNotRecused(entry: Entry, context: DecideContext): Refusal | null {
  if (!isRecused(entry, context.actor.personId)) return null;
  return refusal('recused', { mayRole: context.policy.jobs.unitHead }, 'CAP-5');
}

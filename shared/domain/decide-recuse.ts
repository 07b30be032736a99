import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { holdsRole } from './holds-role.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { PersonId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { isRecused } from './recusal.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** CAP-5. */
export function decideRecuse(
  { personId, reason }: CommandOf<'recuse'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const isOwn = personId === context.actor.personId;
  const isOnFile = context.people.some(({ id }) => id === personId);
  return accept(
    findFirst(
      checkText('reason', reason, 'required-long'),
      isOnFile ? null : refusal('invalid-input', { field: 'personId' }, 'CAP-5'),
      isOwn ? null : checkNotAbove(personId, context),
      isRecused(entry, personId) ? refusal('already-done', {}, 'CAP-5') : null,
    ),
    toDraft('recused', entry.id, { personId, reason }),
  );
}

/** Nobody takes those above out of a matter: they step aside themselves, or somebody at their level says so. */
function checkNotAbove(personId: PersonId, { people, policy, actor, now }: DecideContext): Refusal | null {
  const person = people.find(({ id }) => id === personId);
  const own = computeLevelOfRole(policy, actor.role);
  const above = policy.ladder.find(
    ({ level, role }) => level > own && person !== undefined && holdsRole(person, role, now),
  );
  return above === undefined
    ? null
    : refusal('not-your-role', { role: actor.role, mayRole: above.role, context: 'named' }, 'CAP-5');
}

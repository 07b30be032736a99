import { isOpen } from './applied.ts';
import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './ids.ts';
import { toMatterSummary } from './matter-summary.ts';
import { countComplainants } from './propose-groups.ts';
import { raiseSeverity } from './raise-severity.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * C-08: handled as one with the others. Who is counted is computed from the matters themselves, and from the pack's number of companies
 * or households on the matter is collective, with the severity that follows (FIVE-10, C-07).
 */
export function decideGroup(
  { groupId, others }: CommandOf<'group-entries'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const members = [toMatterSummary(entry), ...others.filter(({ id }) => id !== entry.id)];
  const memberIds = [...new Set(members.map(({ id }) => id))];
  const distinctComplainants = Math.max(1, countComplainants(members));
  const { collective } = context.policy.severity;
  const isCollective = collective !== null && distinctComplainants >= collective.threshold;
  const raised = isCollective ? raiseSeverity(entry, 'collective', context.policy) : null;
  return accept(
    memberIds.length < 2 ? refusal('required-field-missing', { field: 'others' }, 'C-08') : null,
    toDraft('grouped', entry.id, { groupId: groupId ?? context.freshId, memberIds, distinctComplainants }),
    ...(raised === null ? [] : [raised]),
  );
}

/** CAP-7, C-56: a person says that it belongs with another; a repeat is as grave as the pack says. */
export function decideLink(
  { toEntryId, relation, note }: CommandOf<'link-entry'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const raised = relation === 'repeat' && isOpen(entry) ? raiseSeverity(entry, 'repeat', policy) : null;
  const isKnown = entry.links.some((link) => link.toEntryId === toEntryId && link.relation === relation);
  return accept(
    findFirst(
      checkText('note', note, 'long'),
      checkOther('toEntryId', toEntryId, entry),
      isKnown ? refusal('already-done', {}, 'CAP-7') : null,
    ),
    toDraft('linked', entry.id, { toEntryId, relation, note }),
    ...(raised === null ? [] : [raised]),
  );
}

/** An entry is not its own double. */
export function checkOther(field: string, other: EntryId, entry: Entry): Refusal | null {
  return other === entry.id ? refusal('invalid-input', { field }) : null;
}

import { ENTRY_COMMAND_TYPES } from './commands.ts';
import type { EntryCommandType } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { guardEntryCommand } from './guard-entry-command.ts';
import type { Refusal } from './refusal.ts';

/** An action on an entry, and whether the actor may take it now. A refused one says why and who may. */
export type LawfulAction = {
  readonly type: EntryCommandType;
  readonly isAllowed: boolean;
  readonly refusal: Refusal | null;
};

/** What head office does from its console; no branch screen offers it. */
const HEAD_OFFICE_ACTIONS: readonly EntryCommandType[] = [
  'acknowledge-escalation',
  'return-escalation',
  'give-instruction',
];

/**
 * Every action of the actor's side, in the order of {@link ENTRY_COMMAND_TYPES}; the refused ones say why.
 *
 * "Allowed" means possible with the right values: what is typed can still be refused, an amount for instance.
 */
export function listLawfulActions(entry: Entry, context: DecideContext): readonly LawfulAction[] {
  const isHeadOffice = context.actor.role === 'hq-officer';
  return ENTRY_COMMAND_TYPES.filter(
    (type) => type === 'record-print' || HEAD_OFFICE_ACTIONS.includes(type) === isHeadOffice,
  ).map((type) => {
    const refused = guardEntryCommand(type, entry, context);
    return { type, isAllowed: refused === null, refusal: refused };
  });
}

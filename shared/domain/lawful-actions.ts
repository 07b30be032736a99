import type { EntryCommandType } from './commands.ts';
import type { Refusal } from './refusal.ts';

/** An action on an entry, and whether the actor may take it now. A refused one says why and who may. */
export type LawfulAction = {
  readonly type: EntryCommandType;
  readonly isAllowed: boolean;
  readonly refusal: Refusal | null;
};

import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { EntryCommand, EntryCommandType } from './commands.ts';
import type { EventDraft } from './events.ts';
import type { Refusal } from './refusal.ts';

/** What a rule answers. */
export type Decision = Result<readonly EventDraft[], Refusal>;

/** A command of one type. */
export type CommandOf<Type extends EntryCommandType> = Extract<EntryCommand, { readonly type: Type }>;

/** The facts, unless something speaks against them. */
export function accept(refused: Refusal | null, ...drafts: readonly EventDraft[]): Decision {
  return refused === null ? ok(drafts) : fail(refused);
}

import type { FieldValues, UseFormReturn } from 'react-hook-form';

import type { EntryCommand } from '../../../../../shared/domain/commands.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import { useSession } from '../../../frame/session.tsx';
import { useFormDraft } from '../fields/use-form-draft.ts';
import type { PageAction } from './action-catalogue.ts';
import type { ActionFormProps } from './action-form.ts';

export type ActionDraft = {
  /** When what stands in the form was typed, if it comes from an earlier time. */
  readonly restoredAt: IsoInstant | null;
  /** Decides and writes; what was typed is forgotten once it is written, and only then. */
  readonly run: (command: EntryCommand) => Promise<boolean>;
};

/**
 * Keeps what is typed into an action's form through Escape, leaving, a refusal and a crash.
 *
 * The draft belongs to the person who typed it, and to what it is `about` (a plan, an escalation, an instruction): words to
 * one matter must not stand in the form of the next.
 */
export function useActionDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  type: PageAction,
  { view, run }: Pick<ActionFormProps, 'view' | 'run'>,
  about: string | null = null,
): ActionDraft {
  const { personId } = useSession();
  const draft = useFormDraft(form, `${type}:${view.entry.id}:${about ?? ''}:${personId}`);
  return {
    restoredAt: draft.restoredAt,
    async run(command) {
      const wasWritten = await run(command);
      if (wasWritten) await draft.discard();
      return wasWritten;
    },
  };
}

import type { EntryCommand } from '../../../../../shared/domain/commands.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import type { CallProblem } from '../../../frame/use-call.ts';
import type { PageAction } from './action-catalogue.ts';

/** What one form hands the next when a refusal leads from one to the other: nothing is typed twice. */
export type ActionSeed = { readonly text: string; readonly remedy: string; readonly amount: string };

/** What every action's form gets. */
export type ActionFormProps = {
  readonly view: EntryView;
  readonly role: Role;
  readonly isBusy: boolean;
  readonly problem: CallProblem | null;
  readonly seed: ActionSeed | null;
  /** Decides and writes; true when it was written. */
  readonly run: (command: EntryCommand) => Promise<boolean>;
  readonly onClose: () => void;
  /** Opens another action's form instead, carrying over what was typed. */
  readonly onSwitch: (action: PageAction, seed: ActionSeed | null) => void;
};

import { checkMeasure, checkText, findFirst } from './check-values.ts';
import { checkEscalation } from './decide-escalation.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';

/** An officer opened it. */
export function decideAcknowledge(
  { escalationId }: CommandOf<'acknowledge-escalation'>,
  entry: Entry,
): Decision {
  return accept(
    checkEscalation(escalationId, entry),
    toDraft('escalation-acknowledged', entry.id, { escalationId }),
  );
}

/** AUT-6: a question instead of a decision. */
export function decideReturnQuestion(
  { escalationId, question }: CommandOf<'return-escalation'>,
  entry: Entry,
): Decision {
  return accept(
    findFirst(checkEscalation(escalationId, entry), checkText('question', question, 'required-long')),
    toDraft('escalation-returned', entry.id, { escalationId, question }),
  );
}

/** AUT-6: the decision that binds the branch. */
export function decideInstruct(command: CommandOf<'give-instruction'>, entry: Entry): Decision {
  const { escalationId, measure, conveyText, internalNote } = command;
  return accept(
    findFirst(
      checkEscalation(escalationId, entry),
      checkMeasure(measure),
      checkText('conveyText', conveyText, 'required-long'),
      checkText('internalNote', internalNote, 'long'),
    ),
    toDraft('instruction-given', entry.id, { escalationId, measure, conveyText, internalNote }),
  );
}

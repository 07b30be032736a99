import type { ClosingCommand, ClosingCommandType } from '../../../shared/domain/commands-closing.ts';
import type { Target } from '../../../shared/domain/event-payloads.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { toEntryId, toPersonId } from '../../../shared/domain/ids.ts';
import {
  FOLLOW_UP_MODES,
  FOLLOW_UP_OUTCOMES,
  PENALTY_KINDS,
  REOPEN_REASONS,
  TELLING_SUBJECTS,
} from '../../../shared/domain/vocabulary.ts';
import type { Form, FormAct } from '../../../shared/domain/vocabulary.ts';
import { makeId } from './bank-fixture.ts';

/** Draws one of a list; the numbers behind it come from the history's seed. */
export type Draw = <Value>(values: readonly Value[]) => Value;

const FORMS: readonly Form[] = ['hotel-gap', 'five-handling', 'mfr-handling', 'opinion-register'];
const ACTS: readonly FormAct[] = ['sign', 'countersign', 'approve'];
const TEXTS = ['说明', '登记', ''];
const PERSON: Target = { kind: 'person', name: '孙某', personId: null };
const TARGETS: readonly Target[] = [
  PERSON,
  { kind: 'team', name: '二班', personId: null },
  { kind: 'person', name: '', personId: null },
];
const SUPERVISOR: Target = { kind: 'supervisor', name: '周主管', personId: null };

/** A command between the reply and the shredder with drawn values; some of them are wrong on purpose. */
export function makeClosingCommand(type: ClosingCommandType, entry: Entry, draw: Draw): ClosingCommand {
  const form = draw([...entry.forms.map((each) => each.form), ...FORMS]);
  const text = draw(TEXTS);
  switch (type) {
    case 'issue-form':
      return { type, form, note: text };
    case 'sign-form':
      return { type, form, act: draw(ACTS), note: text };
    case 'return-form':
      return { type, form, note: text };
    case 'confirm-by-customer':
      return { type, form: draw([form, form, null]), means: text, isSatisfied: draw([true, true, false]) };
    case 'tell-customer':
      return { type, of: draw(TELLING_SUBJECTS), means: text, note: '' };
    case 'copy-letter':
      return { type, keptAt: text, digest: null };
    case 'follow-up':
      return { type, mode: draw(FOLLOW_UP_MODES), outcome: draw(FOLLOW_UP_OUTCOMES), suggestions: text };
    case 'reopen':
      return {
        type,
        because: draw(REOPEN_REASONS),
        reason: text,
        byEntryId: draw([null, toEntryId(makeId(77))]),
      };
    case 'set-penalty':
      return {
        type,
        kind: draw(PENALTY_KINDS),
        target: draw(TARGETS),
        supervisor: draw([null, SUPERVISOR]),
        points: draw([null, 1]),
        amountFen: draw([null, null, 10_000]),
        isSerious: draw([true, false]),
        reason: text,
      };
    case 'approve-penalty':
      return { type, penaltyId: entry.penalties.at(-1)?.penaltyId ?? makeId(50), note: text };
    case 'set-importance':
      return { type, isImportant: draw([true, false]), reason: text };
    case 'archive':
      return { type };
    case 'purge':
      return { type, approvedBy: toPersonId(draw(['p-li', 'p-chen'])), reason: text };
  }
}

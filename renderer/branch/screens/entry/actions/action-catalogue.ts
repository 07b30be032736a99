import type { EntryCommandType } from '../../../../../shared/domain/commands.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';

/** What is done on the entry's page, decisions and their opposites first, then the steps of handling. Which one is pressed first is `pickMainAction`. */
export const PAGE_ACTIONS = [
  'sign-off',
  'return-for-rework',
  'confirm-escalation',
  'decline-escalation',
  'approve-plan',
  'return-plan',
  'take-over',
  'answer-question',
  'give-reply',
  'hand-over',
  'request-escalation',
  'investigate',
  'propose-plan',
  'agree-reply-time',
  'record-phone-report',
  'note-progress',
  'assess',
  'copy-letter',
] as const satisfies readonly EntryCommandType[];
export type PageAction = (typeof PAGE_ACTIONS)[number];

/** One letter each, none of which the frame uses on a page of its own (N, /, J, K, G, ?); E and S are everywhere the same. */
export const ACTION_KEYS: Readonly<Record<PageAction, string>> = {
  'sign-off': 'S',
  'confirm-escalation': 'C',
  'take-over': 'T',
  'answer-question': 'Q',
  'approve-plan': 'Y',
  'give-reply': 'R',
  'hand-over': 'H',
  'request-escalation': 'E',
  investigate: 'I',
  'propose-plan': 'P',
  'agree-reply-time': 'A',
  'record-phone-report': 'L',
  'note-progress': 'O',
  assess: 'D',
  'return-for-rework': 'B',
  'return-plan': 'U',
  'decline-escalation': 'X',
  'copy-letter': 'M',
};

export function isPageAction(type: EntryCommandType): type is PageAction {
  return (PAGE_ACTIONS as readonly EntryCommandType[]).includes(type);
}

/** What gets a person further after a refusal, best first; shown as far as it is lawful. */
const WAYS_OUT: Partial<Record<Refusal['reason'], readonly PageAction[]>> = {
  'beyond-authority': ['hand-over', 'request-escalation', 'propose-plan'],
  'liability-apology-needs-finding': ['investigate'],
  'investigation-missing': ['investigate'],
  'reply-missing': ['give-reply'],
  'letter-copy-missing': ['copy-letter'],
  'customer-reply-missing': ['give-reply'],
  'not-the-owner': ['take-over'],
  'instruction-pending': ['record-phone-report', 'note-progress'],
  'escalation-open': ['answer-question', 'note-progress'],
};

/** The actions that lead on from a refusal, of those that are lawful now. */
export function findWaysOut(refusal: Refusal, lawful: readonly PageAction[]): readonly PageAction[] {
  return (WAYS_OUT[refusal.reason] ?? []).filter((action) => lawful.includes(action)).slice(0, 2);
}

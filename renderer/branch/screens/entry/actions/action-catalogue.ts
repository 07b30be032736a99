import type { EntryCommandType } from '../../../../../shared/domain/commands.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';

/**
 * What is done on the entry's page, in groups as the list of everything shows them. Every command of a branch has its place here but
 * for printing, whose button is in the head of the page, and for attaching, which is done where the attachments are. Which one is pressed first is `pickMainAction`.
 */
export const ACTION_GROUPS = {
  decide: [
    'sign-off',
    'return-for-rework',
    'confirm-escalation',
    'decline-escalation',
    'approve-plan',
    'return-plan',
    'endorse-plan',
  ],
  judge: ['assess', 'notify-persons', 'investigate', 'test-return', 'recuse'],
  handle: [
    'take-over',
    'hand-over',
    'assign',
    'receive-assignment',
    'complete-assignment',
    'propose-plan',
    'execute-plan',
    'note-progress',
    'report-progress',
    'open-trip',
  ],
  customer: [
    'give-reply',
    'agree-reply-time',
    'tell-customer',
    'follow-up',
    'confirm-by-customer',
    'withdraw',
  ],
  escalate: [
    'request-escalation',
    'answer-question',
    'record-phone-report',
    'submit-unconfirmed',
    'record-verbal-approval',
    'complete-papers',
  ],
  term: [
    'approve-extension',
    'tell-extension',
    'pause-clock',
    'resume-clock',
    'add-facts',
    'explain-overrun',
    'confirm-overrun',
  ],
  paper: ['issue-form', 'sign-form', 'return-form', 'copy-letter'],
  record: ['correct', 'enter-in-register', 'link-entry', 'group-entries', 'merge-entry', 'void-number'],
  after: ['set-penalty', 'approve-penalty', 'reopen', 'set-importance', 'archive', 'purge'],
} as const satisfies Readonly<Record<string, readonly EntryCommandType[]>>;

export type ActionGroup = keyof typeof ACTION_GROUPS;
export type PageAction = (typeof ACTION_GROUPS)[ActionGroup][number];

export const ACTION_GROUP_NAMES = Object.keys(ACTION_GROUPS) as readonly ActionGroup[];
/** Every action of the page, in the order of the groups. */
export const PAGE_ACTIONS: readonly PageAction[] = Object.values(ACTION_GROUPS).flat();

/** What stands in the bar as buttons as far as it is lawful, best first: decisions, then the steps that move a matter on. */
export const BAR_ACTIONS: readonly PageAction[] = [
  'sign-off',
  'confirm-escalation',
  'approve-plan',
  'endorse-plan',
  'take-over',
  'answer-question',
  'hand-over',
  'give-reply',
  'return-for-rework',
  'decline-escalation',
  'return-plan',
  'request-escalation',
  'record-phone-report',
  'assess',
  'assign',
  'investigate',
  'follow-up',
  'sign-form',
  'copy-letter',
];

/** More buttons than this are read, not seen. */
export const BAR_LENGTH = 6;

/** The key that opens the list of everything. */
export const LIST_KEY = 'F';

/** One letter each, none of which the frame uses on a page of its own (N, /, J, K, G, ?); E and S are everywhere the same. */
const DIRECT_KEYS = {
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
  'follow-up': 'V',
  assign: 'W',
  'sign-form': 'Z',
} as const satisfies Partial<Record<PageAction, string>>;

/** In the list, after its own key: one sign each. */
const LIST_KEYS: Readonly<Record<Exclude<PageAction, keyof typeof DIRECT_KEYS>, string>> = {
  'notify-persons': 'N',
  'test-return': 'T',
  'open-trip': 'J',
  recuse: 'Z',
  'receive-assignment': 'V',
  'complete-assignment': 'C',
  'report-progress': 'R',
  'endorse-plan': 'E',
  'execute-plan': 'X',
  'record-verbal-approval': 'K',
  'complete-papers': 'B',
  'submit-unconfirmed': 'U',
  'approve-extension': 'A',
  'tell-extension': 'Y',
  'pause-clock': 'P',
  'resume-clock': 'H',
  'add-facts': 'D',
  'explain-overrun': 'O',
  'confirm-overrun': 'Q',
  'confirm-by-customer': 'S',
  withdraw: 'W',
  'issue-form': 'F',
  'return-form': 'I',
  'enter-in-register': '0',
  'link-entry': 'L',
  'group-entries': 'G',
  'merge-entry': 'M',
  'tell-customer': '1',
  correct: '2',
  'set-penalty': '3',
  'approve-penalty': '4',
  reopen: '5',
  'set-importance': '6',
  archive: '7',
  'void-number': '8',
  purge: '9',
};

/** The keys of an action: its own letter, or that of the list and its sign in it. */
export function listActionKeys(action: PageAction): readonly string[] {
  const direct: Partial<Record<PageAction, string>> = DIRECT_KEYS;
  const own = direct[action];
  if (own !== undefined) return [own];
  const listed: Partial<Record<PageAction, string>> = LIST_KEYS;
  return [LIST_KEY, listed[action] ?? ''];
}

/** The action that this key starts: while the list is open its signs come first. */
export function findActionByKey(
  key: string,
  lawful: readonly PageAction[],
  isListOpen: boolean,
): PageAction | null {
  const bySequence = (keys: readonly string[]) =>
    lawful.find((action) => listActionKeys(action).join(' ') === keys.join(' ')) ?? null;
  return (isListOpen ? bySequence([LIST_KEY, key]) : null) ?? bySequence([key]);
}

export function isPageAction(type: EntryCommandType): type is PageAction {
  return (PAGE_ACTIONS as readonly EntryCommandType[]).includes(type);
}

/** What gets a person further after a refusal, best first; shown as far as it is lawful. */
const WAYS_OUT: Partial<Record<Refusal['reason'], readonly PageAction[]>> = {
  'beyond-authority': ['hand-over', 'request-escalation', 'propose-plan'],
  'commitment-needs-instruction': ['propose-plan', 'request-escalation'],
  'forward-first': ['hand-over'],
  'agreement-missing': ['propose-plan', 'endorse-plan'],
  'liability-apology-needs-finding': ['investigate'],
  'investigation-missing': ['investigate'],
  'finding-missing': ['investigate'],
  'attribution-missing': ['investigate'],
  'handwriting-unread': ['correct'],
  'reply-missing': ['give-reply'],
  'customer-reply-missing': ['give-reply'],
  'customer-dissatisfied': ['request-escalation', 'give-reply'],
  'letter-copy-missing': ['copy-letter'],
  'not-the-owner': ['take-over'],
  'instruction-pending': ['record-phone-report', 'note-progress'],
  'escalation-open': ['confirm-escalation', 'answer-question', 'note-progress'],
  'plan-open': ['approve-plan', 'return-plan'],
  'triage-missing': ['assess'],
  'not-understood': ['assess'],
  'trip-not-needed': ['assess'],
  'second-person-needed': ['assess'],
  'reply-time-missing': ['agree-reply-time'],
  'assignment-open': ['complete-assignment'],
  'notification-open': ['notify-persons'],
  'follow-up-missing': ['follow-up'],
  'form-missing': ['issue-form'],
  'form-unsigned': ['sign-form'],
  'form-unconfirmed': ['confirm-by-customer'],
  'form-not-returned': ['return-form'],
  'papers-missing': ['complete-papers'],
  'overrun-unexplained': ['explain-overrun'],
  'overrun-unconfirmed': ['confirm-overrun'],
  'term-over': ['explain-overrun'],
  'penalty-unapproved': ['approve-penalty'],
  'penalty-untold': ['tell-customer'],
  'confirmation-awaited': ['confirm-escalation'],
};

/** The actions that lead on from a refusal, of those that are lawful now. */
export function findWaysOut(refusal: Refusal, lawful: readonly PageAction[]): readonly PageAction[] {
  return (WAYS_OUT[refusal.reason] ?? []).filter((action) => lawful.includes(action)).slice(0, 2);
}

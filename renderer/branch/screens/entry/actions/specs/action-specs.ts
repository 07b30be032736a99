import {
  APPROVE_PENALTY,
  ARCHIVE,
  FOLLOW_UP,
  PURGE,
  REOPEN,
  SET_IMPORTANCE,
  SET_PENALTY,
} from './after-specs.ts';
import {
  ASSIGN,
  COMPLETE_ASSIGNMENT,
  RECEIVE_ASSIGNMENT,
  REPORT_PROGRESS,
  TEST_RETURN,
} from './assignment-specs.ts';
import {
  ADD_FACTS,
  APPROVE_EXTENSION,
  CONFIRM_OVERRUN,
  EXPLAIN_OVERRUN,
  PAUSE_CLOCK,
  RESUME_CLOCK,
  TELL_EXTENSION,
} from './clock-specs.ts';
import {
  COMPLETE_PAPERS,
  ENDORSE_PLAN,
  EXECUTE_PLAN,
  OPEN_TRIP,
  RECORD_VERBAL_APPROVAL,
  RECUSE,
  SUBMIT_UNCONFIRMED,
} from './decision-specs.ts';
import { CONFIRM_BY_CUSTOMER, ISSUE_FORM, RETURN_FORM, SIGN_FORM, TELL_CUSTOMER } from './paper-specs.ts';
import {
  CORRECT,
  ENTER_IN_REGISTER,
  GROUP_ENTRIES,
  LINK_ENTRY,
  MERGE_ENTRY,
  VOID_NUMBER,
  WITHDRAW,
} from './relation-specs.ts';
import type { ActionSpec } from './action-spec.ts';
import { ASSESS } from './assess-spec.ts';
import { INVESTIGATE } from './investigate-spec.ts';
import { NOTIFY } from './notify-spec.ts';

/** Every form that is data. The few that need a hand of their own (a reply, a signature) are components. */
export const ACTION_SPECS = {
  assess: ASSESS,
  investigate: INVESTIGATE,
  'notify-persons': NOTIFY,
  assign: ASSIGN,
  'receive-assignment': RECEIVE_ASSIGNMENT,
  'complete-assignment': COMPLETE_ASSIGNMENT,
  'report-progress': REPORT_PROGRESS,
  'test-return': TEST_RETURN,
  'endorse-plan': ENDORSE_PLAN,
  'execute-plan': EXECUTE_PLAN,
  'record-verbal-approval': RECORD_VERBAL_APPROVAL,
  'complete-papers': COMPLETE_PAPERS,
  'submit-unconfirmed': SUBMIT_UNCONFIRMED,
  recuse: RECUSE,
  'open-trip': OPEN_TRIP,
  'approve-extension': APPROVE_EXTENSION,
  'tell-extension': TELL_EXTENSION,
  'pause-clock': PAUSE_CLOCK,
  'resume-clock': RESUME_CLOCK,
  'add-facts': ADD_FACTS,
  'explain-overrun': EXPLAIN_OVERRUN,
  'confirm-overrun': CONFIRM_OVERRUN,
  'issue-form': ISSUE_FORM,
  'sign-form': SIGN_FORM,
  'return-form': RETURN_FORM,
  'confirm-by-customer': CONFIRM_BY_CUSTOMER,
  'tell-customer': TELL_CUSTOMER,
  'follow-up': FOLLOW_UP,
  reopen: REOPEN,
  'set-penalty': SET_PENALTY,
  'approve-penalty': APPROVE_PENALTY,
  'set-importance': SET_IMPORTANCE,
  archive: ARCHIVE,
  purge: PURGE,
  'group-entries': GROUP_ENTRIES,
  'enter-in-register': ENTER_IN_REGISTER,
  'link-entry': LINK_ENTRY,
  'merge-entry': MERGE_ENTRY,
  'void-number': VOID_NUMBER,
  withdraw: WITHDRAW,
  correct: CORRECT,
} as const satisfies Readonly<Record<string, ActionSpec>>;

export type SpecAction = keyof typeof ACTION_SPECS;

export function isSpecAction(action: string): action is SpecAction {
  return Object.hasOwn(ACTION_SPECS, action);
}

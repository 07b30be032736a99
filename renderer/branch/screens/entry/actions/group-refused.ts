import type { LawfulAction } from '../../../../../shared/domain/lawful-actions.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { PolicyPack } from '../../../../../shared/policy/schema.ts';
import { PAGE_ACTIONS } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';

/** A reason, and every action that it keeps from being done. */
export type RefusedGroup = { readonly refusal: Refusal; readonly actions: readonly PageAction[] };

/** What the policy of this branch does not have at all, or nothing asks for: nobody misses it. */
const NEVER_MISSED: readonly Refusal['reason'][] = [
  'not-in-policy',
  'verbal-approval-not-allowed',
  'return-test-missing',
  'trip-not-needed',
  'extension-missing',
  'pause-missing',
  'overrun-missing',
  'penalty-unknown',
  'already-done',
];

/** What there is to do only about matters that are with head office. */
const WITH_HEAD_OFFICE: readonly PageAction[] = [
  'answer-question',
  'record-phone-report',
  'submit-unconfirmed',
];

/** The actions of a house whose ladder ends inside it: nobody misses what only has to do with head office. */
export function listOfHouse(
  actions: readonly LawfulAction[],
  { ladder }: Pick<PolicyPack, 'ladder'>,
): readonly LawfulAction[] {
  if (ladder.some(({ scope }) => scope === 'head-office')) return actions;
  return actions.filter(({ type }) => !WITH_HEAD_OFFICE.some((each) => each === type));
}

/** Refused actions under the sentence they share, in the order of the page; of one sentence the first rule is cited. */
export function groupRefused(actions: readonly LawfulAction[]): readonly RefusedGroup[] {
  const refused = PAGE_ACTIONS.flatMap((action) => {
    const refusal = actions.find(({ type }) => type === action)?.refusal ?? null;
    return refusal === null || NEVER_MISSED.includes(refusal.reason) ? [] : [{ action, refusal }];
  });
  const bySentence = Map.groupBy(refused, ({ refusal: { reason, details } }) =>
    JSON.stringify([reason, details]),
  );
  return [...bySentence.values()].map((group) => ({
    refusal: group[0]!.refusal,
    actions: group.map(({ action }) => action),
  }));
}

import { EVERYTHING, isSameFilter } from '../../../data/register-filter.ts';
import type { RegisterFilter } from '../../../data/register-filter.ts';

/** The views everybody has, in the order of their buttons. Texts under `register:view`. */
export const BUILT_IN_VIEWS = ['everything', 'waiting', 'soon', 'overdue', 'answered'] as const;
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number];

/** What each of them shows. */
export const BUILT_IN_FILTERS: Readonly<Record<BuiltInView, RegisterFilter>> = {
  everything: EVERYTHING,
  waiting: { ...EVERYTHING, whose: 'waiting' },
  soon: { ...EVERYTHING, due: 'soon' },
  overdue: { ...EVERYTHING, due: 'overdue' },
  answered: { ...EVERYTHING, status: 'answered' },
};

/** Why nothing is shown, as far as the filter tells. Texts under `register:nothing`. */
export function findEmptyReason(filter: RegisterFilter): BuiltInView | 'period' | 'text' | 'conditions' {
  const { receivedFrom, receivedTo, text } = filter;
  if (receivedFrom !== '' && receivedTo !== '' && receivedFrom > receivedTo) return 'period';
  const view = BUILT_IN_VIEWS.find((each) => isSameFilter(BUILT_IN_FILTERS[each], filter));
  if (view !== undefined) return view;
  return text.trim() === '' ? 'conditions' : 'text';
}

import { BAR_ACTIONS, BAR_LENGTH } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';

/** The buttons of the bar: the next step first, then the usual ones as far as they fit. Where little is possible, all of it. */
export function listBarActions(
  lawful: readonly PageAction[],
  main: PageAction | null,
): readonly PageAction[] {
  const usual = BAR_ACTIONS.filter((action) => lawful.includes(action));
  return [...new Set([...(main === null ? [] : [main]), ...usual])].slice(0, BAR_LENGTH);
}

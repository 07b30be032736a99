import type { PersonId } from '../../shared/domain/ids.ts';
import type { BranchStore } from './branch-store.ts';
import { EVERYTHING } from './register-filter.ts';
import type { RegisterFilter } from './register-filter.ts';

/** A filter of the register that a person named, to come back to (ADM-5). */
export type RegisterView = { readonly name: string; readonly filter: RegisterFilter };

/** Characters of a view's name: as much as its button shows. */
export const VIEW_NAME_LIMIT = 16;
/** Views of one person: two lines of buttons on a branch's screen. */
export const VIEW_LIMIT = 12;

/** Why a view cannot be kept, or null. */
export function findViewProblem(views: readonly RegisterView[], name: string): 'empty' | 'full' | null {
  const wanted = name.trim();
  if (wanted === '') return 'empty';
  return views.length >= VIEW_LIMIT && !views.some((each) => each.name === wanted) ? 'full' : null;
}

/** The views with this one: in the place of the one that had its name, else at the end. */
export function putView(views: readonly RegisterView[], view: RegisterView): readonly RegisterView[] {
  const named = { ...view, name: view.name.trim().slice(0, VIEW_NAME_LIMIT) };
  const isKnown = views.some(({ name }) => name === named.name);
  return isKnown ? views.map((each) => (each.name === named.name ? named : each)) : [...views, named];
}

/** The views without the one of this name. */
export function dropView(views: readonly RegisterView[], name: string): readonly RegisterView[] {
  return views.filter((each) => each.name !== name);
}

type Box = Pick<BranchStore, 'getDraft' | 'putDraft'>;
type Kept = {
  readonly views: readonly { readonly name: string; readonly filter: Partial<RegisterFilter> }[];
};

/**
 * A person's own views on this device, in the order they were first saved. Kept where drafts are: nobody's fact, in no journal, gone
 * with the working store.
 */
export async function listSavedViews(box: Box, personId: PersonId): Promise<readonly RegisterView[]> {
  const kept = await box.getDraft<Kept>(toKey(personId));
  // A view of an older application knows fewer conditions: those it lacks are none.
  return (kept?.values.views ?? []).map(({ name, filter }) => ({
    name,
    filter: { ...EVERYTHING, ...filter },
  }));
}

/** Keeps a person's views, as they shall be from now on. */
export async function keepSavedViews(
  box: Box,
  personId: PersonId,
  views: readonly RegisterView[],
): Promise<void> {
  await box.putDraft<Kept>(toKey(personId), { views });
}

function toKey(personId: PersonId): string {
  return `view:${personId}`;
}

import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { dropView, keepSavedViews, listSavedViews, putView } from '../../../data/saved-views.ts';
import type { RegisterView } from '../../../data/saved-views.ts';
import { useSession } from '../../frame/session.tsx';

export type SavedViews = {
  readonly views: readonly RegisterView[];
  readonly save: (view: RegisterView) => void;
  readonly remove: (name: string) => void;
};

/** The own views of whoever is signed in, as they change. */
export function useSavedViews(): SavedViews {
  const store = useBranchStore();
  const { personId } = useSession();
  const views = useLive((book) => listSavedViews(book, personId), [personId]).value ?? [];
  /** Read again before it is written: another window may have saved meanwhile. */
  const change = (apply: (before: readonly RegisterView[]) => readonly RegisterView[]): void => {
    void listSavedViews(store, personId)
      .then(async (before) => await keepSavedViews(store, personId, apply(before)))
      .catch(reportError);
  };
  return {
    views,
    save: (view) => change((before) => putView(before, view)),
    remove: (name) => change((before) => dropView(before, name)),
  };
}

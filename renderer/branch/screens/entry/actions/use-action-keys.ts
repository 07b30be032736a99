import { useEffect, useRef } from 'react';

import { isTyping } from '../../../../design/is-typing.ts';
import { LIST_KEY, findActionByKey } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';

/** As long as `G` waits for its second key in the frame: that key is not ours. */
const SECOND_KEY_MS = 1_500;

export type ActionKeys = {
  readonly lawful: readonly PageAction[];
  readonly isListOpen: boolean;
  readonly onAction: (action: PageAction) => void;
  readonly onList: () => void;
};

/** A letter per lawful action, and one for the list of all. Listens before the frame does, so that S signs this entry rather than opening the queue. */
export function useActionKeys({ lawful, isListOpen, onAction, onList }: ActionKeys): void {
  const afterG = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      const isAfterG = afterG.current > 0 && event.timeStamp - afterG.current < SECOND_KEY_MS;
      const key = event.key.toUpperCase();
      const action = findActionByKey(key, lawful, isListOpen);
      afterG.current = key === 'G' && action === null ? event.timeStamp : 0;
      if (isAfterG) return;
      if (action === null && (key !== LIST_KEY || isListOpen || lawful.length === 0)) return;
      event.preventDefault();
      event.stopPropagation();
      if (action === null) onList();
      else onAction(action);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [lawful, isListOpen, onAction, onList]);
}

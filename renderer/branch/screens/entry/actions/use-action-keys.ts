import { useEffect, useRef } from 'react';

import { isTyping } from '../../../../design/is-typing.ts';
import { ACTION_KEYS } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';

/** As long as `G` waits for its second key in the frame: that key is not ours. */
const SECOND_KEY_MS = 1_500;

/** One letter per lawful action. Listens before the frame does, so that S signs this entry rather than opening the queue. */
export function useActionKeys(lawful: readonly PageAction[], onAction: (action: PageAction) => void): void {
  const afterG = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      const isAfterG = afterG.current > 0 && event.timeStamp - afterG.current < SECOND_KEY_MS;
      afterG.current = event.key.toLowerCase() === 'g' ? event.timeStamp : 0;
      if (isAfterG) return;
      const action = lawful.find((each) => ACTION_KEYS[each] === event.key.toUpperCase());
      if (action === undefined) return;
      event.preventDefault();
      onAction(action);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [lawful, onAction]);
}

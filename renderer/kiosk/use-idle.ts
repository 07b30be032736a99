import { useEffect, useRef, useState } from 'react';

/** Nothing touched for so long: the page asks whether somebody is still there. Long enough to think, short for a hall. */
export const ASK_AFTER_MS = 90_000;
/** Time to answer before the page turns back to its beginning. */
export const ANSWER_WITHIN_MS = 30_000;
const TICK_MS = 1_000;

const TOUCHED = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const;

export type Idle = {
  /** Seconds until the page turns back, while it asks; null otherwise. */
  readonly secondsLeft: number | null;
  readonly stay: () => void;
};

/** Notices that a customer walked away. While it asks, only an answer counts: a sleeve over the screen does not. */
export function useIdle({
  isWatching,
  onGone,
}: {
  readonly isWatching: boolean;
  readonly onGone: () => void;
}): Idle {
  const touchedAt = useRef(0);
  const gone = useRef(onGone);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const isAsking = isWatching && secondsLeft !== null;
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (!isWatching) return;
    touchedAt.current = Date.now();
    const timer = setInterval(() => {
      const idleMs = Date.now() - touchedAt.current;
      if (idleMs >= ASK_AFTER_MS + ANSWER_WITHIN_MS) {
        setSecondsLeft(null);
        gone.current();
      } else if (idleMs >= ASK_AFTER_MS) {
        setSecondsLeft(Math.ceil((ASK_AFTER_MS + ANSWER_WITHIN_MS - idleMs) / TICK_MS));
      }
    }, TICK_MS);
    return () => {
      clearInterval(timer);
      setSecondsLeft(null);
    };
  }, [isWatching]);
  useEffect(() => {
    if (!isWatching || isAsking) return;
    const touch = () => {
      touchedAt.current = Date.now();
    };
    for (const name of TOUCHED) window.addEventListener(name, touch, { passive: true });
    return () => {
      for (const name of TOUCHED) window.removeEventListener(name, touch);
    };
  }, [isWatching, isAsking]);
  return {
    secondsLeft: isAsking ? secondsLeft : null,
    stay() {
      touchedAt.current = Date.now();
      setSecondsLeft(null);
    },
  };
}

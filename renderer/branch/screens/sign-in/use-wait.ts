import { useEffect, useState } from 'react';

/** Seconds left of a wait that the shell imposed; counts down by itself, null when there is none. */
export function useWait(): {
  readonly secondsLeft: number | null;
  readonly startWait: (seconds: number) => void;
} {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => {
    if (secondsLeft === null) return;
    const id = setTimeout(() => setSecondsLeft(secondsLeft > 1 ? secondsLeft - 1 : null), 1_000);
    return () => clearTimeout(id);
  }, [secondsLeft]);
  return { secondsLeft, startWait: setSecondsLeft };
}

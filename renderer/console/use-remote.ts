import { useCallback, useEffect, useRef, useState } from 'react';

import type { Refusal } from '../../shared/domain/refusal.ts';
import type { ConsoleOutcome } from './console-api-client.ts';

/** How often a list asks again while it is looked at, milliseconds. */
const REFRESH_MS = 10_000;

export type Remote<Value> = {
  /** The last value that arrived; kept while a newer one is fetched or the service is away. */
  readonly value: Value | null;
  readonly refusal: Refusal | null;
  readonly isLoading: boolean;
  readonly refresh: () => void;
  readonly put: (value: Value) => void;
};

/** Fetches, keeps what it has, and asks again on a rhythm. `key` names what is fetched: another key starts afresh. */
export function useRemote<Value>(key: string, fetchValue: () => ConsoleOutcome<Value>): Remote<Value> {
  const [state, setState] = useState<{ key: string; value: Value | null; refusal: Refusal | null }>({
    key,
    value: null,
    refusal: null,
  });
  const latest = useRef(fetchValue);
  useEffect(() => {
    latest.current = fetchValue;
  });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((count) => count + 1), []);
  const put = useCallback((value: Value) => setState({ key, value, refusal: null }), [key]);

  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const outcome = await latest.current();
      if (!isCurrent) return;
      setState((before) => {
        const kept = before.key === key ? before.value : null;
        return outcome.ok
          ? { key, value: outcome.value, refusal: null }
          : { key, value: kept, refusal: outcome.error };
      });
    };
    void load();
    const timer = window.setInterval(() => void load(), REFRESH_MS);
    return () => {
      isCurrent = false;
      window.clearInterval(timer);
    };
  }, [key, round]);

  const isCurrentKey = state.key === key;
  const value = isCurrentKey ? state.value : null;
  const refused = isCurrentKey ? state.refusal : null;
  return { value, refusal: refused, isLoading: value === null && refused === null, refresh, put };
}

import { useCallback, useState } from 'react';

import type { Outcome } from '../../../shared/bridge/desktop-api.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { RecordedInJournalOnlyFault } from '../../data/store-faults.ts';

/** Why a call did not succeed: an expected no, or something broken. */
export type CallProblem =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  /** Recorded: the facts are in the journal, only the screen does not have them yet; to type them again would double them. */
  | { readonly kind: 'fault'; readonly isRecorded: boolean };

export type Call = {
  readonly isBusy: boolean;
  readonly problem: CallProblem | null;
  /** Runs the call; answers the value, or null when there is a problem to show. */
  readonly run: <Value>(call: () => Promise<Outcome<Value>>) => Promise<{ readonly value: Value } | null>;
  readonly clear: () => void;
};

/** One button's call to the shell: busy while it runs, its problem kept beside the button. Faults are reported, not swallowed. */
export function useCall(): Call {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const clear = useCallback(() => setProblem(null), []);
  const run = useCallback<Call['run']>(async (call) => {
    setIsBusy(true);
    setProblem(null);
    try {
      const outcome = await call();
      if (outcome.ok) return { value: outcome.value };
      setProblem({ kind: 'refusal', refusal: outcome.error });
      return null;
    } catch (error) {
      reportError(error);
      setProblem({ kind: 'fault', isRecorded: error instanceof RecordedInJournalOnlyFault });
      return null;
    } finally {
      setIsBusy(false);
    }
  }, []);
  return { isBusy, problem, run, clear };
}

import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import { UnexpectedRefusalFault } from './store-faults.ts';

/** The value of a call that the shell refuses only when something is broken; throws otherwise. */
export function requireValue<Value>(call: string, outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new UnexpectedRefusalFault(call, outcome.error);
}

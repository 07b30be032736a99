import type { Target } from './event-payloads.ts';

/** Both name the same person or body: by the id where both have one, else by kind and name. */
export function isSameTarget(one: Target, other: Target): boolean {
  if (one.kind !== other.kind) return false;
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId;
  return one.name.trim() === other.name.trim();
}

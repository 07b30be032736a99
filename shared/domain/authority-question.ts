import type { AuthorityQuestion } from './authority.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './event-payloads.ts';

/** The measure with what the entry says about the matter: everything a grant can restrict (AUT-1). */
export function toQuestion(measure: Measure, entry: Entry): AuthorityQuestion {
  return {
    measure,
    severity: entry.severity,
    category: entry.assessment?.category ?? entry.details.category,
    causes: entry.investigation?.causes ?? [],
    region: entry.details.region,
    phase: entry.details.phase,
  };
}

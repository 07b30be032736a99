import type { TripRules } from '../../schema/trip-rules.ts';

/** What everybody on a trip is reminded of. */
export const TRIP_PROMPTS: TripRules['prompts'] = [
  { key: 'what-trips-are-for', kind: 'reference', rules: ['TRIP-01'] },
  { key: 'four-principles', kind: 'reference', rules: ['TRIP-02'] },
  { key: 'papers-to-carry', kind: 'prompt', rules: ['TRIP-15'] },
  { key: 'whom-to-send', kind: 'prompt', rules: ['TRIP-18'] },
  { key: 'safe-fast-cheap', kind: 'prompt', rules: ['TRIP-21', 'TRIP-22'] },
  { key: 'book-within-standard', kind: 'prompt', rules: ['TRIP-23'] },
  { key: 'no-change-of-lodging', kind: 'prohibited', rules: ['TRIP-24'] },
  { key: 'tell-every-change', kind: 'prompt', rules: ['TRIP-26'] },
  { key: 'apologise-on-arrival', kind: 'prompt', rules: ['TRIP-27', 'C-35'] },
  { key: 'solution-until-accepted', kind: 'prompt', rules: ['TRIP-30', 'C-38'] },
  { key: 'keep-customer-informed', kind: 'prompt', rules: ['TRIP-31'] },
  { key: 'clear-and-polite', kind: 'prompt', rules: ['TRIP-41'] },
  { key: 'share-what-was-found', kind: 'prompt', rules: ['TRIP-43'] },
];

/**
 * The tests that ought to notice a fault, by what they are about, the likeliest first. Laws over thousands of histories are left out:
 * they take minutes, and a rule that only a law notices has no example that says what it is for.
 */
const domain = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/shared/domain/${name}.test.ts`);
const policy = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/shared/policy/${name}.test.ts`);
const SCENARIO_TESTS: readonly string[] = [
  'bank',
  'hotel',
  'property',
  'five-clears',
  'liquor',
  'manufacturer',
  'road-rescue',
  'eight-steps',
  'services',
].map((name) => `tests/shared/scenarios/${name}.test.ts`);

/** Days, and the hours of a unit. */
export const CALENDAR_TESTS: readonly string[] = domain(
  'count-days',
  'working-calendar',
  'office-calendar',
  'business-hours',
  'local-time',
  'policy-clocks',
  'compute-deadlines',
  'reply-times',
);

/** Terms, what moves them, what a missed one demands. */
export const CLOCK_TESTS: readonly string[] = [
  ...domain(
    'compute-deadlines',
    'reply-times',
    'policy-clocks',
    'clock-moves',
    'clock-rests',
    'clock-runs',
    'decide-clock',
    'compute-breaches',
    'count-days',
    'clock-conditions',
    'bank-story',
  ),
  ...SCENARIO_TESTS,
];

/** Calendar duties. */
export const DUTY_TESTS: readonly string[] = domain('compute-duties');

/** Who decides, and how a matter climbs. */
export const LADDER_TESTS: readonly string[] = [
  ...domain(
    'authority',
    'ladder',
    'ladder-holders',
    'head-confirmation',
    'earlier-grants',
    'sibling',
    'decide-entry-command',
    'decide-closing',
    'conveying',
    'bank-story',
    'channel-articles',
    'lawful-actions',
    'groups',
  ),
  ...SCENARIO_TESTS,
];

/** Who may handle a matter. */
export const HANDLING_TESTS: readonly string[] = [
  ...domain(
    'decide-entry-command',
    'decide-closing',
    'triage',
    'assignment',
    'lawful-actions',
    'sibling',
    'ladder',
    'ladder-holders',
    'head-confirmation',
    'conveying',
    'relations',
    'retention',
    'bank-story',
  ),
  ...SCENARIO_TESTS,
];

/** What the customer may be told. */
export const REPLY_TESTS: readonly string[] = [
  ...domain(
    'conveying',
    'decide-entry-command',
    'decide-closing',
    'triage',
    'earlier-grants',
    'sibling',
    'ladder',
    'ladder-holders',
    'head-confirmation',
    'bank-story',
    'channel-articles',
  ),
  ...SCENARIO_TESTS,
];

/** What an end waits for. */
export const CLOSING_TESTS: readonly string[] = [
  ...domain(
    'closing-blocks',
    'dissatisfaction',
    'follow-up',
    'forms',
    'penalty',
    'decide-entry-command',
    'decide-closing',
    'conveying',
    'ladder',
    'ladder-holders',
    'head-confirmation',
  ),
  ...SCENARIO_TESTS,
];

/** What surrounds an end. */
export const AFTERWARDS_TESTS: readonly string[] = [
  ...domain(
    'follow-up',
    'forms',
    'penalty',
    'retention',
    'notifications',
    'groups',
    'relations',
    'closing-blocks',
    'dissatisfaction',
  ),
  ...SCENARIO_TESTS,
];

/** Facts that arrive in any order. */
export const FOLD_TESTS: readonly string[] = domain('fold-entry');

/** Official numbers and the moment of recording. */
export const NUMBER_TESTS: readonly string[] = domain('numbering', 'decide-record-entry');

/** Which packs are taken, and how they are laid over each other. */
export const PACK_TESTS: readonly string[] = policy(
  'validate-pack',
  'overlays',
  'built-in-packs',
  'bank-branch',
);

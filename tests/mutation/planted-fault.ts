/** Which idea of the rule engine a fault is in; the report counts by it. */
export const FAULT_AREAS = ['clocks', 'ladder', 'guards', 'numbering', 'composition'] as const;
export type FaultArea = (typeof FAULT_AREAS)[number];

/** A mistake somebody could make in the rule engine, and the tests that have to notice it. */
export type PlantedFault = {
  /** Unique, and says the mistake in a few words: `make-up-day-forgotten`. */
  readonly id: string;
  readonly area: FaultArea;
  /** The module it is in, from the root: `shared/domain/authority.ts`. */
  readonly file: string;
  /** Text that stands in the module exactly once, so that nobody has to guess which place is meant. */
  readonly find: string;
  readonly replace: string;
  /** What the branch would suffer from, with the rule it breaks. */
  readonly why: string;
  /** The test files that ought to notice, from the root, the likeliest first. */
  readonly tests: readonly string[];
};

/** One step of the schema. Never edited once it has run anywhere; a change is a new step. */
export type Migration = {
  /** Number and name; applied in this order. */
  readonly id: string;
  /** One SQL statement each: PGlite does not take several in one. */
  readonly statements: readonly string[];
};

import type { Reasons } from './reason.ts';

/**
 * Why a rule is not covered, or not by what it asks for. Only for rules of policies that ship: of the others their missing pack tells.
 *
 * A reason whose rule is covered by now is a failure, so that this list only ever says what is so: delete its line.
 */
export const REASONS: Reasons = {};

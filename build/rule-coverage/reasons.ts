import type { Reasons } from './reason.ts';
import { SERVICE_REASONS } from './service-reasons.ts';

/**
 * Why a rule is not covered, or not by what it asks for. Only for rules of policies that ship: of the others their missing pack tells.
 *
 * A reason whose rule is covered by now is a failure, so that this list only ever says what is so: delete its line.
 */
export const REASONS: Reasons = {
  'G8-13': {
    kind: 'prompt-suffices',
    because:
      'What was learnt from one matter is words; the reminder asks for them, and they go into the note of the sign-off.',
  },
  ...SERVICE_REASONS,
};

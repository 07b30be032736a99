import type { EventPayload } from './event-payloads.ts';

/** An assessment that says nothing but an ordinary severity: all that version 1 could say. */
export const PLAIN_ASSESSMENT: EventPayload<'assessed'> = {
  severity: 'general',
  note: '',
  triggers: [],
  validity: 'undetermined',
  stage: 'preliminary',
  isWellGrounded: null,
  isDemandReasonable: null,
  isMalicious: false,
  isUnderstood: true,
  isUrgent: false,
  isTripNeeded: false,
  category: null,
};

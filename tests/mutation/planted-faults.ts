import { AFTERWARDS_FAULTS } from './faults/afterwards.ts';
import { AUTHORITY_FAULTS } from './faults/authority.ts';
import { CALENDAR_FAULTS } from './faults/calendar.ts';
import { CLOCK_LENGTHS_FAULTS } from './faults/clock-lengths.ts';
import { CLOCK_RUNS_FAULTS } from './faults/clock-runs.ts';
import { CLOSING_FAULTS } from './faults/closing.ts';
import { COMPOSITION_FAULTS } from './faults/composition.ts';
import { DUE_STATES_FAULTS } from './faults/due-states.ts';
import { DUTY_TURNS_FAULTS } from './faults/duty-turns.ts';
import { ESCALATION_FAULTS } from './faults/escalation.ts';
import { HANDLING_FAULTS } from './faults/handling.ts';
import { NUMBERING_FAULTS } from './faults/numbering.ts';
import { REPLIES_FAULTS } from './faults/replies.ts';
import type { PlantedFault } from './planted-fault.ts';

/** Every fault that is planted, by what it is about. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...CALENDAR_FAULTS,
  ...CLOCK_LENGTHS_FAULTS,
  ...CLOCK_RUNS_FAULTS,
  ...DUE_STATES_FAULTS,
  ...DUTY_TURNS_FAULTS,
  ...AUTHORITY_FAULTS,
  ...ESCALATION_FAULTS,
  ...HANDLING_FAULTS,
  ...REPLIES_FAULTS,
  ...CLOSING_FAULTS,
  ...AFTERWARDS_FAULTS,
  ...NUMBERING_FAULTS,
  ...COMPOSITION_FAULTS,
];

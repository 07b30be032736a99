import type { TripRules } from '../../schema/trip-rules.ts';

/** C-39: "stipulated" and "promptly" as soft terms of the product, never of the source. */
export const TRIP_CLOCKS: TripRules['clocks'] = [
  {
    key: 'trip.contact',
    start: 'complaint-received',
    stop: 'customer-contacted',
    length: { unit: 'hour', amount: 24 },
    softness: 'soft',
    rule: 'C-V',
    also: ['TRIP-02', 'C-39'],
  },
  {
    key: 'trip.paperAfterVerbal',
    start: 'trip-ended',
    stop: 'approval-completed',
    length: { unit: 'working-day', amount: 2 },
    softness: 'soft',
    rule: 'C-V',
    also: ['TRIP-17', 'C-39'],
  },
  {
    key: 'trip.report',
    start: 'handling-finished',
    stop: 'report-filed',
    length: { unit: 'same-business-day' },
    softness: 'soft',
    rule: 'C-V',
    also: ['TRIP-33'],
  },
  {
    key: 'trip.claim',
    start: 'handling-finished',
    stop: 'claim-filed',
    length: { unit: 'same-business-day' },
    softness: 'soft',
    rule: 'C-V',
    also: ['TRIP-40'],
  },
  {
    key: 'trip.followUp',
    start: 'handling-finished',
    stop: 'followed-up',
    length: { unit: 'working-day', amount: 3 },
    softness: 'soft',
    rule: 'C-V',
    also: ['TRIP-44', 'C-39'],
  },
];

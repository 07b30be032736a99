import type { PolicyPack } from '../../schema.ts';
import { keepForm } from '../parts/forms.ts';

/** The three annexes (HOTEL-19 to HOTEL-22); their layouts are not in the source, so ours are (C-12). */
export const HOTEL_FORMS: PolicyPack['forms'] = [
  keepForm('hotel-weekly', 'HOTEL-19', {
    also: ['HOTEL-07', 'C-12'],
    copies: [{ no: 1, holder: 'marketing' }],
  }),
  keepForm('hotel-monthly', 'HOTEL-20', { copies: [{ no: 1, holder: 'general-office' }] }),
  keepForm('hotel-gap', 'HOTEL-21', {
    neededWhen: { isCoveredByRules: false },
    steps: [
      { act: 'sign', role: 'department-head', rule: 'HOTEL-22' },
      { act: 'countersign', role: 'marketing-officer', rule: 'HOTEL-22' },
      { act: 'approve', role: 'general-office', rule: 'HOTEL-22' },
    ],
    copies: [{ no: 1, holder: 'marketing' }],
  }),
];

/** HOTEL-19, C-13: the week's list on Monday, the next working day where that is a holiday, empty or not; HOTEL-20, C-14: day 11 to 20. */
export const HOTEL_DUTIES: PolicyPack['duties'] = [
  {
    key: 'hotel.weekly',
    rule: 'HOTEL-19',
    also: ['C-12', 'C-13'],
    window: { cycle: 'weekly', fromWeekday: 6, dueWeekday: 1, isDueNextWeek: true },
    onHoliday: 'next-working-day',
    by: 'department-head',
    to: 'marketing-officer',
    form: 'hotel-weekly',
    isNilReported: true,
    missedTells: 'deputy-head',
  },
  {
    key: 'hotel.monthly',
    rule: 'HOTEL-20',
    also: ['HOTEL-04', 'C-14'],
    window: { cycle: 'monthly', fromDay: 11, dueDay: 20 },
    onHoliday: 'stays',
    by: 'marketing-officer',
    to: 'general-office',
    form: 'hotel-monthly',
    isNilReported: true,
    missedTells: 'general-manager',
  },
];

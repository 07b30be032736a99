import type { DutyRule } from '../../schema.ts';

/** Every month an inspection and a report, in December a survey, by the end of the year three interviews (6.3). */
export const QUALITY_DUTIES: DutyRule[] = [
  {
    key: 'qs.inspection',
    rule: 'QS-06',
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'quality-officer',
    to: 'general-manager',
    form: 'qs-inspection',
    isNilReported: false,
    missedTells: 'leader-in-charge',
  },
  {
    key: 'qs.report',
    rule: 'QS-11',
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'quality-officer',
    to: 'general-manager',
    form: 'qs-monthly',
    isNilReported: true,
    missedTells: 'leader-in-charge',
  },
  {
    key: 'qs.survey',
    rule: 'QS-07',
    also: ['C-49'],
    window: { cycle: 'yearly', month: 12, fromDay: 1, dueDay: 31 },
    onHoliday: 'stays',
    by: 'quality-officer',
    to: 'general-manager',
    form: null,
    isNilReported: false,
    missedTells: 'leader-in-charge',
  },
  {
    // The interviews may be held all year; the year ends in December.
    key: 'qs.perception',
    rule: 'QS-09',
    window: { cycle: 'yearly', month: 12, fromDay: 1, dueDay: 31 },
    onHoliday: 'stays',
    by: 'quality-officer',
    to: null,
    form: null,
    isNilReported: false,
    missedTells: 'leader-in-charge',
  },
];

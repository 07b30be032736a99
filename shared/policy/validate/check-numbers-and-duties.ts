import { packIssue } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import type { PolicyPack } from '../schema.ts';

const PLACEHOLDERS: readonly string[] = ['{unit}', '{YYYY}', '{YY}', '{MM}', '{device}', '{serial}'];

/** A number that starts anew says in itself which period it is of; otherwise two entries have one number (NUM-1). */
export function checkNumbering({ numbering }: PolicyPack): readonly PackIssue[] {
  const { pattern, reset } = numbering;
  const used: readonly string[] = pattern.match(/\{[^}]*\}/g) ?? [];
  const unknown = used.filter((each) => !PLACEHOLDERS.includes(each));
  const hasYear = used.includes('{YYYY}') || used.includes('{YY}');
  return [
    ...unknown.map((placeholder) =>
      packIssue('numbering.pattern', 'number-placeholder-unknown', { placeholder }),
    ),
    ...(reset === 'month' && !used.includes('{MM}')
      ? [packIssue('numbering.pattern', 'number-without-month')]
      : []),
    ...(reset !== 'never' && !hasYear ? [packIssue('numbering.pattern', 'number-without-year')] : []),
  ];
}

/** A window that ends before it begins can never be met. */
export function checkDuties({ duties }: PolicyPack): readonly PackIssue[] {
  return duties.flatMap(({ key, window }, index) => {
    const isBackwards =
      (window.cycle === 'monthly' && window.dueDay !== null && window.dueDay < window.fromDay) ||
      ((window.cycle === 'half-yearly' || window.cycle === 'yearly') && window.dueDay < window.fromDay) ||
      (window.cycle === 'weekly' && !window.isDueNextWeek && window.dueWeekday < window.fromWeekday);
    return isBackwards ? [packIssue(`duties[${index}].window`, 'duty-window-backwards', { duty: key })] : [];
  });
}

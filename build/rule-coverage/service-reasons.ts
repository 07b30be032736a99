import type { Reason, Reasons } from './reason.ts';

/** One reason for several rules. */
function explain(
  ids: readonly string[],
  kind: Exclude<Reason['kind'], 'same-as-others'>,
  because: string,
): Reasons {
  return Object.fromEntries(ids.map((id) => [id, { kind, because }]));
}

/** Why the standards of work of `service-standards` stand in its checklists and nowhere else. */
export const SERVICE_REASONS: Reasons = {
  ...explain(
    ['SVC-0201', 'SVC-0303', 'SVC-0305', 'SVC-0801', 'SVC-0802', 'SVC-0901', 'SVC-0905'],
    'outside-the-product',
    'How a buyer is received and shown goods happens before any complaint; the register learns of it when somebody complains, and then the checklist of the chapter is shown to whoever investigates.',
  ),
  ...explain(
    [
      'SVC-0401',
      'SVC-0402',
      'SVC-0404',
      'SVC-0502',
      'SVC-0503',
      'SVC-0504',
      'SVC-0505',
      'SVC-0804',
      'SVC-0805',
      'SVC-0902',
      'SVC-0903',
      'SVC-0904',
      'SVC-1201',
    ],
    'outside-the-product',
    'Orders, slips and stock are kept by the company’s sales system; a complaint about them shows the checklist of the chapter.',
  ),
  ...explain(
    ['SVC-0602', 'SVC-0603', 'SVC-1004', 'SVC-1005'],
    'outside-the-product',
    'Dispatch and repair papers go with the goods; a complaint about them shows the checklist of the chapter.',
  ),
  ...explain(
    ['SVC-1301', 'SVC-1302', 'SVC-1305'],
    'outside-the-product',
    'A file of customers’ birthdays, grades and wishes is no part of a complaint register and would keep personal data that no complaint needs.',
  ),
  ...explain(
    ['SVC-1002', 'SVC-1003', 'SVC-1101', 'SVC-1102', 'SVC-1104'],
    'prompt-suffices',
    'Whether a piece may come back or be repaired depends on the sale and the contract, which the register does not hold; the terms are shown to whoever investigates.',
  ),
};

import type { Condition, PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

type Prompt = PolicyPack['prompts'][number];

/** One line of a checklist: its key, and the standards that it puts into words. */
type ChecklistLine = readonly [key: string, ...rules: [string, ...string[]]];

/** The standards of one chapter, against which a complaint of that category is held when it is looked into. */
function listStandards(category: string, lines: readonly ChecklistLine[]): Prompt[] {
  const when: Condition = { categories: [category] };
  return toPrompts(
    'investigate',
    lines.map(([key, ...rules]) => [key, 'prompt', rules, when] as const),
  );
}

/**
 * Chapters 1 to 13 as checklists. Most are standards of conduct that the register neither measures nor enforces (how many rings, who
 * counts the goods, where the third copy goes): a complaint of the category shows them, and whoever investigates says which was broken.
 */
export const SERVICE_CHECKLISTS: PolicyPack['prompts'] = [
  ...listStandards('phone-enquiry', [
    ['ring-and-greet', 'SVC-0101', 'SVC-0102', 'SVC-0105'],
    ['keep-phone-log', 'SVC-0103', 'SVC-0108'],
    ['repeat-the-points', 'SVC-0104'],
    ['know-the-terms', 'SVC-0106'],
    ['put-to-superior', 'SVC-0107'],
    ['transfer-and-fax', 'SVC-0109', 'SVC-0110'],
  ]),
  ...listStandards('reception', [
    ['greet-in-a-minute', 'SVC-0201'],
    ['water-and-registration', 'SVC-0202'],
    ['lead-to-the-right-person', 'SVC-0203'],
  ]),
  ...listStandards('escorting', [
    ['receive-at-once', 'SVC-0301'],
    ['note-defects', 'SVC-0303'],
    ['tell-the-care', 'SVC-0304'],
    ['note-wants', 'SVC-0305'],
    ['pass-on-opinions', 'SVC-0306'],
    ['goods-back-in-place', 'SVC-0307'],
    ['count-item-by-item', 'SVC-0308'],
  ]),
  ...toPrompts('investigate', [['no-gossip', 'prohibited', ['SVC-0302'], { categories: ['escorting'] }]]),
  ...listStandards('settlement', [
    ['check-customer-file', 'SVC-0401'],
    ['no-faulty-goods-out', 'SVC-0402'],
    ['ask-before-printing', 'SVC-0403'],
    ['both-sign-the-slip', 'SVC-0404'],
    ['say-the-amounts', 'SVC-0405'],
  ]),
  ...listStandards('packing', [
    ['count-pack-tick', 'SVC-0501'],
    ['return-slip-signed', 'SVC-0502'],
    ['copies-of-the-slip', 'SVC-0503'],
    ['seal-and-address', 'SVC-0504'],
    ['two-people-count', 'SVC-0505'],
  ]),
  ...listStandards('freight', [
    ['know-the-carriers', 'SVC-0601'],
    ['call-after-dispatch', 'SVC-0602'],
    ['keep-the-voucher', 'SVC-0603'],
  ]),
  ...listStandards('seeing-off', [['see-them-off', 'SVC-0701']]),
  ...listStandards('video', [
    ['record-and-prepare', 'SVC-0801'],
    ['ten-minutes-before', 'SVC-0802'],
    ['tell-the-details', 'SVC-0803'],
    ['shipping-and-amount', 'SVC-0804'],
    ['two-count-after-payment', 'SVC-0805'],
  ]),
  ...listStandards('web-orders', [
    ['wholesale-or-franchise', 'SVC-0901'],
    ['record-the-order', 'SVC-0902'],
    ['pick-in-time', 'SVC-0903'],
    ['call-about-changes', 'SVC-0904'],
    ['video-on-request', 'SVC-0905', 'SVC-0906'],
    ['website-every-day', 'SVC-0907'],
  ]),
  ...listStandards('repairs', [
    ['mend-small-damage', 'SVC-1001'],
    ['say-one-to-six-months', 'SVC-1002'],
    ['no-thai-silver', 'SVC-1003'],
    ['receipt-and-photo', 'SVC-1004'],
    ['call-when-back', 'SVC-1005'],
  ]),
  ...listStandards('returns', [
    ['collected-goods-stay', 'SVC-1101'],
    ['other-than-wanted', 'SVC-1102'],
    ['fault-seen-on-video', 'SVC-1103'],
    ['franchise-by-contract', 'SVC-1104'],
  ]),
  ...listStandards('consignment', [
    ['list-and-labels', 'SVC-1201'],
    ['report-and-signature', 'SVC-1202'],
  ]),
  ...listStandards('relations', [
    ['keep-customer-file', 'SVC-1301', 'SVC-1304'],
    ['greet-on-occasions', 'SVC-1302'],
    ['weekly-contact', 'SVC-1303'],
    ['file-enquirers', 'SVC-1305'],
  ]),
];

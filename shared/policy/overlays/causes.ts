import type { Cause } from '../../domain/vocabulary.ts';
import type { PolicyOverlay } from '../overlay-schema.ts';
import { toPrompts } from '../packs/to-prompts.ts';
import type { PolicyPack } from '../schema.ts';

type CauseRule = PolicyPack['causes'][number];

/** What is plain about most causes: a complaint for cause, and not about the goods themselves. */
function toCause(cause: Cause, rule: string, more: Partial<CauseRule> = {}): CauseRule {
  const [group = 'a'] = cause;
  return { cause, group: group as CauseRule['group'], isInvalid: false, isQuality: false, rule, ...more };
}

/**
 * Groups A to G (CAUSE-01 to CAUSE-08). Quality in the sense of MFR-01 is what is wrong with the goods: a fault or a missing function.
 * The examples of group A stand as sub-codes under the cause they are examples of.
 */
const CAUSES: PolicyPack['causes'] = [
  toCause('a1-assortment', 'CAUSE-01'),
  toCause('a2-function', 'CAUSE-01', { isQuality: true, also: ['CAUSE-10'] }),
  toCause('a3-wrong-information', 'CAUSE-01', { subCodes: ['wrong-manual'] }),
  toCause('a4-not-as-requested', 'CAUSE-01', { subCodes: ['wrong-model', 'not-on-schedule'] }),
  toCause('b1-product-quality', 'CAUSE-02', { isQuality: true, also: ['CAUSE-10'] }),
  toCause('b2-service-quality', 'CAUSE-03'),
  toCause('c-misunderstanding', 'CAUSE-04', { isInvalid: true }),
  toCause('d1-over-promise', 'CAUSE-06'),
  toCause('d2-money', 'CAUSE-06'),
  toCause('d3-staff', 'CAUSE-06'),
  toCause('d4-unclear-duties', 'CAUSE-06'),
  toCause('e1-advertising', 'CAUSE-07'),
  toCause('e2-price', 'CAUSE-07'),
  toCause('e3-quality-expectation', 'CAUSE-07'),
  toCause('e4-service-expectation', 'CAUSE-07'),
  toCause('f-fraud', 'CAUSE-08'),
  toCause('g-work-error', 'CAUSE-08'),
];

/** CAUSE-10, CAUSE-11: where the customer used it wrongly, producer and seller still ask themselves why. */
const RESPONSIBILITY: PolicyPack['responsibility'] = [
  { of: 'own', asksContributory: false, rule: 'CAUSE-10' },
  { of: 'third-party', asksContributory: false, rule: 'CAUSE-10' },
  { of: 'customer', asksContributory: true, rule: 'CAUSE-11' },
  { of: 'shared', asksContributory: true, rule: 'CAUSE-11' },
  { of: 'none', asksContributory: false, rule: 'CAUSE-04' },
];

const PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('investigate', [
    ['dig-out-the-cause', 'prompt', ['CAUSE-09']],
    ['who-is-answerable', 'prompt', ['CAUSE-10']],
    ['why-was-it-misused', 'prompt', ['CAUSE-11'], { responsibilities: ['customer', 'shared'] }],
  ]),
  ...toPrompts('reply', [['invalid-still-helped', 'prompt', ['CAUSE-05'], { validities: ['invalid'] }]]),
  ...toPrompts('after', [['satisfied-comes-again', 'reference', ['CAUSE-12']]]),
];

/** Causes of complaints and who is answerable for them (policies.md 2.4, CAUSE-01 to CAUSE-12). Laid over any base pack. */
export const CAUSES_OVERLAY: PolicyOverlay = {
  id: 'causes',
  version: 1,
  effectiveFrom: '2025-01-01',
  owns: ['causes', 'responsibility', 'prompts'],
  values: { causes: CAUSES, responsibility: RESPONSIBILITY, prompts: PROMPTS },
};

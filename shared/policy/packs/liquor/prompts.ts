import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** What the liquor factory's people are reminded of, step by step. */
export const LIQUOR_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['customer-at-centre', 'reference', ['LIQ-03']],
    ['answer-or-open-form', 'prompt', ['LIQ-04'], { channels: ['phone'] }],
    ['letter-to-office', 'prompt', ['LIQ-05'], { channels: ['letter', 'mail'] }],
  ]),
  ...toPrompts('triage', [['find-class', 'prompt', ['LIQ-06', 'LIQ-07']]]),
  ...toPrompts('investigate', [
    ['quality-experts', 'prompt', ['LIQ-07'], { categories: ['product-quality'] }],
    ['check-outbound', 'prompt', ['LIQ-08', 'LIQ-09', 'LIQ-10'], { categories: ['returns'] }],
  ]),
  ...toPrompts('plan', [
    ['rectification-plan', 'prompt', ['LIQ-02', 'LIQ-07'], { categories: ['product-quality'] }],
    ['special-case', 'prompt', ['LIQ-13', 'C-20']],
  ]),
  ...toPrompts('reply', [
    ['first-and-final', 'prompt', ['C-19']],
    ['tell-penalty', 'prompt', ['LIQ-11', 'C-36'], { categories: ['service-conduct'] }],
    ['head-explains', 'prompt', ['LIQ-12'], { categories: ['misunderstanding'] }],
  ]),
  ...toPrompts('follow-up', [['hand-feedback-slip', 'prompt', ['LIQ-14']]]),
  ...toPrompts('after', [
    ['spot-check', 'prompt', ['LIQ-15']],
    ['mark-important', 'prompt', ['LIQ-17', 'C-23']],
    ['meeting-cycle', 'prompt', ['LIQ-19', 'C-50']],
    ['points-when-valid', 'prompt', ['LIQ-20', 'C-21']],
  ]),
];

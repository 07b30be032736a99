import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** What staff are reminded of, what they may not do, and how complaints are avoided (PROP-12 to PROP-29). */
export const PROPERTY_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['apologise-then-register', 'prompt', ['PROP-14']],
    ['thank-the-customer', 'phrase', ['PROP-12']],
    ['explain-on-the-spot', 'prompt', ['PROP-07', 'PROP-21']],
    ['say-who-is-told', 'prompt', ['PROP-10']],
    ['person-needs-proof', 'prompt', ['PROP-11'], { againstKinds: ['person'] }],
    ['no-shirking', 'prohibited', ['PROP-25']],
    ['no-blaming-the-customer', 'prohibited', ['PROP-25', 'C-46']],
    ['no-talking-back', 'prohibited', ['PROP-25']],
    ['taboo-your-own-fault', 'taboo', ['PROP-25']],
    ['taboo-not-our-department', 'taboo', ['PROP-25']],
  ]),
  ...toPrompts('triage', [
    ['weigh-serious-and-special', 'prompt', ['PROP-16', 'PROP-17']],
    ['malicious-stick-to-principle', 'prompt', ['PROP-20']],
  ]),
  ...toPrompts('assign', [['time-box-the-department', 'prompt', ['PROP-15']]]),
  ...toPrompts('investigate', [
    ['verify-the-violation', 'prompt', ['PROP-23'], { againstKinds: ['person'] }],
    ['review-serious', 'prompt', ['PROP-17'], { severities: ['serious'] }],
  ]),
  ...toPrompts('reply', [['malicious-explain', 'prompt', ['PROP-20'], { isMalicious: true }]]),
  ...toPrompts('follow-up', [['ask-and-thank-again', 'prompt', ['PROP-24']]]),
  ...toPrompts('close', [['check-the-effect', 'prompt', ['PROP-04']]]),
  ...toPrompts('prevent', [
    ['contract-names-duties', 'prompt', ['PROP-26']],
    ['plan-maintenance', 'prompt', ['PROP-27']],
    ['survey-and-serve', 'prompt', ['PROP-28']],
    ['hand-over-three-documents', 'prompt', ['PROP-29']],
  ]),
  ...toPrompts('after', [['purpose', 'reference', ['PROP-01']]]),
];

import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

const ON_HOTLINE = { channels: ['hotline-handover'] } satisfies PolicyPack['prompts'][number]['when'];

/** What staff are reminded of (BANK-16 to BANK-44, the guidance among them). */
export const BANK_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['listen-and-restate', 'prompt', ['BANK-16', 'BANK-24', 'BANK-38']],
    ['private-place', 'prompt', ['BANK-25'], { channels: ['on-site-oral', 'visit'] }],
    ['hotline-check-agent', 'prompt', ['BANK-06', 'BANK-43'], ON_HOTLINE],
    ['no-shirking', 'prohibited', ['BANK-17']],
    ['no-refusing-the-phone', 'prohibited', ['BANK-44'], ON_HOTLINE],
    ['no-hanging-up', 'prohibited', ['BANK-44'], ON_HOTLINE],
    ['no-arguing-with-agent', 'prohibited', ['BANK-44'], ON_HOTLINE],
    ['taboo-not-my-job', 'taboo', ['BANK-17']],
    ['taboo-ask-head-office', 'taboo', ['BANK-17']],
    ['taboo-your-own-fault', 'taboo', ['BANK-17', 'BANK-23']],
  ]),
  ...toPrompts('investigate', [['verify-and-find-cause', 'prompt', ['BANK-18', 'BANK-21']]]),
  ...toPrompts('escalate', [
    ['letter-goes-copy-stays', 'prompt', ['BANK-35', 'BANK-36'], { channels: ['letter'] }],
    ['branch-keeps-tracking', 'prompt', ['BANK-15', 'BANK-37', 'BANK-42']],
  ]),
  ...toPrompts('reply', [
    ['answer-on-the-spot', 'prompt', ['BANK-19', 'BANK-25'], { channels: ['on-site-oral', 'visit'] }],
    ['answer-in-the-call', 'prompt', ['BANK-39'], { channels: ['phone', 'hotline-handover'] }],
    ['own-fault', 'prompt', ['BANK-22'], { responsibilities: ['own', 'shared'] }],
    [
      'not-at-fault',
      'prompt',
      ['BANK-16', 'BANK-23'],
      { responsibilities: ['none', 'customer', 'third-party'] },
    ],
    ['write-into-the-book', 'prompt', ['BANK-31', 'BANK-32'], { books: ['opinion-book'] }],
  ]),
  ...toPrompts('after', [['scope', 'reference', ['BANK-01']]]),
];

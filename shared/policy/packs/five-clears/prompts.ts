import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** The five clears and the report as they come up, with what may not be done (FIVE-01 to FIVE-11). */
export const FIVE_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['listen-to-the-end', 'prompt', ['FIVE-01']],
    ['ask-calmly', 'prompt', ['FIVE-02']],
    ['say-what-happens-next', 'prompt', ['FIVE-07', 'C-10']],
    ['no-interrupting', 'prohibited', ['FIVE-01']],
    ['no-hasty-position', 'prohibited', ['FIVE-01']],
    ['no-rebuttal', 'prohibited', ['FIVE-02']],
    ['taboo-impossible', 'taboo', ['FIVE-02']],
    ['taboo-get-to-the-point', 'taboo', ['FIVE-01']],
  ]),
  ...toPrompts('triage', [
    ['major-events', 'reference', ['FIVE-10', 'C-07']],
    ['major-report-both', 'prompt', ['FIVE-06', 'FIVE-09', 'C-09'], { severities: ['major'] }],
    ['written-settle-nature', 'prompt', ['FIVE-11'], { channels: ['letter', 'mail'] }],
  ]),
  ...toPrompts('reply', [
    ['follow-until-solved', 'prompt', ['FIVE-03']],
    ['tell-course-and-result', 'prompt', ['FIVE-04']],
    ['answer-in-writing', 'prompt', ['FIVE-11'], { channels: ['letter', 'mail'] }],
  ]),
  ...toPrompts('close', [['customer-confirms-form', 'prompt', ['FIVE-05']]]),
  ...toPrompts('after', [['visit-by-the-month', 'prompt', ['FIVE-13']]]),
];

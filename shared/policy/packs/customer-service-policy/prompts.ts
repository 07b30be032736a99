import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

const SERIOUS = { severities: ['serious', 'major'] } satisfies PolicyPack['prompts'][number]['when'];

/** The seven points where they matter. */
export const CUSTOMER_SERVICE_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['polite-on-the-phone', 'prompt', ['CSP-01'], { channels: ['phone'] }],
    ['register-the-visitor', 'prompt', ['CSP-04'], { channels: ['visit'] }],
    ['whole-and-exact', 'prompt', ['CSP-02']],
  ]),
  ...toPrompts('triage', [
    ['content-and-severity', 'prompt', ['CSP-05']],
    ['first-of-all', 'prompt', ['CSP-05'], SERIOUS],
  ]),
  ...toPrompts('assign', [['with-the-departments', 'prompt', ['CSP-02']]]),
  ...toPrompts('reply', [['track-and-calm', 'prompt', ['CSP-05'], SERIOUS]]),
  ...toPrompts('after', [
    ['keep-data-current', 'prompt', ['CSP-03']],
    ['good-name', 'reference', ['CSP-06']],
  ]),
  ...toPrompts('prevent', [['divide-and-train', 'prompt', ['CSP-07']]]),
];

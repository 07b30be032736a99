import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';
import { SERVICE_CHECKLISTS } from './checklists.ts';

/** Chapters 14 and 15, how a complaint is taken and which words are used, then the checklists of the other chapters. */
export const SERVICE_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['hear-everybody-out', 'prompt', ['SVC-1401']],
    ['authority-is-no-excuse', 'prohibited', ['SVC-1401']],
    ['listen-clearly', 'prompt', ['SVC-1402']],
    ['ask-clearly', 'prompt', ['SVC-1403']],
    ['say-welcome', 'phrase', ['SVC-1501']],
    ['say-please-wait', 'phrase', ['SVC-1501']],
    ['say-sorry', 'phrase', ['SVC-1501']],
    ['say-tell-me', 'phrase', ['SVC-1501']],
    ['no-insulting-names', 'taboo', ['SVC-1502']],
    ['no-curt-answers', 'taboo', ['SVC-1502']],
  ]),
  ...toPrompts('triage', [['report-major', 'prompt', ['SVC-1407', 'C-09'], { severities: ['major'] }]]),
  ...toPrompts('reply', [
    ['follow-clearly', 'prompt', ['SVC-1404']],
    ['reply-clearly', 'prompt', ['SVC-1405']],
    ['say-rest-assured', 'phrase', ['SVC-1501']],
    ['say-farewell', 'phrase', ['SVC-1501']],
  ]),
  ...toPrompts('close', [['record-clearly', 'prompt', ['SVC-1406']]]),
  ...SERVICE_CHECKLISTS,
];

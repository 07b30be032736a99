import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** The eight steps as reminders where each is due. */
export const GENERAL_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [['record-everything', 'prompt', ['G8-01']]]),
  ...toPrompts('triage', [['two-tests', 'prompt', ['G8-02']]]),
  ...toPrompts('assign', [['name-unit-and-person', 'prompt', ['G8-04', 'G8-05']]]),
  ...toPrompts('investigate', [['cause-and-person', 'prompt', ['G8-06']]]),
  ...toPrompts('plan', [
    ['fair-plan', 'prompt', ['G8-07']],
    ['every-plan-to-leader', 'prompt', ['G8-08']],
    ['recover-losses', 'prompt', ['G8-09']],
  ]),
  ...toPrompts('reply', [
    ['explain-tactfully', 'prompt', ['G8-03'], { validities: ['invalid'] }],
    ['tell-and-listen', 'prompt', ['G8-10']],
  ]),
  ...toPrompts('after', [
    ['penalise-delay-too', 'prompt', ['G8-11', 'G8-12']],
    ['sum-up', 'prompt', ['G8-13']],
  ]),
];

import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** What staff are reminded of; the source names no prohibitions. */
export const HOTEL_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['gather-the-facts', 'prompt', ['HOTEL-07']],
    ['ask-by-when', 'prompt', ['HOTEL-17', 'C-15'], { phases: ['during'] }],
    ['settle-at-once', 'prompt', ['HOTEL-02', 'HOTEL-08'], { phases: ['during'], againstKinds: ['own'] }],
    ['report-only', 'prompt', ['HOTEL-11', 'HOTEL-16'], { againstKinds: ['other-department'] }],
    ['record-and-report', 'prompt', ['HOTEL-14'], { phases: ['after'], againstKinds: ['own'] }],
    ['what-counts', 'reference', ['HOTEL-01', 'HOTEL-05', 'HOTEL-06']],
  ]),
  ...toPrompts('investigate', [['no-rule-no-training', 'prompt', ['HOTEL-21']]]),
  ...toPrompts('plan', [['agree-one-plan', 'prompt', ['HOTEL-12'], { againstKinds: ['other-department'] }]]),
  ...toPrompts('escalate', [
    ['climb-level-by-level', 'prompt', ['HOTEL-09', 'HOTEL-10', 'HOTEL-15'], { againstKinds: ['own'] }],
    [
      'complained-side-asks',
      'prompt',
      ['HOTEL-13', 'HOTEL-16', 'C-16'],
      { againstKinds: ['other-department'] },
    ],
  ]),
  ...toPrompts('close', [
    ['gap-report', 'prompt', ['HOTEL-21', 'HOTEL-22'], { isCoveredByRules: false }],
    ['manager-decides-last', 'prompt', ['HOTEL-10']],
  ]),
  ...toPrompts('after', [
    ['department-instruction', 'reference', ['HOTEL-23']],
    ['in-force', 'reference', ['HOTEL-24']],
  ]),
];

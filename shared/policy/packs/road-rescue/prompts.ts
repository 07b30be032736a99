import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

/** What the front desk and the handlers are reminded of. The last two follow the general process, which the source repeats (ROAD-31). */
export const ROAD_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['mood-first', 'prompt', ['ROAD-01']],
    ['watch-the-customer', 'prompt', ['ROAD-16']],
    ['full-duty-record', 'prompt', ['ROAD-08']],
    ['receive-and-pass-on', 'prompt', ['ROAD-28']],
    ['keep-help-records', 'prompt', ['ROAD-09'], { entryKinds: ['help-request'] }],
  ]),
  ...toPrompts('triage', [
    ['valid-or-not', 'prompt', ['ROAD-02']],
    ['no-passing-on-unread', 'prohibited', ['ROAD-17']],
  ]),
  ...toPrompts('assign', [['order-in-five-minutes', 'prompt', ['ROAD-22', 'C-27']]]),
  ...toPrompts('reply', [
    ['no-own-reasons-first', 'prohibited', ['ROAD-18']],
    ['no-arguing', 'prohibited', ['ROAD-21']],
    ['apologise-and-offer', 'prompt', ['ROAD-19'], { responsibilities: ['own'] }],
    ['explain-without-contempt', 'prompt', ['ROAD-20'], { responsibilities: ['customer'] }],
  ]),
  ...toPrompts('plan', [['on-the-spot-or-agree', 'prompt', ['ROAD-03']]]),
  ...toPrompts('escalate', [
    ['first-person-and-press', 'prompt', ['ROAD-04'], { severities: ['major'] }],
    ['dossier-after-a-day', 'prompt', ['ROAD-11', 'ROAD-12', 'ROAD-26']],
  ]),
  ...toPrompts('follow-up', [['same-day-and-further', 'prompt', ['ROAD-29', 'C-28']]]),
  ...toPrompts('close', [['archive-all-kinds', 'prompt', ['ROAD-15']]]),
  ...toPrompts('after', [
    ['learn-from-it', 'prompt', ['ROAD-05']],
    ['track-and-sum-up', 'reference', ['ROAD-30', 'C-28']],
    ['eight-steps', 'reference', ['ROAD-31', 'G8-13']],
  ]),
];

import type { PolicyPack } from '../../schema.ts';
import { toPrompts } from '../to-prompts.ts';

const OWN = { againstKinds: ['own'] } satisfies PolicyPack['prompts'][number]['when'];

/** What branches, stores and the marketing department are reminded of. */
export const MANUFACTURER_PROMPTS: PolicyPack['prompts'] = [
  ...toPrompts('intake', [
    ['whose-responsibility', 'prompt', ['MFR-12']],
    ['look-up-the-order', 'prompt', ['MFR-03', 'MFR-09'], OWN],
    ['record-every-complaint', 'prohibited', ['MFR-21']],
  ]),
  ...toPrompts('triage', [['quality-or-not', 'prompt', ['MFR-01']]]),
  ...toPrompts('investigate', [
    ['inspect-what-came-back', 'prompt', ['MFR-06']],
    ['name-department-and-cause', 'prompt', ['MFR-16']],
  ]),
  ...toPrompts('plan', [['three-talk-it-over', 'prompt', ['MFR-10', 'MFR-16']]]),
  ...toPrompts('escalate', [
    ['telephone-the-branch', 'prompt', ['MFR-14']],
    ['keep-the-sample', 'prompt', ['MFR-15']],
    ['supplier-to-deputy', 'prompt', ['MFR-18']],
    ['who-decides-responsibility', 'prompt', ['MFR-04', 'MFR-05', 'C-34']],
  ]),
  ...toPrompts('reply', [
    ['satisfy-at-once', 'prompt', ['MFR-13']],
    ['nothing-on-own-account', 'prohibited', ['MFR-19', 'C-35']],
    ['no-copy-for-customer', 'prohibited', ['MFR-20']],
  ]),
  ...toPrompts('close', [['hand-out-two-copies', 'prompt', ['MFR-17']]]),
  ...toPrompts('after', [
    ['track-the-improvement', 'prompt', ['MFR-03', 'MFR-04']],
    ['reconcile-stores', 'prompt', ['MFR-25']],
    ['half-year-in-view', 'prompt', ['MFR-24', 'C-51']],
    ['publish-grave-penalties', 'prompt', ['MFR-07', 'MFR-29']],
  ]),
];

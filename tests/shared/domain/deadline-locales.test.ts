import { readFileSync } from 'node:fs';

import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';

import { DEADLINE_STATES, SOFTNESSES } from '../../../shared/domain/deadline.ts';
import type { DeadlineStep } from '../../../shared/domain/deadline.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { BANK_CLOCKS } from './build-pack.ts';

/** What the tests of the engine use, and what is shipped. */
const CLOCKS = [...BANK_CLOCKS, ...BANK_BRANCH.clocks];
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
const DAY = { on: '2026-10-10', weekday: 6 };
const MOMENT = { ...DAY, at: '2026-10-10T09:00:00.000Z', time: '17:00' };

/** Every step with what it carries; the compiler misses none. */
const SAMPLES: Readonly<Record<DeadlineStep['step'], DeadlineStep['params']>> = {
  'starts-at': MOMENT,
  'start-day-not-counted': DAY,
  'counts-day': { ...DAY, n: 2 },
  'skips-holiday': DAY,
  'skips-weekend': DAY,
  'counts-make-up-day': { ...DAY, n: 3 },
  'ends-at-close': { ...DAY, time: '17:00' },
  'ends-at-midnight': DAY,
  'adds-minutes': { minutes: 60 },
  'agreed-with-customer': MOMENT,
  'told-customer': MOMENT,
  'capped-by': { ...MOMENT, clock: 'bank.reply', rule: 'C-02' },
  'same-business-day': DAY,
  'starts-after-close': { ...DAY, time: '17:00' },
  'calendar-missing': { year: 2027 },
  'stopped-by': { ...MOMENT, kind: 'reply-given' },
};

async function translatorOf(language: string) {
  const table: unknown = JSON.parse(readFileSync(`assets/locales/${language}/deadlines.json`, 'utf8'));
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { deadlines: table as Record<string, string> } },
    interpolation: { escapeValue: false },
  });
  await i18n.init();
  return (key: string, params: DeadlineStep['params'] = {}) => i18n.t(`deadlines:${key}`, params);
}

describe.each(LANGUAGES)('[DUE-3] deadlines in %s', (language) => {
  it('has a sentence for every step, with nothing left to fill in', async () => {
    const translate = await translatorOf(language);
    for (const [step, params] of Object.entries(SAMPLES)) {
      const sentence = translate(`step.${step}`, params);
      expect(sentence).not.toMatch(/\{\{|\$t|step\.|weekday\.|stop\.|clock\.|undefined/);
      for (const name of ['on', 'time', 'n', 'minutes', 'year', 'rule']) {
        const value = params[name];
        const isShown = value === undefined || sentence.includes(String(value));
        expect({ step, name, isShown }).toEqual({ step, name, isShown: true });
      }
    }
  });

  it('names every clock, state, softness and what can stop a clock', async () => {
    const translate = await translatorOf(language);
    const keys = [
      ...[...CLOCKS.map(({ key }) => key), 'bank.interim', 'bank.bookCheck'].map((key) => `clock.${key}`),
      ...DEADLINE_STATES.map((state) => `state.${state}`),
      ...SOFTNESSES.map((softness) => `softness.${softness}`),
      ...[...CLOCKS.flatMap(({ stops }) => stops), 'reply-time-agreed', 'entry-closed'].map(
        (kind) => `stop.${kind}`,
      ),
      ...[0, 1, 2, 3, 4, 5, 6].map((weekday) => `weekday.${weekday}`),
    ];
    for (const key of keys) expect(translate(key)).not.toBe(key);
  });
});

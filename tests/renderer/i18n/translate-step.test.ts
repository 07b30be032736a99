// Every step of every due time is a sentence in every language, with nothing left to fill in.
import { describe, expect, it } from 'vitest';

import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { translateClock } from '../../../renderer/i18n/translate-clock.ts';
import { translateStep } from '../../../renderer/i18n/translate-step.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import type { DeadlineStep } from '../../../shared/domain/deadline.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { BANK_CLOCKS } from '../../shared/domain/build-pack.ts';

/** What the tests of the engine use, and what is shipped. */
const CLOCKS = [...BANK_CLOCKS, ...BUILT_IN_PACKS.flatMap(({ clocks }) => clocks)];
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
  'starts-at-first-report': MOMENT,
  'restarts-at': MOMENT,
  'applies-since': MOMENT,
  'skips-rest': DAY,
  'moves-earlier': DAY,
  'moves-later': DAY,
  'ends-at': MOMENT,
  rested: { ...MOMENT, minutes: 1_455 },
  'demanded-by-customer': MOMENT,
  'no-time-demanded': { minutes: 30 },
  'set-for-case': MOMENT,
  'same-day': DAY,
  'at-time-of-day': MOMENT,
  'starts-after-time': { ...DAY, time: '17:00' },
  'agreed-prevails': { ...MOMENT, rule: 'ROAD-25' },
  'agreed-not-approved': { ...MOMENT, hours: 24, rule: 'C-24' },
  'extension-approved': { ...MOMENT, rule: 'LIQ-13' },
  'extension-told': MOMENT,
  'extension-not-told': { ...MOMENT, rule: 'LIQ-13' },
  'keeps-later': MOMENT,
  'stopped-by': { ...MOMENT, kind: 'reply-given' },
};

describe.each(LANGUAGES)('[DUE-3] deadlines in %s', (language) => {
  it('have a sentence for every step, with nothing left to fill in', async () => {
    const { t } = await setupI18n(language);
    for (const [step, params] of Object.entries(SAMPLES)) {
      const sentence = translateStep({ step: step as DeadlineStep['step'], params }, t);
      expect(sentence).not.toMatch(/\{\{|\$t|step\.|weekday\.|month\.|stop\.|clock\.|bank\.|undefined/);
      expect(sentence).toMatch(/[。.]$/);
      if (params['on'] !== undefined) {
        expect(sentence).toContain(t('common:weekday.6'));
        expect(sentence).toContain(t('common:month.10'));
        expect(sentence).toContain('10');
      }
      for (const name of ['time', 'n', 'minutes', 'hours', 'year', 'rule']) {
        const value = params[name];
        const isShown = value === undefined || sentence.includes(String(value));
        expect({ step, name, isShown }).toEqual({ step, name, isShown: true });
      }
    }
  });

  it('name every clock and what can stop a clock', async () => {
    const { t, exists } = await setupI18n(language);
    const unnamed = [...CLOCKS.map(({ key }) => key), 'bank.interim'].filter((key) => {
      const name = translateClock(key, t);
      return name === key || name === '';
    });
    const kinds = [
      ...CLOCKS.flatMap(({ stops }) => stops.map(({ on }) => on)),
      'reply-time-agreed',
      'entry-closed',
    ];
    const unsaid = kinds.filter((kind) => !exists(`deadlines:stop.${kind}`));
    expect({ unnamed, unsaid: [...new Set(unsaid)] }).toEqual({ unnamed: [], unsaid: [] });
  });

  it('say a clock nobody here knows by its key', async () => {
    const { t } = await setupI18n(language);
    expect(translateClock('bank.ofNextYear', t)).toBe('bank.ofNextYear');
  });
});

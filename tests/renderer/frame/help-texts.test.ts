// Every page explains itself, in every language.
import { describe, expect, it } from 'vitest';

import { PLAIN_ROUTES } from '../../../renderer/branch/frame/routes.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';

describe.each(LANGUAGES)('help in %s', (language) => {
  it.each([...PLAIN_ROUTES, 'entry'])(
    'of %s: what it is for, three steps at least, and a note',
    async (page) => {
      const { t, exists } = await setupI18n(language);
      for (const part of ['name', 'what', 'steps', 'note']) {
        expect(exists(`help:page.${page}.${part}`), part).toBe(true);
      }
      const steps = t(`help:page.${page}.steps`).split('\n');
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.filter((step) => step.includes('{{'))).toEqual([]);
    },
  );
});

/** The application on a fake shell, with the hostile values at hand, and the bridge's own schemas in front of the journal: `checkAppend`, which the test answers. */
import '../preview/preview.ts';

import { refusal } from '../../../shared/domain/refusal.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { FakeDesktop } from '../../support/fake-desktop.ts';
import { rotateHostileValues } from '../../support/hostile-values.ts';
import { attackEntryForms } from './attack-entry-forms.ts';
import { attackFields } from './attack-fields.ts';

const VALUES = rotateHostileValues().toSorted(
  (one, other) => Number(one.text.length > 100_000) - Number(other.text.length > 100_000),
);

const waiting = setInterval(() => {
  const { desktop } = window as unknown as { readonly desktop?: FakeDesktop };
  if (desktop === undefined) return;
  clearInterval(waiting);
  const { append } = desktop.journal;
  const { checkAppend } = window as unknown as {
    readonly checkAppend: (request: unknown) => Promise<boolean>;
  };
  Object.assign(desktop.journal, {
    append: async (request: Parameters<typeof append>[0]) =>
      (await checkAppend(request))
        ? await append(request)
        : fail(refusal('invalid-input', { call: 'journal.append' })),
  });
  Object.assign(window, {
    attackEntryForms: (step: number) =>
      attackEntryForms(
        desktop,
        VALUES.filter((_, n) => n % step === 0),
      ),
    attackFields: (selector: string, from: number, count: number) =>
      attackFields(selector, VALUES.slice(from, from + count)),
  });
}, 20);

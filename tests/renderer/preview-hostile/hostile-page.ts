/** The application on a fake shell, with the hostile values at hand, and the bridge's own schemas in front of what the forms ask: `checkRequest`, which the test answers. */
import '../preview/preview.ts';

import { refusal } from '../../../shared/domain/refusal.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { FakeDesktop } from '../../support/fake-desktop.ts';
import { rotateHostileValues } from '../../support/hostile-values.ts';
import { attackEntryForms } from './attack-entry-forms.ts';
import { attackFields } from './attack-fields.ts';
import { attackForm } from './attack-form.ts';
import type { Asked } from './attack-form.ts';
import { FORM_ATTACKS } from './form-attacks.ts';
import type { FormName } from './form-attacks.ts';

const VALUES = rotateHostileValues().toSorted(
  (one, other) => Number(one.text.length > 100_000) - Number(other.text.length > 100_000),
);
/** Calls by which what was typed leaves the page. */
const GUARDED = [
  ['journal', 'append'],
  ['session', 'signIn'],
  ['session', 'confirmPassword'],
  ['device', 'enrol'],
  ['settings', 'put'],
] as const;
const asked: Asked[] = [];

type Call = (request: unknown) => Promise<{ readonly ok: boolean }>;
type Checked = { readonly checkRequest: (channel: string, request: unknown) => Promise<boolean> };

/** Notes what is asked, and answers as the bridge does where its schema refuses. */
function guardCalls(desktop: FakeDesktop): void {
  const { checkRequest } = window as unknown as Checked;
  for (const [group, name] of GUARDED) {
    const calls = desktop[group] as unknown as Record<string, Call>;
    const call = calls[name]!;
    const channel = `${group}.${name}`;
    calls[name] = async (request) => {
      const question: Asked = { channel, request: JSON.stringify(request) };
      asked.push(question);
      const outcome = (await checkRequest(channel, request))
        ? // No code of theirs opens an office.
          channel === 'device.enrol'
          ? fail(refusal('code-unknown'))
          : await call(request)
        : fail(refusal('invalid-input', { call: channel }));
      question.isDone = outcome.ok;
      return outcome;
    };
  }
}

const waiting = setInterval(() => {
  const { desktop } = window as unknown as { readonly desktop?: FakeDesktop };
  if (desktop === undefined) return;
  clearInterval(waiting);
  guardCalls(desktop);
  Object.assign(window, {
    attackEntryForms: (step: number, only: readonly string[] | null) =>
      attackEntryForms(
        desktop,
        VALUES.filter((_, n) => n % step === 0),
        only,
      ),
    attackFields: (selector: string, from: number, count: number) =>
      attackFields(selector, VALUES.slice(from, from + count)),
    attackForm: (name: FormName, step: number) =>
      attackForm(
        FORM_ATTACKS[name],
        VALUES.filter((_, n) => n % step === 0),
        asked,
      ),
  });
}, 20);

import { TEST_PASSWORD } from '../../support/fake-desktop.ts';
import type { FakeDesktop } from '../../support/fake-desktop.ts';
import type { HostileValue } from '../../support/hostile-values.ts';
import { pause, toFieldText, typeInto } from './attack-fields.ts';
import type { Field } from './attack-fields.ts';
import { find, waitFor } from './wait-for.ts';

const FORM = 'section form[aria-label]';
const TEXT_FIELDS = 'textarea, input:not([type]):not([inputmode]), input[type="text"]:not([inputmode])';
/** Values for one opening of a form, so that no form takes them all. */
const FEWEST_IN_A_ROW = 8;
/** Openings over which more values are spread: each that saves one uses a lawful form up. */
const OPENINGS = 25;
/** Openings without a field for text, one after another, after which an action is left alone. */
const MOST_MISSES = 2;
/** Times round all entries: few forms are not lawful on most of them. */
const ROUNDS = 60;
const ROUNDS_FOR_FEW = 1;

/** What became of the values: where each went, and whatever is wrong. */
export type AttackReport = {
  saved: number;
  refused: number;
  readonly byForm: Record<string, number>;
  readonly wrong: string[];
};

/** Goes from entry to entry and through every form that is lawful there, or those of `only`, until each value has been sent once. */
export async function attackEntryForms(
  desktop: FakeDesktop,
  values: readonly HostileValue[],
  only: readonly string[] | null = null,
): Promise<AttackReport> {
  const report: AttackReport = { saved: 0, refused: 0, byForm: {}, wrong: [] };
  const entries = [
    ...new Set(desktop.fake.journal.events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]))),
  ];
  const left = values.slice();
  /** How often an action showed no form with a field for text: on some entries, or on a busy machine, it has one all the same. */
  const misses = new Map<string, number>();
  const inARow = Math.max(FEWEST_IN_A_ROW, Math.ceil(values.length / OPENINGS));
  const turns = (only === null ? ROUNDS : ROUNDS_FOR_FEW) * entries.length;
  for (let turn = 0; left.length > 0 && turn < turns; turn += 1) {
    const id = entries[turn % entries.length]!;
    window.location.hash = `#/entry/${id}`;
    await pause(30);
    if ((await waitFor(() => find('article h1'))) === null) report.wrong.push(`no page ${id}`);
    for (const action of await listActions()) {
      if (left.length === 0 || (misses.get(action) ?? 0) >= MOST_MISSES || only?.includes(action) === false)
        continue;
      const wasSent = await attackForm(action, { left, inARow }, desktop, report);
      misses.set(action, wasSent ? 0 : (misses.get(action) ?? 0) + 1);
    }
  }
  if (left.length > 0) report.wrong.push(`unsent ${left.length}`);
  return report;
}

async function listActions(): Promise<readonly string[]> {
  await waitFor(() => find('[data-action]'), 500);
  const toggle = find<HTMLButtonElement>('[data-action="list"]');
  toggle?.click();
  await pause(20);
  const actions = [...document.querySelectorAll<HTMLElement>('[data-action]')].map(
    ({ dataset }) => dataset['action']!,
  );
  if (find('[data-action="list"]')?.getAttribute('aria-expanded') === 'true') toggle?.click();
  return actions.filter((action) => action !== 'list');
}

async function openForm(action: string): Promise<HTMLFormElement | null> {
  if (find(`[data-action="${action}"]`) === null) find<HTMLButtonElement>('[data-action="list"]')?.click();
  const button = await waitFor(() => find<HTMLButtonElement>(`[data-action="${action}"]`), 300);
  button?.click();
  const form = await waitFor(() => find<HTMLFormElement>(FORM), 1_000);
  // A kept draft comes back into the form before it is typed in.
  await pause(25);
  return form;
}

/** Sends values through one opening of a form; false where it has no field for text. */
async function attackForm(
  action: string,
  { left, inARow }: { readonly left: HostileValue[]; readonly inARow: number },
  desktop: FakeDesktop,
  report: AttackReport,
): Promise<boolean> {
  const form = await openForm(action);
  const fields = form === null ? [] : [...form.querySelectorAll<Field>(TEXT_FIELDS)];
  for (let n = 0; form !== null && fields.length > 0 && n < inARow && left.length > 0; n += 1) {
    const value = left.shift()!;
    const target = fields[n % fields.length]!;
    for (const field of fields) typeInto(field, field === target ? value.text : '说明');
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type=password]'))
      typeInto(field, TEST_PASSWORD);
    report.byForm[action] = (report.byForm[action] ?? 0) + 1;
    const before = desktop.fake.journal.events.length;
    const outcome = await submit(form);
    const typed = toFieldText(target, value.text);
    const at = `${action} ${target.id} ${value.family}`;
    if (outcome === 'saved') {
      report.saved += 1;
      const facts = JSON.stringify(desktop.fake.journal.events.slice(before).map(({ payload }) => payload));
      const isKept = [typed, typed.trim()].some((text) => facts.includes(JSON.stringify(text).slice(1, -1)));
      if (!isKept) report.wrong.push(`${at}: not in the facts`);
      return true;
    }
    report.refused += 1;
    if (outcome === null) report.wrong.push(`${at}: no message`);
    else if (!/\p{Script=Han}/u.test(outcome) || /\{\{|^[a-z]+[.:][a-zA-Z.-]+$/u.test(outcome))
      report.wrong.push(`${at}: ${outcome.slice(0, 80)}`);
    if (!target.isConnected || target.value !== typed) report.wrong.push(`${at}: text lost`);
  }
  const cancel = form === null ? undefined : [...form.querySelectorAll('button')].at(-1);
  if (form?.isConnected === true) cancel?.click();
  return fields.length > 0;
}

/** `saved` when the form is gone, else the message that stands at it, or null. */
async function submit(form: HTMLFormElement): Promise<string | null> {
  form.requestSubmit();
  await pause(15);
  return waitFor(() => {
    if (!form.isConnected) return 'saved';
    if (form.querySelector('[data-loading]') !== null) return null;
    const invalid = form.querySelector('[aria-invalid="true"]');
    const described = invalid?.getAttribute('aria-describedby')?.split(' ').at(-1);
    const message =
      described === undefined
        ? form.querySelector('[role="alert"]')
        : document.querySelector(`[id="${described}"]`);
    return message?.textContent ?? null;
  }, 3_000);
}

import type { HostileValue } from '../../support/hostile-values.ts';
import { pause, toFieldText, typeInto } from './attack-fields.ts';
import type { Field } from './attack-fields.ts';
import { waitFor } from './wait-for.ts';

/** A form that stands alone: how it is brought on the screen, filled in and sent. */
export type FormAttack = {
  /** The form, ready to be typed in; null where there is none any more. */
  readonly open: () => Promise<HTMLElement | null>;
  /** Its fields for text, in which the values go one after the other. */
  readonly fields: string;
  /** Puts into the others what lets the value alone decide. */
  readonly fill: (form: HTMLElement) => void;
  readonly submit: (form: HTMLElement) => void;
  /** The call to the shell that saves it; a form whose saved names are on the screen needs none. */
  readonly savedBy: string | null;
  /** What is on the screen of what was saved, where that tells. */
  readonly readShown?: () => readonly string[];
  /** It stays where it is after it was saved. */
  readonly isStanding?: boolean;
};

/** What the page asked of the shell: through which call, with what, and whether the answer was yes (undefined: not answered yet). */
export type Asked = { readonly channel: string; readonly request: string; isDone?: boolean };

/** What became of the values of one form. */
export type FormReport = { saved: number; refused: number; held: number; readonly wrong: string[] };

/** A message in words of the reader, and no key that was never translated. */
const isInWords = (text: string) =>
  /\p{Script=Han}/u.test(text) && !/\{\{|^[a-z]+[.:][a-zA-Z.-]+$/u.test(text);

/** Sends each value through the form. `asked` is what the page asked of the shell so far. */
export async function attackForm(
  attack: FormAttack,
  values: readonly HostileValue[],
  asked: readonly Asked[],
): Promise<FormReport> {
  const report: FormReport = { saved: 0, refused: 0, held: 0, wrong: [] };
  for (const [n, value] of values.entries()) {
    const attempt = await begin(attack, n, value);
    if (attempt === null) break;
    await attackOnce(attack, attempt, asked, report);
  }
  return report;
}

type Attempt = {
  readonly form: HTMLElement;
  readonly target: Field;
  readonly typed: string;
  readonly at: string;
};

/** Types the value; again where what was saved before has just put another form in the place of this one. */
async function begin(attack: FormAttack, n: number, value: HostileValue): Promise<Attempt | null> {
  for (let tries = 0; tries < 5; tries += 1) {
    const form = await attack.open();
    if (form === null) return null;
    const fields = [...form.querySelectorAll<Field>(attack.fields)].filter(({ disabled }) => !disabled);
    const target = fields[n % fields.length];
    if (target === undefined) throw new Error(`No field [${attack.fields}]`);
    attack.fill(form);
    const typed = cutToLimit(target, toFieldText(target, value.text));
    typeInto(target, typed);
    await pause(30);
    const at = `${target.id || target.name} ${value.family}`;
    if (target.isConnected) return { form, target, typed, at };
  }
  throw new Error(`The form does not stay [${attack.fields}]`);
}

async function attackOnce(
  attack: FormAttack,
  { form, target, typed, at }: Attempt,
  asked: readonly Asked[],
  report: FormReport,
): Promise<void> {
  const before = asked.length;
  attack.submit(form);
  await pause(20);
  const since = () => asked.slice(before);
  const outcome = await waitFor(() => findOutcome(attack, { form, typed }, since()), 8_000);
  if (outcome === 'saved') {
    report.saved += 1;
    const sent = since().filter(({ channel }) => channel === attack.savedBy);
    if (attack.readShown === undefined && target.type !== 'password' && !isIn(typed, sent))
      report.wrong.push(`${at}: not what was saved`);
    await waitFor(() => (attack.isStanding === true || !form.isConnected ? true : null), 3_000);
    return;
  }
  const isLost = !target.isConnected || target.value !== typed;
  // A password is asked for anew after every refusal.
  if (isLost && target.type !== 'password') report.wrong.push(`${at}: text lost`);
  if (outcome === 'held') {
    report.held += 1;
    if (typed.trim() !== '') report.wrong.push(`${at}: held without a word`);
    return;
  }
  report.refused += 1;
  if (outcome === null || !isInWords(outcome)) report.wrong.push(`${at}: ${outcome ?? 'no message'}`);
  const isPassword = target.type === 'password';
  if (isPassword && since().length > 0 && !isIn(typed, since()))
    report.wrong.push(`${at}: asked with another`);
}

/** As the browser cuts what a person types or pastes. */
function cutToLimit(field: Field, text: string): string {
  return field.maxLength < 0 ? text : text.slice(0, field.maxLength);
}

/** As it was typed, or without the space around it. */
function isIn(typed: string, asked: readonly Asked[]): boolean {
  return [typed, typed.trim()].some((text) =>
    asked.some(({ request }) => request.includes(JSON.stringify(text).slice(1, -1))),
  );
}

/** `saved`, `held` where the form cannot be sent, the message that stands at it, or null while nothing is decided. */
function findOutcome(
  { savedBy, readShown }: FormAttack,
  { form, typed }: Pick<Attempt, 'form' | 'typed'>,
  since: readonly Asked[],
): string | null {
  if (since.some(({ channel, isDone }) => channel === savedBy && isDone === true)) return 'saved';
  if (readShown?.().includes(typed.trim()) === true) return 'saved';
  if (form.querySelector('[data-loading]') !== null || since.some(({ isDone }) => isDone === undefined))
    return null;
  const alert = form.querySelector('[role="alert"]');
  if (alert !== null) return alert.textContent;
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  return button?.disabled === true ? 'held' : null;
}

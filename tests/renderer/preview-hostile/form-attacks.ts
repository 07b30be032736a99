import { buildWav } from '../../shared/evidence/build-documents.ts';
import { TEST_PASSWORD } from '../../support/fake-desktop.ts';
import { pause, typeInto } from './attack-fields.ts';
import type { Field } from './attack-fields.ts';
import type { FormAttack } from './attack-form.ts';
import { find, findButton, mustSee, waitFor } from './wait-for.ts';

const TEXTS = 'textarea, input:not([type]), input[type="text"]';
const OFFICIAL_NUMBER = /[A-Z0-9]{2,6}-\d{10}/u;
/** Recordings to be struck through, one after the other. */
const RECORDINGS = 6;

const put = (selector: string, text: string, within: ParentNode = document) => {
  const field = within.querySelector<Field>(selector);
  if (field !== null && !field.disabled) typeInto(field, text);
};
const putAll = (form: HTMLElement, selector: string, text: string) => {
  for (const field of form.querySelectorAll<Field>(selector)) if (!field.disabled) typeInto(field, text);
};
const choose = (selector: string, value: string) => {
  const list = find<HTMLSelectElement>(selector);
  if (list === null) return;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};
const send = (form: HTMLElement) => {
  if (form instanceof HTMLFormElement) form.requestSubmit();
};
/** Lines of a list beside a sheet. */
const LINES = 'main ul a, main [role="list"] a';
const JOURNAL = 'journal.append';
const formOf = async (selector: string, ms?: number): Promise<HTMLFormElement | null> =>
  await waitFor(() => {
    const field = find<Field>(selector);
    const form = field?.closest('form') ?? null;
    // A button waits for what the form counts.
    const isReady = form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled !== true;
    return field?.disabled === true || (!isReady && field?.id === 'duty-note') ? null : form;
  }, ms);

/** Opens line after line of a list until one has the form. */
async function openFromList(selector: string): Promise<HTMLElement | null> {
  await pause(100);
  await waitFor(() => find(LINES));
  const shown = await formOf(selector, 500);
  if (shown !== null) return shown;
  for (const line of document.querySelectorAll<HTMLElement>(LINES)) {
    line.click();
    const form = await formOf(selector, 400);
    if (form !== null) return form;
  }
  return null;
}

const INTAKE: FormAttack = {
  async open() {
    const another = find<HTMLElement>('[data-testid="recorded-number"]')?.parentElement ?? null;
    if (another !== null) [...another.querySelectorAll('button')].at(-1)?.click();
    return await formOf('#intake-content');
  },
  fields: TEXTS,
  fill(form) {
    form.querySelector<HTMLElement>('input[type="radio"][value="letter"]')?.click();
    form.querySelector<HTMLElement>('input[type="radio"][value="compensation"]')?.click();
    putAll(form, TEXTS, '');
    put('#intake-phone', '13810046620', form);
    put('#intake-name', '赵国强', form);
    put('#intake-content', '说明', form);
  },
  submit: send,
  savedBy: JOURNAL,
};

const PAPER_PAGE: FormAttack = {
  async open() {
    if (find('#paper-content') === null) findButton('录入纸质意见')?.click();
    return await formOf('#paper-content');
  },
  fields: TEXTS,
  fill(form) {
    putAll(form, TEXTS, '');
    put('#paper-content', '说明', form);
  },
  submit: send,
  savedBy: JOURNAL,
};

const SIGN_IN: FormAttack = {
  async open() {
    const form = await formOf('input[name="password"]');
    form?.querySelector<HTMLElement>('input[name="person"]')?.click();
    return form;
  },
  fields: 'input[name="password"]',
  fill: () => undefined,
  submit: send,
  savedBy: 'session.signIn',
};

const ENROLMENT: FormAttack = {
  open: async () => await formOf('input[name="address"]'),
  fields: 'input[name="address"], input[name="code"]',
  fill(form) {
    put('input[name="address"]', 'https://zonghang.example.bank:7400', form);
    put('input[name="code"]', 'HB01-7K2M-94QD', form);
  },
  submit: send,
  savedBy: 'device.enrol',
};

const HOTLINE: FormAttack = {
  open: async () => await formOf('#hotline'),
  fields: '#hotline',
  fill: () => undefined,
  submit: send,
  savedBy: 'settings.put',
  isStanding: true,
};

const STAND_IN: FormAttack = {
  async open() {
    const form = await formOf('#stand-in-note');
    // One at a time in a job: the last one is taken back.
    findButton('撤销', form?.parentElement ?? document)?.click();
    await pause(50);
    return form;
  },
  fields: '#stand-in-note, #stand-in-password',
  fill(form) {
    choose('#stand-in-person', 'p-li');
    put('#stand-in-to', '2026-11-30T17:00', form);
    put('#stand-in-note', '说明', form);
    put('#stand-in-password', TEST_PASSWORD, form);
  },
  submit: send,
  savedBy: JOURNAL,
  isStanding: true,
};

const DUTY: FormAttack = {
  open: async () => await openFromList('#duty-note'),
  fields: '#duty-note',
  fill: () => undefined,
  submit: send,
  savedBy: JOURNAL,
};

const PAGE_SIGNATURE: FormAttack = {
  open: async () => await openFromList('#page-note'),
  fields: '#page-note, #page-password',
  fill(form) {
    put('#page-note', '说明', form);
    put('#page-password', TEST_PASSWORD, form);
  },
  submit: send,
  savedBy: JOURNAL,
};

const BATCH: FormAttack = {
  async open() {
    await waitFor(() => find(LINES));
    for (const line of document.querySelectorAll<HTMLElement>(LINES)) {
      if (find('#batch-note') !== null) break;
      line.click();
      const box = await waitFor(
        () => line.closest('li')?.querySelector<HTMLInputElement>('input[type="checkbox"]:enabled') ?? null,
        1_500,
      );
      box?.click();
      await pause(50);
    }
    return await formOf('#batch-note', 500);
  },
  fields: '#batch-note, input[type="password"]',
  fill(form) {
    put('#batch-note', '说明', form);
    put('input[type="password"]', TEST_PASSWORD, form);
  },
  submit: send,
  savedBy: JOURNAL,
  isStanding: true,
};

const VIEW_NAMES = '[role="group"] > button[aria-pressed]';
const VIEW_NAME: FormAttack = {
  async open() {
    const search = await waitFor(() => find<Field>('input[type="search"]'));
    if (search !== null && search.value === '') typeInto(search, '吞卡');
    const input = () => find<Field>('form input[maxlength="16"]');
    await waitFor(() => findButton('删除视图') ?? findButton('保存为视图') ?? input());
    findButton('删除视图')?.click();
    await waitFor(() => findButton('保存为视图') ?? input());
    findButton('保存为视图')?.click();
    return (await waitFor(input))?.closest('form') ?? null;
  },
  fields: 'input',
  fill: () => undefined,
  submit: send,
  savedBy: null,
  readShown: () => [...document.querySelectorAll(VIEW_NAMES)].map(({ textContent }) => textContent),
};

/** Drops recordings on the page of an open entry, once, and records them. */
async function attachRecordings(): Promise<void> {
  const lines = () => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/entry/"]')];
  const line = await mustSee('an entry', () => lines().find((each) => each.textContent.includes('赵国强')));
  const number = line.textContent.match(OFFICIAL_NUMBER)?.[0] ?? '';
  window.location.hash = line.hash;
  // The register shows an entry beside its list, with a picker of its own.
  await mustSee(`the entry ${number}`, () => find('article')?.textContent.includes(number) || null);
  await mustSee('the picker', () => find('[data-testid="attachment-picker"]'));
  const dropped = new DataTransfer();
  for (let n = 0; n < RECORDINGS; n += 1) {
    const wav = Uint8Array.from(buildWav({ sound: 1_600 + n * 2 }));
    dropped.items.add(new File([wav], `录音${n + 1}.wav`, { type: 'audio/wav' }));
  }
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped });
  document.body.dispatchEvent(event);
  (await mustSee('the button', () => findButton(`登记 ${RECORDINGS} 个附件`))).click();
  const countStanding = () => document.querySelectorAll(STANDING).length;
  await mustSee('the recordings', () => countStanding() === RECORDINGS || null);
}

const STANDING = 'li[data-struck="false"] > button';
const STRIKE: FormAttack = {
  async open() {
    if (find('li[data-struck]') === null) await attachRecordings();
    if (find('[role="dialog"] textarea') === null) {
      await waitFor(() => (find('[role="dialog"]') === null ? true : null), 3_000);
      (await waitFor(() => find<HTMLElement>(STANDING), 1_000))?.click();
      const dialog = await waitFor(() => find<HTMLElement>('[role="dialog"]'), 3_000);
      (await waitFor(() => findButton('作废', dialog ?? document), 3_000))?.click();
    }
    return (
      (await waitFor(() => find('[role="dialog"] textarea')))?.closest<HTMLElement>('[role="dialog"]') ?? null
    );
  },
  fields: 'textarea:not([aria-hidden])',
  fill: () => undefined,
  submit: (dialog) => findButton('确认作废', dialog)?.click(),
  savedBy: JOURNAL,
};

/** The forms that stand alone, by name. */
export const FORM_ATTACKS = {
  intake: INTAKE,
  'paper-page': PAPER_PAGE,
  'sign-in': SIGN_IN,
  enrolment: ENROLMENT,
  hotline: HOTLINE,
  'stand-in': STAND_IN,
  duty: DUTY,
  'page-signature': PAGE_SIGNATURE,
  batch: BATCH,
  'view-name': VIEW_NAME,
  strike: STRIKE,
} as const satisfies Readonly<Record<string, FormAttack>>;
export type FormName = keyof typeof FORM_ATTACKS;

// Hostile values through the kiosk's fields, by whoever stands in a hall: nothing runs, and nothing is changed or lost unsaid (I-1, I-2).
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { see } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { FIELD_LIMITS, HELD_LIMIT } from '../../renderer/kiosk/field-limits.ts';
import { OPINION_FIELDS } from '../../renderer/kiosk/find-opinion-problem.ts';
import type { OpinionField } from '../../renderer/kiosk/find-opinion-problem.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { EventPayload } from '../../shared/domain/event-payloads.ts';
import { countSigns, dropUnkeepableSigns } from '../../shared/lib/bounded-text.ts';
import { HOSTILE_FAMILIES } from '../support/hostile-families.ts';
import { rotateHostileValues } from '../support/hostile-values.ts';
import { findButton, openKiosk, startHall } from './support/hall-kiosk.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';
import { findHarm, listenForComplaints, NO_HARM, plantMarkup, watchPolicy } from './support/watch-harm.ts';

declare const window: { readonly desktop: DesktopApi } & globalThis.Window;

/** One of every family, and every so manieth of the others; `HOSTILE_STEP=1` sends all 2,000. */
const STEP = Number(process.env['HOSTILE_STEP'] ?? 120);
const FAMILY_COUNT = Object.keys(HOSTILE_FAMILIES).length;
const BENIGN = '等了四十分钟。';
const SELECTORS: Readonly<Record<OpinionField, string>> = {
  text: 'main textarea',
  name: '#kiosk-name',
  phone: '#kiosk-phone',
};

/** Ten million signs a browser lays out for minutes before any page learns of them; what the page makes of too much is seen with fewer. */
const LONGEST = 2 * HELD_LIMIT;

/** Families alternate, and so do the fields. */
const VALUES = rotateHostileValues()
  .filter((_value, index) => index < FAMILY_COUNT || index % STEP === 0)
  .map(({ text }, index) => ({
    text: text.slice(0, LONGEST),
    field: OPINION_FIELDS[index % OPINION_FIELDS.length]!,
  }));

let branch: BranchUnderTest;
let page: Page;
let kiosk: Page;
let complaints: readonly string[] = [];

beforeAll(async () => {
  branch = await startHall();
  ({ page } = branch);
  await watchPolicy(page.context());
  ({ kiosk } = await openKiosk(page));
  complaints = listenForComplaints(kiosk, (address) => new URL(address).hostname === 'kiosk.app.invalid');
});
afterAll(() => branch?.dispose());

const button = (key: string) => findButton(kiosk, key);
/** Puts a text into a field as a program would; answers what then stands there. Texts travel as JSON, which writes half a sign as one. */
const put = async (field: OpinionField, text: string): Promise<string> =>
  parseText(
    await kiosk.evaluate(
      ({ selector, json }) => {
        const element = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!.set!;
        setter.call(element, JSON.parse(json));
        element.dispatchEvent(new Event('input', { bubbles: true }));
        return JSON.stringify(element.value);
      },
      { selector: SELECTORS[field], json: JSON.stringify(text) },
    ),
  );
const read = async (field: OpinionField): Promise<string> =>
  parseText(
    await kiosk.evaluate(
      (selector) => JSON.stringify(document.querySelector<HTMLInputElement>(selector)!.value),
      SELECTORS[field],
    ),
  );
const parseText = (json: string) => JSON.parse(json) as string;

/** Hands in: the sentence of a refusal, or null when it is in the book. */
async function handIn(): Promise<string | null> {
  await button('submit').click();
  const alert = kiosk.locator('main [role="alert"]');
  await see(alert.or(button('done')));
  return (await alert.count()) === 0 ? null : await alert.innerText();
}

/** What the journal has last of the opinions, asked in the window of the branch. */
const readLastOpinion = async (): Promise<Readonly<Record<OpinionField, string>>> => {
  const json = await page.evaluate(async () => {
    const head = await window.desktop.journal.getHead({});
    if (!head.ok) throw new Error(head.error.reason);
    const found = await window.desktop.journal.read({ afterSeq: head.value.seq - 1, limit: 1 });
    if (!found.ok) throw new Error(found.error.reason);
    return JSON.stringify(found.value[0]!.payload);
  });
  const { content, customer } = JSON.parse(json) as EventPayload<'entry-received'>;
  return { text: content, name: customer.name, phone: customer.phone };
};

type Problem = 'empty' | 'tooLong' | 'tooMuch' | 'hiddenSign';

/** What must become of a value, by the rules of the fields and not by what the page does. */
function findProblem(field: OpinionField, text: string): Problem | null {
  if (countSigns(text) > FIELD_LIMITS[field]) return 'tooLong';
  if (dropUnkeepableSigns(text) !== text) return 'hiddenSign';
  return field === 'text' && text.trim() === '' ? 'empty' : null;
}

const saySentence = (field: OpinionField, problem: Problem): string =>
  say(`kiosk:problem.${problem}`, {
    field: say(`kiosk:fieldName.${field}`),
    limit: String(FIELD_LIMITS[field]),
  });

const said = { saved: 0, mended: 0, empty: 0, tooLong: 0, tooMuch: 0, hiddenSign: 0 };

/** Sends one value; what is wrong with what became of it. */
async function attack({ field, text }: (typeof VALUES)[number]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const note = (what: string) => wrong.push(`${what}: ${field} ${JSON.stringify(text.slice(0, 60))}`);
  await button('write').click();
  if (field !== 'text') await put('text', BENIGN);
  const before = await read(field);
  const shown = await put(field, text);
  if (text.length > HELD_LIMIT) {
    said.tooMuch += 1;
    const answer = await kiosk.locator('main [role="alert"]').innerText();
    if (answer !== saySentence(field, 'tooMuch')) note(`said ${answer} of too much`);
    if ((await read(field)) !== before) note('changed by what was not taken');
    await giveUp();
    return wrong;
  }
  const problem = findProblem(field, shown);
  const sentence = problem === null ? null : saySentence(field, problem);
  const answer = await handIn();
  if (answer !== sentence) note(`said ${answer}, not ${sentence}`);
  let kept = shown;
  if (answer !== null) {
    said[problem ?? 'empty'] += 1;
    if ((await read(field)) !== shown) note('changed by the refusal');
    if ((await button('problem.dropSigns').count()) === 0) {
      await giveUp();
      return wrong;
    }
    await button('problem.dropSigns').click();
    kept = await read(field);
    if (kept !== dropUnkeepableSigns(shown)) note('other signs were dropped');
    if (findProblem(field, kept) !== null) {
      await giveUp();
      return wrong;
    }
    if ((await handIn()) !== null) note('refused without its signs');
    said.mended += 1;
  }
  said.saved += 1;
  const written = (await readLastOpinion())[field];
  if (written !== kept.trim()) note(`saved as ${JSON.stringify(written.slice(0, 60))}`);
  await button('done').click();
  return wrong;
}

async function giveUp(): Promise<void> {
  await button('discard').click();
  const go = button('giveUp.go');
  await see(go.or(button('read')));
  if ((await go.count()) > 0) await go.click();
}

describe('hostile values in the hall', { retry: 0, timeout: 1_200_000 }, () => {
  it('[I-1] [I-2] are saved as they were typed, or refused in words and still in their field', async () => {
    const wrong: string[] = [];
    for (const value of VALUES) wrong.push(...(await attack(value)));
    process.stdout.write(`${JSON.stringify({ values: VALUES.length, ...said })}\n`);
    expect(wrong).toEqual([]);
    expect(VALUES.length).toBeGreaterThanOrEqual(40);
    expect(said.saved).toBeGreaterThan(20);
    const kinds = [said.tooLong, said.tooMuch, said.hiddenSign, said.mended];
    expect(kinds.filter((count) => count === 0)).toEqual([]);
    expect(await findHarm(kiosk)).toEqual(NO_HARM);
  });

  it('[I-2] show in the kiosk and in the book of the staff as what they are: text', async () => {
    await button('read').click();
    for (let turns = 0; turns < said.saved; turns += 1) await kiosk.keyboard.press('ArrowLeft');
    await see(kiosk.getByRole('group', { name: say('kiosk:written') }));
    expect(await findHarm(kiosk)).toEqual(NO_HARM);
    await button('home').click();
    await showScreen(page, '#/book');
    for (let turns = 0; turns < said.saved; turns += 1) await page.keyboard.press('ArrowLeft');
    await see(page.getByRole('group', { name: say('opinion-book:written') }));
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('[I-2] a page that put a text in as markup would be noticed', async () => {
    const { pwned, violations } = await plantMarkup(kiosk);
    expect(pwned).toBeNull();
    expect(violations).toEqual([expect.stringContaining('require-trusted-types-for')]);
  });
});

import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { see } from '../../../build/demo/branch-steps.ts';
import { ROOT } from '../../../build/project-paths.ts';
import { readLocaleTable } from '../../../build/read-locales.ts';
import { OWN_NAMES } from '../../../renderer/kiosk/own-names.ts';
import { ASK_AFTER_MS } from '../../../renderer/kiosk/use-idle.ts';
import type { Language } from '../../../shared/bridge/desktop-api.ts';
import { LONG_TEXT_LIMIT } from '../../../shared/lib/bounded-text.ts';

/** How many places `walkSpreads` shows: a walk that ends early must not pass for a whole one. */
export const SPREAD_COUNT = 15;

/**
 * Leads through everything the kiosk ever shows, in one language, and calls `look` at each place; ends on the first page. Needs a fake
 * clock in the page (`page.clock.install`), because two of the places are reached by waiting.
 */
export async function walkSpreads(
  kiosk: Page,
  language: Language,
  look: (where: string) => Promise<void>,
): Promise<void> {
  const texts = readLocaleTable(join(ROOT, 'assets/locales', language), 'kiosk');
  const text = (key: string): string => texts.get(key.replace(/^kiosk:/u, '')) ?? '';
  const button = (key: string): Locator => kiosk.getByRole('button', { name: text(key), exact: true });
  const field = (key: string): Locator => kiosk.getByRole('textbox', { name: text(key), exact: true });
  const mode = (key: string): Locator => kiosk.getByRole('radio', { name: text(key), exact: true });
  const speak = async () => {
    await kiosk.getByRole('button', { name: text(OWN_NAMES[language]), exact: true }).click();
    await see(kiosk.locator(`html[lang="${language}"]`));
  };

  await speak();
  await look('cover');
  await button('write').click();
  await look('write, blank');
  await button('submit').click();
  await look('write, nothing written');
  await field('name').fill('名'.repeat(199));
  await field('phone').fill('1'.repeat(201));
  await see(kiosk.getByRole('group', { name: text('digits') }));
  await look('write, digits, name nearly full, number too long');
  await button('digitsDone').click();
  await field('name').fill('');
  await field('phone').fill('');
  await field('words').fill('字'.repeat(LONG_TEXT_LIMIT + 12));
  await button('submit').click();
  await look('write, too long');
  await field('words').fill('等了四十分钟。\u0007');
  await button('submit').click();
  await see(button('problem.dropSigns'));
  await look('write, hidden sign');
  await button('problem.dropSigns').click();
  await mode('modes.hand').click();
  await look('write, by hand');
  await button('discard').click();
  await look('discard');
  await button('giveUp.stay').click();
  await kiosk.clock.fastForward(ASK_AFTER_MS + 1_000);
  await see(kiosk.getByRole('alertdialog'));
  await look('idle while writing');
  await button('idle.stay').click();
  await button('submit').click();
  await see(button('done'));
  await look('thanks');
  await button('done').click();
  // The first page speaks the language of the branch again.
  await see(kiosk.locator('html[lang="zh-CN"]'));
  await speak();
  await button('read').click();
  await see(kiosk.getByRole('group', { name: text('written') }).locator('p'));
  await look('read, waiting');
  for (let turns = 0; turns < 3; turns += 1) await kiosk.keyboard.press('ArrowLeft');
  await look('read, older');
  await kiosk.clock.fastForward(ASK_AFTER_MS + 1_000);
  await see(kiosk.getByRole('alertdialog'));
  await look('idle while reading');
  await button('idleReading.stay').click();
  await button('staff').click();
  await look('leave');
  await field('leave.name').fill('无此人');
  await kiosk.getByLabel(text('leave.password'), { exact: true }).fill('wrong');
  await button('leave.submit').click();
  await see(kiosk.getByRole('alert'));
  await look('leave, refused');
  await button('leave.stay').click();
  await button('home').click();
}

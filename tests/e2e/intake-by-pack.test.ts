// Every policy from its first run: the house to try, its staff, the fields it demands, an entry recorded under it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { goTo, see, seeRecorded, signIn } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';
import { findSampleHouse } from '../../shared/sample/sample-houses.ts';
import { startFreshApplication, trySample } from './support/sample-branch.ts';

declare const window: { readonly desktop: DesktopApi };

/** What is typed where the policy demands it; a choice is a choice of the value. */
const TYPED: Readonly<Record<string, string>> = {
  phone: '13900139000',
  name: '何秀兰',
  otherContact: '微信 hexiulan',
  company: '天元国际货运',
  unitNumber: '1203',
  address: '解放北路 128 号',
  content: '反映两次没有答复，要求尽快处理。',
  place: '一层大厅',
  happenedAt: '2026-01-05T09:30',
  firstReportedAt: '2026-01-05T09:40',
  against: '服务台',
  againstKind: 'own',
  phase: 'during',
  region: 'domestic',
  parties: '何秀兰、值班员',
  orderNumber: 'XS2601-118',
  materialNumber: 'M-2040',
  quantity: '120',
  defectiveQuantity: '6',
  deliveredOn: '2026-01-02',
  deliveredAmount: '10320',
  demandText: '尽快处理并答复',
  wasApologised: 'true',
};

/** Fields that the page of a complaint by telephone shows beyond those of every house. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'bank-branch': ['wasRestated'],
  property: ['againstKind', 'company', 'unitNumber', 'wasApologised'],
  hotel: ['phase', 'againstKind', 'parties', 'demandedBy'],
  manufacturer: ['againstKind', 'region', 'category'],
  'road-rescue': [],
};
const OPTIONAL = [
  'phase',
  'againstKind',
  'region',
  'category',
  'company',
  'unitNumber',
  'address',
  'firstReportedAt',
  'parties',
  'witnesses',
  'evidence',
  'isComplainantSigned',
  'orderNumber',
  'quantity',
  'demandedBy',
  'wasRestated',
  'isIdentityChecked',
  'wasApologised',
];

const listShown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (names) => names.filter((name) => document.querySelector(`form [name="${name}"]`) !== null),
    OPTIONAL,
  );

/** Goes to whatever the page says is still demanded, and writes it; answers what was written, in order. */
async function fillDemanded(page: Page): Promise<readonly string[]> {
  const written: string[] = [];
  const missing = page.getByTestId('missing-fields').getByRole('button');
  while ((await missing.count()) > 0) {
    const field = await missing.first().getAttribute('data-field');
    if (field === null || written.includes(field)) throw new Error(`[${field}] stays demanded`);
    await missing.first().click();
    await write(page, field);
    written.push(field);
    await page.waitForFunction(
      (name) => document.querySelector(`[data-testid="missing-fields"] [data-field="${name}"]`) === null,
      field,
    );
  }
  return written;
}

async function write(page: Page, field: string): Promise<void> {
  const text = TYPED[field];
  if (text === undefined) throw new Error(`Nobody said what to write for [${field}]`);
  const input = page.locator(`form [name="${field}"]`);
  const type = await input.first().getAttribute('type');
  if (type === 'radio') await page.locator(`form [name="${field}"][value="${text}"]`).check({ force: true });
  else if (type === 'checkbox') await input.check();
  else await input.fill(text);
}

describe('intake under every policy', () => {
  it.each(BUILT_IN_PACKS.map(({ id }) => [id] as const))(
    '[T01] tries a house of %s and records what it demands',
    async (packId) => {
      const house = findSampleHouse(packId)!;
      const receiver = house.people.find(({ roles }) => roles.includes('receiver'))!;
      const branch = await startFreshApplication();
      try {
        const { page } = branch;
        await page.getByLabel(say(`first-run:house.${packId}`), { exact: true }).check({ force: true });
        await trySample(page);
        await signIn(page, receiver.name);
        await see(page.getByText(house.unit.name));
        await goTo(page, '#/register');
        await see(page.locator('main [role="listitem"] a').first());

        await goTo(page, '#/new');
        await see(page.locator('#intake-content'));
        const expected = EXPECTED[packId];
        if (expected !== undefined) await expect.poll(() => listShown(page)).toEqual(expected);
        const written = await fillDemanded(page);
        expect(written).toContain('content');
        const restated = page.locator('#intake-restated');
        if (await restated.isVisible()) await restated.check();
        await page.keyboard.press('Control+Enter');
        const number = await seeRecorded(page);
        await page.keyboard.press('Enter');
        await see(page.getByRole('region', { name: say('entry:actions.label') }));
        await see(page.getByText(number).first());
      } finally {
        await branch.dispose();
      }
    },
  );

  it('[CAP-4] [CAP-7] [C-56] finds a customer by initials, takes them over and links the repeat', async () => {
    const branch = await startFreshApplication();
    try {
      const { page } = branch;
      await trySample(page);
      await signIn(page, findSampleHouse('bank-branch')!.people[0]!.name);
      await goTo(page, '#/new');
      await see(page.locator('#intake-content'));
      await page.locator('#intake-name').fill('zgq');
      const takeOver = page.getByRole('button', { name: say('new-entry:side.take', { name: '赵国强' }) });
      await see(takeOver);
      await takeOver.first().click();
      await expect.poll(() => page.locator('#intake-name').inputValue()).toBe('赵国强');
      await expect.poll(() => page.locator('#intake-phone').inputValue()).toBe('10000001000');
      await page.locator('#intake-content').fill('同一件事再次来电。');
      await page.locator('#intake-against').fill('短信费');
      const repeat = page.getByLabel(say('new-entry:side.repeat'));
      await see(repeat);
      await repeat.first().check();
      await page.locator('#intake-restated').check();
      await page.keyboard.press('Control+Enter');
      await seeRecorded(page);
      const kinds = await page.evaluate(async () => {
        const read = await window.desktop.journal.read({ afterSeq: 0, limit: 5_000 });
        return read.ok ? read.value.slice(-2).map(({ kind }) => kind) : [];
      });
      expect(kinds).toEqual(['entry-received', 'linked']);
    } finally {
      await branch.dispose();
    }
  });

  it('[MFR-09] [MFR-18] changes its fields at once, and keeps what was typed', async () => {
    const branch = await startFreshApplication();
    try {
      const { page } = branch;
      await page.getByLabel(say('first-run:house.manufacturer'), { exact: true }).check({ force: true });
      await trySample(page);
      await signIn(page, findSampleHouse('manufacturer')!.people[0]!.name);
      await goTo(page, '#/new');
      await see(page.locator('#intake-content'));
      const aimAt = (kind: string) =>
        page.locator(`form [name="againstKind"][value="${kind}"]`).check({ force: true });
      await aimAt('own');
      await page.locator('#intake-order-number').fill('XS2601-118');
      await see(page.locator('#intake-quantity'));
      await aimAt('third-party');
      await page.locator('#intake-quantity').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('#intake-order-number').inputValue()).toBe('XS2601-118');
      await page.locator('#intake-order-number').fill('');
      await expect.poll(() => page.locator('#intake-order-number').isVisible()).toBe(true);
      await aimAt('own');
      await see(page.locator('#intake-quantity'));
    } finally {
      await branch.dispose();
    }
  });
});

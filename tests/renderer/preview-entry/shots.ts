import type { Page } from 'playwright-core';

import type { Shot } from '../preview/take-shots.ts';
import { openEntry } from './open-entry.ts';
import { PROPERTY_SHOTS } from './property-shots.ts';

const LIST = '[role="list"] a';
const MANAGER = 'person=p-li&line=down';
const HEAD = 'person=p-chen&line=down';
const RECEIVER = 'person=p-wang&line=down';

/** An answered entry that lacks nothing: the praise of the morning. */
async function openToSign(page: Page): Promise<void> {
  await page.getByRole('link', { name: /HB01-2026110013/ }).click();
  await page.waitForSelector('article h2');
  await page.getByRole('button', { name: '签字 S' }).waitFor();
  await page.keyboard.press('s');
  await page.waitForSelector('#sign-password');
}

async function fillIntake(page: Page): Promise<void> {
  await page.fill('#intake-phone', '13810046620');
  await page.fill('#intake-name', '赵国强');
  await page.fill('#intake-content', '自动取款机吞卡两天未退，网点两次答复前后不一，误工一天。');
  await page.fill('#intake-demand', '赔偿误工损失两千元，书面致歉');
  await page.getByRole('radio', { name: '赔偿' }).check({ force: true });
  await page.fill('#intake-amount', '2000');
  await page.waitForTimeout(600);
}

export const SHOTS: readonly Shot[] = [
  ...PROPERTY_SHOTS,
  ...['property', 'hotel', 'manufacturer', 'road-rescue', 'liquor', 'service-standards'].map((pack) => ({
    name: `intake-${pack}`,
    query: `scene=empty&person=p-wang&pack=${pack}`,
    hash: '#/new',
    waitFor: '#intake-content',
  })),
  {
    name: 'intake-manufacturer-own',
    query: 'scene=empty&person=p-wang&pack=manufacturer&scheme=dark',
    hash: '#/new',
    size: [1920, 1080],
    waitFor: '#intake-content',
    act: async (page) => {
      await page.getByRole('radio', { name: '本部门（本单位）' }).check({ force: true });
      await page.fill('#intake-order-number', 'SO-2026-118');
      await page.getByRole('radio', { name: '换货', exact: true }).check({ force: true });
      await page.fill('#intake-amount', '12000');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'intake-hotel-large',
    query: 'scene=empty&person=p-wang&pack=hotel&large=1',
    hash: '#/new',
    waitFor: '#intake-content',
    act: async (page) => {
      await page.getByRole('radio', { name: '消费中' }).check({ force: true });
      await page.getByRole('radio', { name: '其他部门' }).check({ force: true });
      await page.waitForTimeout(600);
    },
  },
  { name: 'new-empty', query: RECEIVER, hash: '#/new' },
  { name: 'new-filled', query: RECEIVER, hash: '#/new', act: fillIntake },
  {
    name: 'new-refused',
    query: RECEIVER,
    hash: '#/new',
    act: async (page) => {
      await fillIntake(page);
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('[role="alert"]');
    },
  },
  {
    name: 'new-saved',
    query: RECEIVER,
    hash: '#/new',
    act: async (page) => {
      await fillIntake(page);
      await page.check('#intake-restated');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('[data-testid="recorded-number"]');
    },
  },
  {
    name: 'new-by-keyboard',
    query: RECEIVER,
    hash: '#/new',
    act: async (page) => {
      const { keyboard } = page;
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
      await keyboard.press('Enter');
      await keyboard.press('Enter');
      await keyboard.type('13810046620');
      await keyboard.press('Enter');
      await keyboard.type('赵国强');
      for (let step = 0; step < 3; step += 1) await keyboard.press('Enter');
      await keyboard.type('自动取款机吞卡两天未退。');
      for (let step = 0; step < 5; step += 1) await keyboard.press('Enter');
      await keyboard.type('赔偿误工损失');
      await keyboard.press('Enter');
      for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await keyboard.type('2000');
      await keyboard.press('Enter');
      await keyboard.press('Space');
      await page.waitForTimeout(500);
    },
  },
  { name: 'new-dark-en', query: `${RECEIVER}&scheme=dark&lang=en`, hash: '#/new' },
  { name: 'new-wide', query: RECEIVER, hash: '#/new', size: [1920, 1080], act: fillIntake },
  { name: 'register', query: MANAGER, hash: '#/register', waitFor: LIST },
  { name: 'register-wide', query: MANAGER, hash: '#/register', waitFor: LIST, size: [1920, 1080] },
  { name: 'register-small', query: MANAGER, hash: '#/register', waitFor: LIST, size: [1280, 720] },
  { name: 'register-large', query: `${MANAGER}&large=1`, hash: '#/register', waitFor: LIST },
  { name: 'register-dark', query: `${MANAGER}&scheme=dark`, hash: '#/register', waitFor: LIST },
  { name: 'register-empty', query: 'scene=empty&person=p-wang', hash: '#/register' },
  {
    name: 'register-none',
    query: MANAGER,
    hash: '#/register',
    waitFor: LIST,
    act: async (page) => {
      await page.fill('input[type="search"]', 'nothing like this');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'entry-escalated',
    query: MANAGER,
    hash: '#/register',
    waitFor: LIST,
    act: (page) => openEntry(page, '赵国强'),
  },
  {
    name: 'entry-wide',
    query: MANAGER,
    hash: '#/register',
    waitFor: LIST,
    size: [1920, 1080],
    act: (page) => openEntry(page, '赵国强'),
  },
  {
    name: 'entry-closed',
    query: HEAD,
    hash: '#/register',
    waitFor: LIST,
    act: (page) => openEntry(page, '刘志强'),
  },
  {
    name: 'entry-reply-refused',
    query: RECEIVER,
    hash: '#/register',
    waitFor: LIST,
    act: async (page) => {
      await openEntry(page, '韩雪');
      await page.keyboard.press('r');
      await page.fill('#reply-content', '我行赔偿您交通费两千元，当日到账。');
      await page.getByRole('radio', { name: '赔偿' }).check({ force: true });
      await page.fill('#reply-amount', '2000');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('[role="alert"]');
    },
  },
  {
    name: 'entry-confirm',
    query: HEAD,
    hash: '#/register',
    waitFor: LIST,
    act: async (page) => {
      await openEntry(page, '林晓彤');
      await page.keyboard.press('c');
      await page.waitForSelector('#confirm-note');
    },
  },
  { name: 'sign-off', query: HEAD, hash: '#/sign-off', waitFor: 'main li a' },
  {
    name: 'sign-off-signing',
    query: HEAD,
    hash: '#/sign-off',
    waitFor: 'main li a',
    act: async (page) => {
      await openToSign(page);
    },
  },
  {
    name: 'sign-off-signed',
    query: HEAD,
    hash: '#/sign-off',
    waitFor: 'main li a',
    act: async (page) => {
      await openToSign(page);
      await page.fill('#sign-password', 'Branch-2026-demo');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('[role="img"]');
      await page.waitForTimeout(300);
    },
  },
  { name: 'sign-off-empty', query: 'scene=empty&person=p-chen', hash: '#/sign-off' },
  { name: 'escalations', query: MANAGER, hash: '#/escalations', waitFor: 'main li a' },
  { name: 'escalations-dark', query: `${HEAD}&scheme=dark`, hash: '#/escalations', waitFor: 'main li a' },
  { name: 'escalations-empty', query: 'scene=empty&person=p-li', hash: '#/escalations' },
  {
    name: 'print',
    query: HEAD,
    hash: '#/register',
    waitFor: LIST,
    size: [794, 1123],
    act: async (page) => {
      await openEntry(page, '刘志强');
      await page.evaluate(() => {
        window.location.hash = window.location.hash.replace('#/entry/', '#/print/');
      });
      await page.waitForSelector('.form');
      await page.pdf({
        path: 'out/preview-entry-shots/form.pdf',
        preferCSSPageSize: true,
        printBackground: true,
      });
    },
  },
];

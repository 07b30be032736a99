import type { Shot } from './take-shots.ts';

const READY = 'main a[href^="#/entry/"]';

export const SHOTS: readonly Shot[] = [
  { name: 'first-run', query: 'scene=first-run' },
  { name: 'first-run-dark-en', query: 'scene=first-run&scheme=dark&lang=en' },
  { name: 'sign-in', query: 'scene=sign-in' },
  {
    name: 'sign-in-wrong',
    query: 'scene=sample',
    act: async (page) => {
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      await page.keyboard.type('nonsense');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="alert"]');
    },
  },
  { name: 'today-head', query: 'person=p-chen&line=down', waitFor: READY },
  { name: 'today-manager', query: 'person=p-li', waitFor: READY },
  { name: 'today-receiver-dark', query: 'person=p-wang&line=down&scheme=dark', waitFor: READY },
  { name: 'today-large', query: 'person=p-chen&large=1', waitFor: READY },
  { name: 'today-wide', query: 'person=p-li&line=down', size: [1920, 1080], waitFor: READY },
  { name: 'today-en', query: 'person=p-chen&lang=en&line=down', waitFor: READY },
  { name: 'today-tw', query: 'person=p-chen&lang=zh-TW&line=down', waitFor: READY },
  { name: 'today-empty', query: 'scene=empty&person=p-wang' },
  {
    name: 'board',
    query: 'person=p-chen&hotline=010-65550101',
    hash: '#/board',
    size: [794, 1123],
    waitFor: '.board',
  },
  { name: 'settings-board', query: 'person=p-chen', hash: '#/settings', waitFor: '#hotline' },
  {
    name: 'settings-board-refused',
    query: 'person=p-chen',
    hash: '#/settings',
    waitFor: '#hotline',
    act: async (page) => {
      await page.fill('#hotline', '请拨总机');
      await page.press('#hotline', 'Enter');
    },
  },
  {
    name: 'help',
    query: 'person=p-chen',
    hash: '#/pages',
    waitFor: 'main article',
    act: async (page) => {
      await page.keyboard.press('F1');
      await page.waitForSelector('[role="dialog"]');
    },
  },
  { name: 'pages', query: 'person=p-chen', hash: '#/pages', waitFor: 'main article' },
  { name: 'pages-dark', query: 'person=p-chen&scheme=dark', hash: '#/pages', waitFor: 'main article' },
  {
    name: 'pages-manager-wide',
    query: 'person=p-li',
    hash: '#/pages',
    size: [1920, 1080],
    waitFor: 'main article',
  },
  { name: 'duties', query: 'person=p-li', hash: '#/duties', waitFor: 'main article' },
  { name: 'duties-head-dark', query: 'person=p-chen&scheme=dark', hash: '#/duties', waitFor: 'main article' },
  { name: 'duties-large', query: 'person=p-li&large=1', hash: '#/duties', waitFor: 'main article' },
  {
    name: 'duties-month-wide',
    query: 'person=p-li',
    hash: '#/duties',
    now: '2026-12-03T02:40:00.000Z',
    size: [1920, 1080],
    waitFor: 'main article',
    act: async (page) => {
      await page.locator('main ul a', { hasText: '月度' }).last().click();
    },
  },
  {
    name: 'duties-done',
    query: 'person=p-li',
    hash: '#/duties',
    waitFor: 'main article',
    act: async (page) => {
      await page.fill('#duty-note', '当日意见已阅，无需另行处理。');
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'palette',
    query: 'person=p-li&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('[role="dialog"] input');
      await page.keyboard.type('赵国强');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'palette-empty',
    query: 'person=p-li&line=down&scheme=dark',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('[role="dialog"] input');
    },
  },
  {
    name: 'keyboard-map',
    query: 'person=p-li&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('[role="dialog"] h2');
    },
  },
  { name: 'sync', query: 'person=p-li&line=down', hash: '#/sync' },
  {
    name: 'sync-verified',
    query: 'person=p-li&scheme=dark',
    hash: '#/sync',
    act: async (page) => {
      await page.click('[data-action="verify-journal"]');
      await page.waitForSelector('[data-verified]');
    },
  },
  { name: 'trouble-today', query: 'person=p-chen&line=down&trouble=1', waitFor: READY },
  { name: 'trouble-sync', query: 'person=p-chen&line=down&trouble=1', hash: '#/sync' },
  { name: 'settings', query: 'person=p-li', hash: '#/settings' },
  { name: 'settings-large-en', query: 'person=p-li&large=1&lang=en', hash: '#/settings' },
  {
    name: 'walk-list',
    query: 'person=p-chen&line=down',
    waitFor: READY,
    act: async (page) => {
      for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
    },
  },
  {
    name: 'open-entry',
    query: 'person=p-chen&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1_200);
    },
  },
  {
    name: 'search',
    query: 'person=p-li&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('/');
      await page.waitForTimeout(1_000);
      await page.keyboard.type('2026');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'new-entry',
    query: 'person=p-wang&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('n');
      await page.waitForTimeout(1_200);
    },
  },
  {
    name: 'go-from-entry',
    query: 'person=p-li&line=down',
    waitFor: READY,
    act: async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#\/entry\//);
      await page.waitForTimeout(800);
      // On an entry `T` alone takes it over; after `G` it must not.
      for (const key of ['g', 't']) await page.keyboard.press(key);
      await page.waitForURL(/#\/today$/);
    },
  },
];

import type { Page } from 'playwright-core';

import type { Shot } from '../preview/take-shots.ts';

const HEAD = 'person=p-chen&line=down';
const ROWS = 'main li a';

/** Reads two entries of the queue that can be signed, and marks each. */
async function markTwo(page: Page): Promise<void> {
  for (const name of ['孙桂英', '冯老师']) {
    await page.locator(ROWS, { hasText: name }).click();
    await page.locator('main dd', { hasText: name }).first().waitFor();
    await page.keyboard.press('x');
  }
  await page.locator('main form input[type=password]').waitFor();
}

async function signTwo(page: Page): Promise<void> {
  await markTwo(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Branch-2026-demo');
  await page.keyboard.press('Control+Enter');
  await page.locator('main header [role="img"]').waitFor();
  await page.waitForTimeout(400);
}

const marked = (name: string, more = ''): Shot => ({
  name: `signing-${name}`,
  query: `${HEAD}${more}`,
  hash: '#/sign-off',
  waitFor: ROWS,
  act: markTwo,
});

/** Opens the pad in the sheet of one signature and draws on it. */
async function signByHand(page: Page): Promise<void> {
  await page.locator(ROWS, { hasText: '冯老师' }).click();
  await page.locator('main dd', { hasText: '冯老师' }).first().waitFor();
  await page.keyboard.press('s');
  await page.locator('main details summary', { hasText: '手写' }).click();
  const box = await page.locator('main canvas').boundingBox();
  if (box === null) throw new Error('There is no pad');
  for (const [from, to] of [
    [0.2, 0.45],
    [0.5, 0.7],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + 90, { steps: 6 });
    await page.mouse.move(box.x + box.width * to, box.y + 40, { steps: 6 });
    await page.mouse.up();
  }
  await page.fill('#sign-password', 'Branch-2026-demo');
}

/** The head appoints somebody for the days of their leave. */
async function appoint(page: Page): Promise<void> {
  await page.locator('#stand-in-person').selectOption({ label: '李建国' });
  await page.fill('#stand-in-to', '2026-12-01T17:00');
  await page.fill('#stand-in-password', 'Branch-2026-demo');
  await page.keyboard.press('Control+Enter');
  await page.getByText('代理中').waitFor();
}

const standIn = (name: string, more = ''): Shot => ({
  name: `stand-in-${name}`,
  query: `${HEAD}${more}`,
  hash: '#/settings',
  waitFor: '#stand-in-person',
  act: appoint,
});

/** The signer's queue: read, marked, signed together; and who stands in for the signer. */
export const SIGNING_SHOTS: readonly Shot[] = [
  marked('marked'),
  marked('marked-dark', '&scheme=dark'),
  marked('marked-large', '&large=1'),
  { ...marked('marked-wide'), size: [1920, 1080] },
  { ...marked('signed'), act: signTwo },
  { name: 'signing-not-yours', query: 'person=p-li&line=down', hash: '#/sign-off', waitFor: ROWS },
  {
    name: 'signing-by-hand',
    query: HEAD,
    hash: '#/sign-off',
    waitFor: ROWS,
    act: async (page) => {
      await signByHand(page);
      await page.keyboard.press('Control+Enter');
      await page.locator('main header [role="img"]').first().waitFor();
    },
  },
  { name: 'signing-pad', query: HEAD, hash: '#/sign-off', waitFor: ROWS, act: signByHand },
  standIn('appointed'),
  { ...standIn('appointed-dark', '&scheme=dark'), size: [1920, 1080] },
];

import type { Page } from 'playwright-core';

import type { Shot } from '../preview/take-shots.ts';
import { openEntry } from './open-entry.ts';

const LIST = '[role="list"] a';
const PLACE = { hash: '#/register', waitFor: LIST } as const;
const AS_MANAGER = 'pack=property&line=down&person=p-li';

/** The customer service of the building takes the complaint over, judges it and gives it to the engineers. */
async function tellAssigned(page: Page): Promise<void> {
  await openEntry(page, '方敏');
  await page.keyboard.press('t');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-action="assess"]').waitFor();
  await page.keyboard.press('d');
  await page.locator('#assess-note').fill('涉及整层办公，按较大处理。');
  await page.getByRole('radio', { name: '较大' }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-action="assign"]').waitFor();
}

async function tellCorrected(page: Page): Promise<void> {
  await tellAssigned(page);
  await page.keyboard.press('w');
  await page.getByRole('radio', { name: '其他部门' }).check({ force: true });
  await page.locator('#assign-otherDepartment').fill('工程部');
  await page.locator('#assign-toPersonId').selectOption('p-zhou');
  await page.locator('#assign-note').fill('今天内到场检查冷凝水管和风机。');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已记入登记簿').waitFor();
  await page.keyboard.press('f');
  await page.keyboard.press('2');
  await page.locator('#correct-after').fill('二十一层东侧空调连续四天不制冷，报修两次无人上门。');
  await page.locator('#correct-reason').fill('客户来电更正天数');
  await page.keyboard.press('Control+Enter');
  await page.locator('del').first().waitFor();
}

/** An ordinary matter, answered at once: what its signature still waits for. */
async function tellAnswered(page: Page): Promise<void> {
  await openEntry(page, '方敏');
  await page.keyboard.press('t');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-action="assess"]').waitFor();
  await page.keyboard.press('d');
  await page.locator('#assess-note').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('form').waitFor({ state: 'detached' });
  await page.locator('[data-action="give-reply"]').waitFor();
  await page.keyboard.press('r');
  await page.locator('#reply-content').fill('风机已修好，向您致歉。');
  await page.getByRole('radio', { name: '维修' }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await page.locator('form').waitFor({ state: 'detached' });
}

/** The entry's page under a policy with triage, tasks and papers. */
export const PROPERTY_SHOTS: readonly Shot[] = [
  { name: 'prop-entry', query: AS_MANAGER, ...PLACE, act: (page) => openEntry(page, '方敏') },
  {
    name: 'prop-list',
    query: AS_MANAGER,
    ...PLACE,
    act: async (page) => {
      await tellAssigned(page);
      await page.keyboard.press('f');
    },
  },
  {
    name: 'prop-assign',
    query: AS_MANAGER,
    ...PLACE,
    act: async (page) => {
      await tellAssigned(page);
      await page.keyboard.press('w');
    },
  },
  { name: 'prop-waiting', query: AS_MANAGER, ...PLACE, act: tellAnswered },
  {
    name: 'prop-follow-up-large-dark',
    query: `${AS_MANAGER}&large=1&scheme=dark`,
    ...PLACE,
    act: async (page) => {
      await tellAnswered(page);
      await page.locator('[data-action="follow-up"]').click();
      await page.getByRole('radio', { name: '不满意', exact: true }).check({ force: true });
    },
  },
  {
    name: 'prop-assess-wide',
    query: AS_MANAGER,
    ...PLACE,
    size: [1920, 1080],
    act: async (page) => {
      await openEntry(page, '方敏');
      await page.keyboard.press('t');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-action="assess"]').waitFor();
      await page.keyboard.press('d');
    },
  },
  { name: 'prop-record', query: AS_MANAGER, ...PLACE, act: tellCorrected },
  { name: 'prop-record-wide', query: AS_MANAGER, ...PLACE, size: [1920, 1080], act: tellCorrected },
  {
    name: 'prop-record-dark-wide',
    query: `${AS_MANAGER}&scheme=dark`,
    ...PLACE,
    size: [1920, 1080],
    act: tellCorrected,
  },
  {
    name: 'prop-refused-large',
    query: `${AS_MANAGER}&large=1`,
    ...PLACE,
    act: async (page) => {
      await tellAssigned(page);
      await page.locator('summary').first().click();
    },
  },
];

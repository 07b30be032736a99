// A complaint under the policy of a building, from the first hand to the signature, through the page of the entry (PROP-01 to PROP-29).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { changePerson } from '../../../../build/demo/branch-steps.ts';
import { say } from '../../../../build/demo/say.ts';
import { TEST_PASSWORD } from '../../../support/fake-desktop.ts';
import { openEntry } from '../../preview-entry/open-entry.ts';
import { openPreview } from '../../preview/preview-page.ts';
import type { PreviewPage } from '../../preview/preview-page.ts';
import { buildPreview } from '../../preview/serve-preview.ts';

/** A working Tuesday, 10:40 in Shanghai. */
const NOW = '2026-11-24T02:40:00.000Z';
const CUSTOMER = '方敏';
const TIMEOUT_MS = 180_000;

type FakeWindow = {
  readonly desktop: { readonly fake: { readonly journal: { readonly events: readonly JournalFact[] } } };
};
type JournalFact = { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> };

let built = '';
let preview: PreviewPage;

const page = (): Page => preview.page;
const region = () => page().getByRole('region', { name: say('entry:actions.label') });

/** What the journal holds, as plain data. */
async function readJournal(): Promise<readonly JournalFact[]> {
  return await page().evaluate(() =>
    (window as unknown as FakeWindow).desktop.fake.journal.events.map(({ kind, payload }) => ({
      kind,
      payload,
    })),
  );
}

/** Starts an action from the bar, or from the list where it is not among the usual ones. */
async function start(action: string): Promise<void> {
  const target = region().locator(`[data-action="${action}"]`);
  const list = region().locator('[data-action="list"]');
  await region().locator('[data-action]').first().waitFor();
  if (!(await target.isVisible()) && (await list.getAttribute('aria-expanded')) === 'false')
    await list.click();
  await target.click();
  await region().locator('form').waitFor();
}

/** Sends the form that is open; resolves once it was written. */
async function send(): Promise<void> {
  await region().locator('form button[type=submit]').click();
  await region().locator('form').waitFor({ state: 'detached' });
}

async function become(from: string, to: string): Promise<void> {
  await changePerson(page(), from, to);
  await page().evaluate(() => {
    window.location.hash = '#/register';
  });
  await openEntry(page(), CUSTOMER);
}

const fill = async (id: string, text: string) => await page().locator(`#${id}`).fill(text);
const choose = async (name: string) =>
  await region().getByRole('radio', { name, exact: true }).check({ force: true });

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'branchbook-preview-'));
  await buildPreview(built);
  preview = await openPreview(built, 'pack=property&person=p-li&line=down', NOW);
  await page().evaluate(() => {
    window.location.hash = '#/register';
  });
  await openEntry(page(), CUSTOMER);
}, TIMEOUT_MS);

afterAll(async () => {
  await preview.close();
  rmSync(built, { recursive: true, force: true });
});

describe('the page of an entry under the property policy', { timeout: TIMEOUT_MS }, () => {
  it('[PROP-17] judges with the words of the policy and says who has to know', async () => {
    await start('take-over');
    await send();
    await start('assess');
    expect(await region().locator('form').textContent()).toContain(
      say('packs/property:prompt.weigh-serious-and-special'),
    );
    await choose(say('common:severity.serious'));
    await fill('assess-note', '整层办公受影响');
    await send();
    await page().getByText(say('packs/property:notify.serious')).first().waitFor();
    await start('notify-persons');
    await fill('notify-persons-means', '10:45 电话');
    await send();
    expect((await readJournal()).at(-1)).toEqual({
      kind: 'persons-notified',
      payload: { occasion: 'serious', roles: ['supervisor'], personIds: [], means: '10:45 电话' },
    });
  });

  it('[PROP-15] marks the line that is refused and keeps what was typed', async () => {
    await start('assign');
    await fill('assign-otherDepartment', '工程部');
    await fill('assign-note', '检查冷凝水管和风机');
    await region().locator('form button[type=submit]').click();
    const person = page().locator('#assign-toPersonId');
    await page().getByText(say('entry:form.required')).waitFor();
    expect(await person.getAttribute('aria-invalid')).toBe('true');
    await person.selectOption('p-zhou');
    await fill('assign-dueAt', '2026-11-23T17:00');
    await region().locator('form button[type=submit]').click();
    await page().locator('#assign-dueAt[aria-invalid="true"]').waitFor();
    await page().getByText(say('refusals:due-time-past')).waitFor();
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('assign-dueAt');
    await page().keyboard.press('Escape');
    await region().locator('form').waitFor({ state: 'detached' });
    await start('assign');
    await page().waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#assign-note')?.value === '检查冷凝水管和风机',
    );
    await fill('assign-dueAt', '2026-11-27T17:00');
    await send();
    const written = (await readJournal()).slice(-2);
    expect(written.map(({ kind }) => kind)).toEqual(['assigned', 'form-issued']);
    expect(written[0]?.payload).toEqual({
      assignmentId: written[0]?.payload['assignmentId'],
      department: '工程部',
      toPersonId: 'p-zhou',
      toRole: null,
      dueAt: '2026-11-27T09:00:00.000Z',
      note: '检查冷凝水管和风机',
    });
  });

  it('[PROP-18] the department receives the task and reports it done', async () => {
    await become('李建国', '周大勇');
    await start('receive-assignment');
    await send();
    await start('complete-assignment');
    await fill('complete-assignment-result', '更换风机电容，制冷恢复');
    await send();
    await page().getByText(say('entry-record:task.state.done')).waitFor();
    expect((await readJournal()).slice(-2).map(({ kind }) => kind)).toEqual([
      'assignment-received',
      'assignment-completed',
    ]);
  });

  it('[PROP-23] finds out, plans, is allowed, and answers what was allowed', async () => {
    await become('周大勇', '李建国');
    await start('investigate');
    await fill('investigate-findings', '风机电容老化，报修单漏派');
    await fill('investigate-target-department', '工程部');
    await choose(say('common:responsibility.own'));
    await send();
    await start('propose-plan');
    await fill('plan-text', '更换风机电容，当面致歉');
    await send();
    await become('李建国', '陈静');
    await start('approve-plan');
    await send();
    await become('陈静', '李建国');
    await start('give-reply');
    await fill('reply-content', '风机已修好，报修漏派已改正，向您致歉。');
    await send();
    const facts = await readJournal();
    expect(facts.at(-1)?.payload).toMatchObject({ measure: { remedy: 'repair', amountFen: null } });
    expect(facts.find(({ kind }) => kind === 'investigated')?.payload).toMatchObject({
      attributedTo: [{ kind: 'department', name: '工程部', personId: null }],
    });
  });

  it('[PROP-24] says what the signature waits for, and leads to it', async () => {
    const waiting = page().getByRole('region', { name: say('entry:waiting.title') });
    await waiting.waitFor();
    expect(await waiting.textContent()).toContain(say('packs/property:form.prop-review'));
    for (const form of ['prop-record', 'prop-review']) {
      await start('issue-form');
      await page().locator('#issue-form-form').selectOption(form);
      await send();
    }
    await start('follow-up');
    await choose(say('entry-terms:followUpOutcome.satisfied'));
    await send();
    await become('李建国', '周大勇');
    await start('sign-form');
    await send();
    await become('周大勇', '陈静');
    for (let count = 0; count < 2; count += 1) {
      await start('sign-form');
      await send();
    }
    expect(
      (await readJournal()).filter(({ kind }) => kind === 'form-signed').map(({ payload }) => payload),
    ).toEqual([
      { form: 'prop-record', act: 'sign', role: 'department-head', note: '' },
      { form: 'prop-record', act: 'review', role: 'supervisor', note: '' },
      { form: 'prop-review', act: 'review', role: 'supervisor', note: '' },
    ]);
    await waiting.waitFor({ state: 'detached' });
  });

  it('[PROP-19] the head of the department signs, and a correction is added beside what was written', async () => {
    await become('陈静', '周大勇');
    await start('sign-off');
    await fill('sign-password', TEST_PASSWORD);
    await send();
    await become('周大勇', '李建国');
    await start('correct');
    await fill('correct-after', '二十一层东侧空调连续四天不制冷。');
    await fill('correct-reason', '客户更正天数');
    await send();
    expect(await page().locator('article del').first().textContent()).toBe(
      '二十一层东侧空调连续三天不制冷，报修两次无人上门。',
    );
    expect((await readJournal()).slice(-3).map(({ kind }) => kind)).toEqual([
      'signed-off',
      'entry-closed',
      'corrected',
    ]);
  });
});

/** Issue: killed with SIGKILL while entries are being saved, nothing that was called saved is missing (reliability F10). */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from '../../build/project-paths.ts';
import { bundleStorePage } from '../support/store-page.ts';
import { goTo, openEntry, recordPhoneComplaint, signIn, STAFF } from '../../build/demo/branch-steps.ts';
import { killTree, launchApplication } from '../../build/launch-application.ts';
import { trySample } from './support/sample-branch.ts';
import { readJournalNumbers } from './support/read-journal-numbers.ts';

/** Lives of the process with the store; each ends by SIGKILL of everything. */
const LIVES = 50;
/** Longest time between the first saved entry of a life and its end, milliseconds: some dozens of saves. */
const LONGEST_MS = 400;
const SEED = 20_261_122;

/** Lives of the whole application, by its screens; one takes as long as a person needs to sign in. */
const SCREEN_LIVES = 5;
/** Longest time from signing in to the end, milliseconds: up to some entries. */
const LONGEST_AT_SCREEN_MS = 4_000;

/** Repeatable numbers from 0 to below 1 (mulberry32). */
function createSeededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMPLAINT = {
  phone: '13800138000',
  name: '周建平',
  content: '客户来电反映柜台转存利率录入有误，要求说明原因。',
  place: '营业室3号柜台',
  demand: '说明原因',
  amountYuan: '200',
};

type Life = {
  /** What the register listed after the start. */
  readonly listed: readonly string[];
  /** What was called saved before the end. */
  readonly saved: readonly string[];
};

/** One life: start on the same data, save, SIGKILL `afterMs` after the first entry was called saved. */
async function liveUntilKilled(folder: string, script: string, afterMs: number): Promise<Life> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'tests/e2e/support/save-until-killed.ts'), folder, script],
    {
      cwd: ROOT,
      // The browser driver is one large file: compiled once, not fifty times.
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let listed: readonly string[] | null = null;
  const saved: string[] = [];
  const killings: Promise<void>[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', rest = ''] = line.split(' ', 2);
    if (word === 'listed') listed = JSON.parse(rest) as readonly string[];
    if (word !== 'saved') continue;
    saved.push(rest);
    if (saved.length === 1) setTimeout(() => void killings.push(killTree(child)), afterMs);
  }
  await Promise.all(killings);
  if (listed === null) throw new Error(`A life ended before its register was listed [${child.exitCode}]`);
  return { listed, saved };
}

function toSerials(numbers: readonly string[]): readonly number[] {
  return numbers.map((number) => Number(number.slice(-4))).toSorted((a, b) => a - b);
}

describe('[F10] a branch that is killed while it saves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-kills-'));
  const script = join(folder, 'page.js');

  beforeAll(async () => {
    writeFileSync(script, await bundleStorePage('tests/e2e/support/saving-page.ts'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`keeps every saved entry over ${LIVES} kills: real services and journal, real Chromium and store, no screens`, async () => {
    const next = createSeededNumbers(SEED);
    const shown = new Set<string>();
    let before = 0;
    for (let life = 1; life <= LIVES; life += 1) {
      const { listed, saved } = await liveUntilKilled(folder, script, next() * LONGEST_MS);
      const missing = [...shown].filter((number) => !listed.includes(number));
      expect(missing, `missing after kill ${life - 1}, seed ${SEED}`).toEqual([]);
      expect(new Set(listed).size, 'a number was given twice').toBe(listed.length);
      expect(listed.length).toBeGreaterThanOrEqual(before);
      before = listed.length;
      for (const number of saved) shown.add(number);
    }
    expect(shown.size, 'every life saved something').toBeGreaterThanOrEqual(LIVES);
    const { isIntact, numbers } = await readJournalNumbers(join(folder, 'data'));
    expect(isIntact).toBe(true);
    expect([...shown].filter((number) => !numbers.includes(number))).toEqual([]);
    expect(toSerials(numbers)).toEqual(numbers.map((_, index) => index + 1));
  }, 420_000);

  it(`keeps every number the screen showed over ${SCREEN_LIVES} kills: the whole built application by its screens`, async () => {
    const userData = mkdtempSync(join(folder, 'application-'));
    const next = createSeededNumbers(SEED);
    const shown: string[] = [];
    for (let life = 1; life <= SCREEN_LIVES; life += 1) {
      const application = await launchApplication({ userData });
      const { page } = application;
      if (life === 1) await trySample(page);
      await signIn(page, STAFF.receiver);
      const killedAt = performance.now() + next() * LONGEST_AT_SCREEN_MS;
      const kill = setTimeout(() => void application.kill(), killedAt - performance.now());
      try {
        // Ends by the kill: whatever a step was waiting for is gone then.
        for (;;) {
          await goTo(page, '#/today');
          shown.push(await recordPhoneComplaint(page, COMPLAINT));
        }
      } catch (cause) {
        clearTimeout(kill);
        if (performance.now() < killedAt) throw cause;
      }
      await application.kill();
    }
    expect(shown.length, 'something was saved').toBeGreaterThan(0);
    const application = await launchApplication({ userData });
    try {
      await signIn(application.page, STAFF.receiver);
      for (const number of shown) await openEntry(application.page, number);
    } finally {
      await application.kill();
    }
    const { isIntact, numbers } = await readJournalNumbers(join(userData, 'data'));
    expect(isIntact).toBe(true);
    expect(shown.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    process.stdout.write(`${shown.length} entries shown as saved, ${numbers.length} in the journal\n`);
  }, 300_000);
});

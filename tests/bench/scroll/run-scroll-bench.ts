import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { ROW_PX } from '../../../renderer/branch/screens/register/row-size.ts';
import { PREVIEW_CONFIG } from '../../renderer/preview/preview-config.ts';
import { startStorePage } from '../../support/store-page.ts';
import type { StorePage } from '../../support/store-page.ts';
import { MOTIONS, SCROLL_LISTS } from './scroll-api.ts';
import type { Motion, MotionRound, ScrollApi, ScrollList } from './scroll-api.ts';

export type ScrollBenchOptions = {
  /** For the built page, profile and journal: fresh, or kept from a run before. */
  readonly folder: string;
  /** Whether what was filled stays for the next run: filling takes longer than measuring. */
  readonly isKept: boolean;
  /** Stored entries at which everything is measured, ascending. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly onProgress: (line: string) => void;
};

/** Motions of every round, one after another. */
export type ScrollRounds = Readonly<Record<Motion, MotionRound>>;
/** With so many entries stored: each list once a round, and the register while search and full check of its start go on. */
export type ScrollResult = {
  readonly stored: number;
  readonly fillMs: number;
  readonly lists: Readonly<Record<ScrollList, ScrollRounds>>;
  readonly whileChecking: MotionRound;
};

/** The smallest window that shows list and entry side by side. */
const WINDOW = { width: 1_366, height: 768 };
/** From end to end in so many turns of the wheel: at 100,000 rows a dozen screens a turn. */
const WHEEL_STEPS = 400;
/** One notch of a wheel, pixels. */
const NOTCH_PX = 100;
const NOTCHES = 100;
const DRAG_FRAMES = 120;
const JUMPS = 30;
/** Spreads the places of the jumps evenly and far from one another (golden section). */
const JUMP_SHARE = 0.618;

/** Fills and scrolls size after size on one profile; plain list and register take turns within every round. */
export async function runScrollBench(options: ScrollBenchOptions): Promise<readonly ScrollResult[]> {
  const built = join(options.folder, 'page');
  await build({
    ...PREVIEW_CONFIG,
    root: join(import.meta.dirname, 'page'),
    build: { ...PREVIEW_CONFIG.build, outDir: built, minify: true },
  });
  const results: ScrollResult[] = [];
  try {
    for (const stored of options.sizes) results.push(await measureSize(options, built, stored));
  } finally {
    if (!options.isKept) await rm(options.folder, { recursive: true, force: true });
  }
  return results;
}

async function measureSize(
  { folder, rounds, onProgress }: ScrollBenchOptions,
  built: string,
  stored: number,
): Promise<ScrollResult> {
  const start = async (): Promise<StorePage<ScrollApi>> => {
    const started = await startStorePage<ScrollApi>(folder, { built });
    await started.page.setViewportSize(WINDOW);
    return started;
  };
  const filling = await start();
  const fillStartedAt = performance.now();
  await filling.run('fillTo', stored);
  const fillMs = performance.now() - fillStartedAt;
  await filling.close();
  onProgress(`${stored} entries filled in ${Math.round(fillMs / 1_000)} s`);

  const measured: Record<ScrollList, ScrollRounds[]> = { plain: [], register: [] };
  const whileChecking: MotionRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const list of SCROLL_LISTS) {
      const shown = await start();
      const rows = await shown.run('show', list, stored);
      if (rows < stored) throw new Error(`The list has [${rows}] rows instead of [${stored}]`);
      onProgress(`${stored}: ${list} shown`);
      if (list === 'register') whileChecking.push(await move(shown, 'wheel', stored));
      await shown.run('settle');
      const motions = {} as Record<Motion, MotionRound>;
      for (const motion of MOTIONS) motions[motion] = await move(shown, motion, stored);
      measured[list].push(motions);
      await shown.close();
      onProgress(`${stored}: ${list} scrolled, round ${round + 1}`);
    }
  }
  const joined = (list: ScrollList): ScrollRounds => ({
    wheel: joinRounds(measured[list].map(({ wheel }) => wheel)),
    notches: joinRounds(measured[list].map(({ notches }) => notches)),
    drag: joinRounds(measured[list].map(({ drag }) => drag)),
    jumps: joinRounds(measured[list].map(({ jumps }) => jumps)),
  });
  return {
    stored,
    fillMs,
    lists: { plain: joined('plain'), register: joined('register') },
    whileChecking: joinRounds(whileChecking),
  };
}

/** Every motion begins at the first row. */
async function move(shown: StorePage<ScrollApi>, motion: Motion, stored: number): Promise<MotionRound> {
  await shown.page.mouse.move(WINDOW.width / 4, WINDOW.height / 2);
  await shown.run('begin');
  switch (motion) {
    case 'wheel':
      await turnWheel(shown, Math.ceil((stored * ROW_PX) / WHEEL_STEPS));
      break;
    case 'notches':
      for (let notch = 0; notch < NOTCHES; notch += 1) await shown.page.mouse.wheel(0, NOTCH_PX);
      break;
    case 'drag':
      await shown.run('drag', DRAG_FRAMES);
      break;
    case 'jumps':
      for (let jump = 1; jump <= JUMPS; jump += 1) await shown.run('jump', (jump * JUMP_SHARE) % 1);
      break;
  }
  const round = await shown.run('end');
  await shown.run('begin');
  await shown.run('jump', 0);
  await shown.run('end');
  return round;
}

/** Turns until the last row is reached: a busy page swallows some turns. */
async function turnWheel(shown: StorePage<ScrollApi>, step: number): Promise<void> {
  for (let turn = 0; turn < 3 * WHEEL_STEPS; turn += 1) {
    await shown.page.mouse.wheel(0, step);
    if (turn >= WHEEL_STEPS - 1 && (await shown.run('isAtLast'))) return;
  }
  throw new Error('The wheel did not reach the last row');
}

function joinRounds(rounds: readonly MotionRound[]): MotionRound {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    frames: rounds.flatMap(({ frames }) => frames),
    framesWithBlank: sum(rounds.map(({ framesWithBlank }) => framesWithBlank)),
    longTasks: rounds.flatMap(({ longTasks }) => longTasks),
    untilFull: rounds.flatMap(({ untilFull }) => untilFull),
    blankAtRest: sum(rounds.map(({ blankAtRest }) => blankAtRest)),
  };
}

import { rm } from 'node:fs/promises';

import { BENCH_ENGINES } from './bench-api.ts';
import type { Background, BenchApi, BenchEngine, BenchList, ListRound, SaveRound } from './bench-api.ts';
import { bundleStorePage, bundleStoreWorker, startStorePage } from '../support/store-page.ts';
import { selectMedianTiming, selectPercentile } from './percentile.ts';
import type { Timing } from './percentile.ts';

export type BenchOptions = {
  /** A fresh folder for profile and journal. */
  readonly folder: string;
  /** Stored entries at which everything is measured, ascending. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly savesPerRound: number;
  readonly listRunsPerRound: number;
  readonly onProgress: (line: string) => void;
};

/** `rendererMegabytes`: of page and workers together, right after all of it. */
export type BackgroundResult = Background & { readonly rendererMegabytes: number };

/** What was measured with this many entries stored; medians over the rounds. */
export type SizeResult = {
  readonly stored: number;
  readonly fillMs: number;
  readonly save: Readonly<Record<keyof SaveRound, Timing>>;
  readonly lists: Readonly<Record<BenchList, { readonly raw: Timing; readonly branchbook: Timing }>>;
  readonly counters: Timing;
  /** Cold: a browser process of its own for each. Milliseconds to the first 50 rows. */
  readonly open: Readonly<Record<BenchEngine, number>>;
  readonly shellOpenMs: number;
  /** The first start on a device, which reads the rows and writes what the search reads at every later one. */
  readonly first: BackgroundResult;
  /** Every later start. */
  readonly later: BackgroundResult;
};

export type BenchResult = { readonly browser: string; readonly sizes: readonly SizeResult[] };

/** Fills and measures size after size on one profile. Baseline and store take turns within every round. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const script = await bundleStorePage('tests/bench/page/bench-page.ts');
  // Not while a page waits for it: its time would count as the search's.
  await bundleStoreWorker();
  const sizes: SizeResult[] = [];
  let browser = '';
  try {
    for (const stored of options.sizes) {
      const started = await startStorePage<BenchApi>(options.folder, script);
      browser = started.version;
      const fillStartedAt = performance.now();
      await started.run('setUp');
      await started.run('fillTo', stored);
      const fillMs = performance.now() - fillStartedAt;
      options.onProgress(`${stored} entries filled in ${Math.round(fillMs / 1_000)} s`);
      const saves: SaveRound[] = [];
      const lists: ListRound[] = [];
      // One round to warm up: compiled code and open files, as after some minutes of work.
      await started.run('measureSaves', 20);
      await started.run('measureLists', 10);
      for (let round = 0; round < options.rounds; round += 1) {
        saves.push(await started.run('measureSaves', options.savesPerRound));
        lists.push(await started.run('measureLists', options.listRunsPerRound));
      }
      await started.close();
      options.onProgress(`${stored}: saves and lists measured`);
      const opened = await measureOpens(options, script);
      options.onProgress(`${stored}: opening measured`);
      const first = await measureBackground(options, script);
      const later = await measureBackground(options, script);
      options.onProgress(`${stored}: search and full check measured`);
      sizes.push({
        stored,
        fillMs,
        save: summariseSaves(saves),
        lists: summariseLists(lists),
        counters: selectMedianTiming(lists.map(({ counters }) => counters)),
        ...opened,
        first,
        later,
      });
    }
  } finally {
    await rm(options.folder, { recursive: true, force: true });
  }
  return { browser, sizes };
}

async function measureOpens(
  { folder, rounds }: BenchOptions,
  script: string,
): Promise<Pick<SizeResult, 'open' | 'shellOpenMs'>> {
  const samples: Record<BenchEngine, number[]> = { raw: [], dexie: [], branchbook: [] };
  const shell: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < BENCH_ENGINES.length; turn += 1) {
      // Each engine comes first, second and third once: whoever follows finds a warmer disk.
      const engine = BENCH_ENGINES[(turn + round) % BENCH_ENGINES.length]!;
      const browser = await startStorePage<BenchApi>(folder, script);
      samples[engine].push((await browser.run('measureOpen', engine)).sinceOpen);
      shell.push(browser.shellOpenMs);
      await browser.close();
    }
  }
  const median = (values: readonly number[]) => selectPercentile(values, 0.5);
  return {
    open: {
      raw: median(samples.raw),
      dexie: median(samples.dexie),
      branchbook: median(samples.branchbook),
    },
    shellOpenMs: median(shell),
  };
}

async function measureBackground({ folder }: BenchOptions, script: string): Promise<BackgroundResult> {
  const browser = await startStorePage<BenchApi>(folder, script);
  try {
    const background = await browser.run('measureBackground');
    return { ...background, rendererMegabytes: await browser.getRendererMegabytes() };
  } finally {
    await browser.close();
  }
}

function summariseSaves(rounds: readonly SaveRound[]): SizeResult['save'] {
  const of = (part: keyof SaveRound) => selectMedianTiming(rounds.map((round) => round[part]));
  return { raw: of('raw'), branchbook: of('branchbook'), append: of('append'), emptyCall: of('emptyCall') };
}

function summariseLists(rounds: readonly ListRound[]): SizeResult['lists'] {
  const of = (list: BenchList) => ({
    raw: selectMedianTiming(rounds.map((round) => round[list].raw)),
    branchbook: selectMedianTiming(rounds.map((round) => round[list].branchbook)),
  });
  return { mine: of('mine'), due: of('due'), register: of('register') };
}

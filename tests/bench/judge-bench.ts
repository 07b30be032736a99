import { formatTable } from './format-table.ts';
import type { BenchResult, SizeResult } from './run-bench.ts';

/** One line of the table: what was measured, against which target. */
export type BenchLine = {
  readonly id: string;
  readonly stored: number;
  readonly measured: number;
  readonly unit: 'x' | 'ms' | 'MB' | 'rows';
  /** Largest value that still holds; null for what is only told. */
  readonly target: number | null;
  readonly holds: boolean | null;
  /** The figures a ratio was made of. */
  readonly detail: string;
};

/** Save, 50 rows of a list: at most so many times raw IndexedDB (performance 2). */
const RAW_RATIO = 2.5;
/** RxDB's save against raw at 10,000 and 100,000 stored, as measured in performance 1: 3.23 / 1.02 and 4.17 / 1.47 ms. */
const RXDB_RATIO = { small: 3.17, large: 2.84 } as const;
/** Stored entries above which the figures for 100,000 are taken. */
const LARGE = 50_000;
/** Opening: at most so many times plain Dexie, and so much growth from the smallest to the largest size (performance 2). */
const DEXIE_RATIO = 1.3;
const OPEN_GROWTH = 1.5;
/** Counters of a head, milliseconds (performance 2). */
const COUNTERS_MS = 10;
/** Search is ready so many milliseconds after opening (performance 2). */
const SEARCH_READY_MS = 5_000;
/** Any two characters, from the words to the rows (performance 2). */
const SEARCH_P95_MS = 50;
/** No task of the page's thread is longer while search builds or a check goes on (performance 2). */
const LONG_TASK_MS = 50;
/** Page and worker at 100,000 entries (performance 2). */
const RENDERER_MB = 350;

/** Every figure with the target it is held to. */
export function judgeBench({ sizes }: BenchResult): readonly BenchLine[] {
  const growth = computeGrowth(sizes);
  return [...sizes.flatMap(judgeSize), ...(growth === null ? [] : [growth])];
}

function judgeSize(size: SizeResult): readonly BenchLine[] {
  const { stored, save, lists, counters, open } = size;
  const line: MakeLine = (
    id: string,
    measured: number,
    unit: BenchLine['unit'],
    target: number | null,
    detail: string,
  ): BenchLine => ({
    id,
    stored,
    measured,
    unit,
    target,
    holds: target === null ? null : measured <= target,
    detail,
  });
  const ofRaw = (id: string, ours: number, raw: number, target: number | null): BenchLine =>
    line(id, ours / raw, 'x', target, `${ours.toFixed(2)} / ${raw.toFixed(2)} ms`);
  return [
    ofRaw('save p50 / raw', save.branchbook.p50, save.raw.p50, RAW_RATIO),
    ofRaw(
      'save p50 / raw, RxDB',
      save.branchbook.p50,
      save.raw.p50,
      stored > LARGE ? RXDB_RATIO.large : RXDB_RATIO.small,
    ),
    ofRaw('save p95 / raw', save.branchbook.p95, save.raw.p95, null),
    line('append with bridge p50', save.append.p50, 'ms', null, `p95 ${save.append.p95.toFixed(2)}`),
    line('empty bridge call p50', save.emptyCall.p50, 'ms', null, `p95 ${save.emptyCall.p95.toFixed(2)}`),
    ofRaw('mine, 50 rows / raw', lists.mine.branchbook.p50, lists.mine.raw.p50, RAW_RATIO),
    ofRaw('due, 50 rows / raw', lists.due.branchbook.p50, lists.due.raw.p50, RAW_RATIO),
    ofRaw('register, 50 rows / raw', lists.register.branchbook.p50, lists.register.raw.p50, RAW_RATIO),
    line('counters p50', counters.p50, 'ms', COUNTERS_MS, `p95 ${counters.p95.toFixed(2)}`),
    ofRaw('open to 50 rows / raw', open.branchbook, open.raw, null),
    ofRaw('open to 50 rows / Dexie', open.branchbook, open.dexie, DEXIE_RATIO),
    ofRaw('save less bridge p50 / raw', save.branchbook.p50 - save.emptyCall.p50, save.raw.p50, null),
    ...judgeBackground(line, size),
    line('shell opens journal', size.shellOpenMs, 'ms', null, 'before the window'),
  ];
}

type MakeLine = (
  id: string,
  measured: number,
  unit: BenchLine['unit'],
  target: number | null,
  detail: string,
) => BenchLine;

function judgeBackground(line: MakeLine, { first, later }: SizeResult): readonly BenchLine[] {
  const { search, searchWhileChecking } = later;
  return [
    line('search ready', later.searchReadyMs, 'ms', SEARCH_READY_MS, 'after opening'),
    line('search ready, first time', first.searchReadyMs, 'ms', null, 'from the rows'),
    line('search p95', search.p95, 'ms', SEARCH_P95_MS, `p50 ${search.p50.toFixed(1)}`),
    line(
      'search p95 while checking',
      searchWhileChecking.p95,
      'ms',
      null,
      `p50 ${searchWhileChecking.p50.toFixed(1)}`,
    ),
    line('longest task, search fills', later.longestWhileFilling, 'ms', LONG_TASK_MS, 'page thread'),
    line('longest task, full check', later.longestWhileChecking, 'ms', LONG_TASK_MS, 'page thread'),
    line('longest task, searching', later.longestWhileSearching, 'ms', LONG_TASK_MS, 'page thread'),
    line('full check ends', later.fullCheckMs, 'ms', null, 'after opening'),
    line(
      'renderer memory',
      later.rendererMegabytes,
      'MB',
      RENDERER_MB,
      `script heap of the page ${later.heapMegabytes.toFixed(0)}`,
    ),
    line('renderer memory, first time', first.rendererMegabytes, 'MB', null, 'blocks of the search written'),
  ];
}

function computeGrowth(sizes: readonly SizeResult[]): BenchLine | null {
  const first = sizes[0];
  const last = sizes.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const measured = last.open.branchbook / first.open.branchbook;
  return {
    id: `open, growth from ${first.stored}`,
    stored: last.stored,
    measured,
    unit: 'x',
    target: OPEN_GROWTH,
    holds: measured <= OPEN_GROWTH,
    detail: `${last.open.branchbook.toFixed(0)} / ${first.open.branchbook.toFixed(0)} ms`,
  };
}

/** The lines as a table of text. */
export function formatBench(lines: readonly BenchLine[]): string {
  const head = ['operation', 'stored', 'measured', 'target', 'holds', 'from'];
  const rows = lines.map(({ id, stored, measured, unit, target, holds, detail }) => [
    id,
    String(stored),
    unit === 'x' ? measured.toFixed(2) : `${measured.toFixed(measured < 10 ? 2 : 0)} ${unit}`,
    target === null ? '-' : `<= ${target}${unit === 'x' ? '' : ` ${unit}`}`,
    holds === null ? '-' : holds ? 'yes' : 'NO',
    detail,
  ]);
  return formatTable(head, rows);
}

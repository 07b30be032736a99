import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { measureBundles } from './bundle-bench.ts';
import { formatEngineBench, runEngineBench } from './engine/engine-bench.ts';
import { formatBench, judgeBench } from './judge-bench.ts';
import { runBench } from './run-bench.ts';
import { formatSimilarBench, runSimilarBench } from './similar-bench.ts';
import { judgeScroll } from './scroll/judge-scroll.ts';
import { runScrollBench } from './scroll/run-scroll-bench.ts';
import { formatTable } from './format-table.ts';
import { OUT, ROOT } from '../../build/project-paths.ts';

/**
 * `npm run bench`: deciding under every policy, and the working store against raw IndexedDB in one real Chromium, in one run
 * (docs/benchmarks.md).
 *
 * `-- --part engine`, `store`, `similar` (entries that read alike), `scroll` (the register's list) or `bundle` (what `npm run build` wrote) measures one of them, `-- --sizes 1000,5000` the store at other sizes; `-- --rounds 1` scrolls each list once instead of twice; with `-- --folder path` what scrolling filled stays there for the next run. Ends with 0 whether
 * or not a target is missed: a missed target stands in the table and in the report.
 */
const PARTS = ['all', 'engine', 'store', 'similar', 'scroll', 'bundle'];
const part = readOption('--part') ?? 'all';
if (!PARTS.includes(part)) throw new Error(`--part takes one of ${PARTS.join(', ')}`);
const sizes = (readOption('--sizes') ?? '10000,100000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 100)) {
  throw new Error('--sizes takes whole numbers of at least 100, separated by commas');
}

const startedAt = performance.now();
const secondsSoFar = () => Math.round((performance.now() - startedAt) / 1_000);
const onProgress = (line: string) => console.log(`${String(secondsSoFar()).padStart(4)} s  ${line}`);
const out = join(ROOT, 'out', 'bench');
mkdirSync(out, { recursive: true });
const machine = { cores: cpus().length, node: process.version };
const missed: string[] = [];
if (['all', 'bundle'].includes(part)) measureFirstLoad();
if (['all', 'engine'].includes(part)) measureEngine();
if (['all', 'similar'].includes(part)) await measureSimilar();
if (['all', 'store'].includes(part)) await measureStore();
if (['all', 'scroll'].includes(part)) await measureScroll();
console.log(
  missed.length === 0 ? '\nEvery target holds.' : `\n${missed.length} missed: ${missed.join('; ')}`,
);

function measureFirstLoad(): void {
  const figures = measureBundles(OUT.renderer);
  write('bundle.json', { machine, figures });
  const rows = figures.map(({ entry, kilobytes, files, target, holds }) => [
    `first load, ${entry}`,
    `${kilobytes} KB in ${files} files`,
    target === null ? '-' : `<= ${target} KB`,
    holds === null ? '-' : holds ? 'yes' : 'NO',
  ]);
  console.log(`\n${formatTable(['page', 'compressed', 'target', 'holds'], rows)}\n`);
  missed.push(...figures.filter(({ holds }) => holds === false).map(({ entry }) => `first load of ${entry}`));
}

function measureEngine(): void {
  const figures = runEngineBench(onProgress);
  write('engine.json', { machine, figures });
  console.log(`\n${machine.cores} cores, Node ${machine.node}\n\n${formatEngineBench(figures)}\n`);
  missed.push(...figures.filter(({ holds }) => holds === false).map(({ pack }) => `deciding under ${pack}`));
}

async function measureSimilar(): Promise<void> {
  const figures = await runSimilarBench(sizes, onProgress);
  write('similar.json', { machine, figures });
  console.log(`\n${machine.cores} cores, Node ${machine.node}\n\n${formatSimilarBench(figures)}\n`);
  missed.push(...figures.filter(({ holds }) => !holds).map(({ stored }) => `similar entries at ${stored}`));
}

async function measureStore(): Promise<void> {
  const result = await runBench({
    folder: mkdtempSync(join(tmpdir(), 'branchbook-bench-')),
    sizes,
    rounds: 3,
    savesPerRound: 150,
    listRunsPerRound: 60,
    onProgress,
  });
  const lines = judgeBench(result);
  const of = { ...machine, chromium: result.browser };
  write('report.json', { machine: of, seconds: secondsSoFar(), lines, sizes: result.sizes });
  console.log(`\n${of.cores} cores, Node ${of.node}, Chromium ${of.chromium}, ${secondsSoFar()} s\n`);
  console.log(formatBench(lines));
  missed.push(...lines.filter(({ holds }) => holds === false).map(({ id, stored }) => `${id} at ${stored}`));
}

async function measureScroll(): Promise<void> {
  const kept = readOption('--folder');
  const results = await runScrollBench({
    folder: kept ?? mkdtempSync(join(tmpdir(), 'branchbook-scroll-')),
    isKept: kept !== undefined,
    sizes,
    rounds: Number(readOption('--rounds') ?? 2),
    onProgress,
  });
  const lines = judgeScroll(results);
  write('scroll.json', { machine, lines, results });
  console.log(`\n${machine.cores} cores, Node ${machine.node}\n\n${formatBench(lines)}\n`);
  missed.push(...lines.filter(({ holds }) => holds === false).map(({ id, stored }) => `${id} at ${stored}`));
}

function write(name: string, report: unknown): void {
  writeFileSync(join(out, name), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`out/bench/${name}`);
}

function readOption(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : (process.argv[at + 1] ?? '');
}

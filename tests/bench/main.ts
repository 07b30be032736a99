import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { formatBench, judgeBench } from './judge-bench.ts';
import { runBench } from './run-bench.ts';
import { ROOT } from '../../build/project-paths.ts';

/**
 * `npm run bench`: the working store against raw IndexedDB in one real Chromium, in one run (docs/benchmarks.md).
 *
 * `-- --sizes 1000,5000` measures at other sizes. Ends with 0 whether or not a target is missed: a missed target
 * stands in the table and in the report.
 */
const sizesAt = process.argv.indexOf('--sizes');
const sizes = (sizesAt === -1 ? '10000,100000' : (process.argv[sizesAt + 1] ?? '')).split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 100)) {
  throw new Error('--sizes takes whole numbers of at least 100, separated by commas');
}

const startedAt = performance.now();
const result = await runBench({
  folder: mkdtempSync(join(tmpdir(), 'branchbook-bench-')),
  sizes,
  rounds: 3,
  savesPerRound: 150,
  listRunsPerRound: 60,
  onProgress: (line) =>
    console.log(`${String(Math.round((performance.now() - startedAt) / 1_000)).padStart(4)} s  ${line}`),
});
const lines = judgeBench(result);
const out = join(ROOT, 'out', 'bench');
mkdirSync(out, { recursive: true });
const seconds = Math.round((performance.now() - startedAt) / 1_000);
const machine = { cores: cpus().length, node: process.version, chromium: result.browser };
writeFileSync(
  join(out, 'report.json'),
  `${JSON.stringify({ machine, seconds, lines, sizes: result.sizes }, null, 2)}\n`,
);
console.log(`\n${machine.cores} cores, Node ${machine.node}, Chromium ${machine.chromium}, ${seconds} s\n`);
console.log(formatBench(lines));
const missed = lines.filter(({ holds }) => holds === false);
console.log(
  missed.length === 0
    ? '\nEvery target holds.'
    : `\n${missed.length} missed: ${missed.map(({ id, stored }) => `${id} at ${stored}`).join('; ')}`,
);
console.log('out/bench/report.json');

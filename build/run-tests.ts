import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * The test command: checks, builds, and runs every level of test, one after the other (two cores are easily
 * overrun). Ends with the names of what failed, a line a stage, and `N passed, N failed`; a stage that could not run counts as one
 * failure and is named.
 *
 * `npm test -- --only unit,shell` runs some stages.
 */
type Stage = { readonly name: string; readonly args: readonly string[]; readonly project: string | null };

/** What is read of Vitest's JSON report. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** One for each try. */
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

const node = process.execPath;
const OUT = 'out/test-results';
/** Of a failure's message in the closing list: lines of what was said, and places in our own files. */
const SAID_LINES = 6;
const PLACES = 3;

const STAGES: readonly Stage[] = [
  { name: 'typecheck', args: ['build/run-typecheck.ts'], project: null },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'], project: null },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'], project: null },
  { name: 'locales', args: ['build/check-locales.ts'], project: null },
  { name: 'unit', args: [], project: 'unit' },
  { name: 'shell', args: [], project: 'shell' },
  { name: 'renderer', args: [], project: 'renderer' },
  { name: 'head-office', args: [], project: 'head-office' },
  { name: 'build', args: ['build/build-all.ts'], project: null },
  { name: 'e2e', args: [], project: 'e2e' },
];

type Tally = { readonly passed: number; readonly failed: number; readonly failures: readonly string[] };

function runVitest(project: string): Tally {
  const report = join(OUT, `${project}.json`);
  rmSync(report, { force: true });
  const run = spawnSync(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: [`${project}: no report`] };
  const json = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const failed =
    json.numFailedTests === 0 && run.status !== 0
      ? Math.max(1, json.numFailedTestSuites)
      : json.numFailedTests;
  return { passed: json.numPassedTests, failed, failures: listFailures(json) };
}

/** A file that could not be loaded has no failed test of its own and is named by itself. */
function listFailures(report: VitestReport): string[] {
  return report.testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const tests = file.assertionResults.filter((test) => test.status === 'failed');
      const name = relative(process.cwd(), file.name);
      return tests.length === 0
        ? [name]
        : tests.map((test) =>
            [`${name} > ${test.fullName}`, ...test.failureMessages.map(shorten)].join('\n'),
          );
    });
}

/** What was said, and the first places of our own it came from. */
function shorten(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  const said = lines.filter((line) => !/^\s+at /u.test(line)).slice(0, SAID_LINES);
  const places = lines.filter((line) => /^\s+at /u.test(line) && !line.includes('node_modules'));
  return [...said, ...places.slice(0, PLACES)].map((line) => `    ${line}`).join('\n');
}

function runScript(args: readonly string[]): Tally {
  const run = spawnSync(node, args, { stdio: 'inherit' });
  return run.status === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [args.join(' ')] };
}

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt >= 0 ? (process.argv[onlyAt + 1] ?? '').split(',') : null;
mkdirSync(OUT, { recursive: true });

const tallies: Tally[] = [];
const lines: string[] = [];
for (const stage of STAGES) {
  if (only !== null && !only.includes(stage.name)) continue;
  const startedAt = performance.now();
  console.log(`\n== ${stage.name}`);
  const tally = stage.project === null ? runScript(stage.args) : runVitest(stage.project);
  tallies.push(tally);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(
    `${stage.name.padEnd(12)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
  );
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
// The log of a build machine may keep only its end: what failed stands there.
console.log(`\n${tallies.flatMap((tally) => tally.failures.map((name) => `FAILED ${name}`)).join('\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { formatMutation, judgeMutation } from './judge-mutation.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';
import { runMutation } from './run-mutation.ts';
import { openTestRunner } from './test-runner.ts';
import { ROOT } from '../../build/project-paths.ts';

/**
 * `npm run mutation`: do the tests of the rules notice when a rule is wrong (docs/mutation.md)?
 *
 * `-- --only numbering,own-plan` plants the faults whose id, area or file contains one of the words. Ends with 1 below the least share.
 */
const onlyAt = process.argv.indexOf('--only');
const words = onlyAt === -1 ? [''] : (process.argv[onlyAt + 1] ?? '').split(',');
const faults = PLANTED_FAULTS.filter(({ id, area, file }) =>
  words.some((word) => `${id} ${area} ${file}`.includes(word)),
);

const startedAt = performance.now();
const countSeconds = () => Math.round((performance.now() - startedAt) / 1_000);
const runner = await openTestRunner(ROOT);
const verdicts = await runMutation(faults, ROOT, runner, ({ fault, outcome }) =>
  console.log(`${String(countSeconds()).padStart(4)} s  ${outcome.kind.padEnd(8)} ${fault.id}`),
).finally(() => runner.close());
const report = judgeMutation(verdicts);
const out = join(ROOT, 'out', 'mutation');
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, 'report.json'),
  `${JSON.stringify({ seconds: countSeconds(), ...report, verdicts }, null, 2)}\n`,
);
console.log(`\n${formatMutation(report)}, ${countSeconds()} s`);
console.log('out/mutation/report.json');
process.exitCode = report.holds ? 0 : 1;

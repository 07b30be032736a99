import { spawnSync } from 'node:child_process';

/**
 * The sides that are compiled on their own, each with the types its platform has and no others. What did not change since the last run is
 * not compiled again: `out/typecheck` remembers it, and a fresh checkout has nothing there.
 */
const SIDES = ['shared', 'electron', 'renderer', 'headquarters', 'build', 'tests'];

let failures = 0;
for (const side of SIDES) {
  const remembered = ['--incremental', '--tsBuildInfoFile', `out/typecheck/${side}.tsbuildinfo`];
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', side, ...remembered], {
    stdio: 'inherit',
  });
  if (run.status !== 0) failures += 1;
  console.log(`typecheck ${side}: ${run.status === 0 ? 'ok' : 'FAILED'}`);
}
process.exitCode = failures === 0 ? 0 : 1;

import { join, relative } from 'node:path';

import { createVitest } from 'vitest/node';
import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSequencer,
  TestSpecification,
  Vitest,
} from 'vitest/node';

import { plantFault } from './plant-fault.ts';
import type { PlantedFault } from './planted-fault.ts';

/**
 * What tests made of the engine. `broken` is a fault that nobody could have committed, because nothing runs with it: it shows nothing
 * about the tests.
 */
export type Outcome =
  | { readonly kind: 'passed'; readonly testCount: number }
  | { readonly kind: 'noticed'; readonly by: string }
  | { readonly kind: 'broken'; readonly because: string };

/** Runs test files against the engine, with one fault planted in it or none. */
export interface TestRunner {
  run(tests: readonly string[], fault: PlantedFault | null): Promise<Outcome>;
  close(): Promise<void>;
}

/** A test that the fault sends round in circles has noticed it by then. */
const TEST_TIMEOUT_MS = 15_000;

/**
 * What happened in the present run. Vitest's own result of a run also has the modules of earlier ones, with their failures: read from there,
 * one fault that was noticed would count for all that come after.
 */
class RunRecord implements Reporter {
  failed: TestCase | null = null;
  passedCount = 0;
  /** A module that does not load, or an error outside any test, is no verdict of a test. */
  breakage: string | null = null;

  clear(): void {
    this.failed = null;
    this.passedCount = 0;
    this.breakage = null;
  }

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state === 'failed') this.failed ??= test;
    if (state === 'passed') this.passedCount += 1;
  }

  onTestModuleEnd(module: TestModule): void {
    this.breakage ??= module.errors()[0]?.message ?? null;
  }

  onTestRunEnd(_modules: unknown, unhandled: readonly SerializedError[]): void {
    this.breakage ??= unhandled[0]?.message ?? null;
  }
}

/** Vitest would run the largest files first; here the likeliest stand first, and the first failure ends the run. */
class InGivenOrder implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

/**
 * One warm Vitest for all runs: what was transformed stays transformed, only the module with the fault is read anew.
 *
 * The fault exists in memory alone. A plugin of this process hands the changed text to whoever imports the module, so the working tree is
 * never written, stopping half-way leaves nothing behind, and no other run of the tests can have it.
 */
export async function openTestRunner(root: string): Promise<TestRunner> {
  let planted: PlantedFault | null = null;
  const seen = new RunRecord();
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      watch: false,
      bail: 1,
      maxWorkers: 1,
      pool: 'threads',
      isolate: false,
      sequence: { sequencer: InGivenOrder },
      // The cache on disk goes by the text on disk: it would hide every fault, or hand one to the next ordinary run.
      fsModuleCache: false,
      reporters: [seen],
      testTimeout: TEST_TIMEOUT_MS,
      include: ['tests/shared/**/*.test.ts'],
    },
    {
      plugins: [
        {
          name: 'plant-fault',
          enforce: 'pre',
          transform: (code, id) =>
            planted !== null && id === join(root, planted.file) ? plantFault(code, planted) : null,
        },
      ],
    },
  );
  await vitest.standalone();
  const readAnew = ({ file }: PlantedFault) => vitest.invalidateFile(join(root, file));
  return {
    async run(tests, fault) {
      planted = fault;
      if (fault !== null) readAnew(fault);
      seen.clear();
      await runFiles(vitest, root, tests);
      planted = null;
      if (fault !== null) readAnew(fault);
      return judgeRun(seen, root);
    },
    close: () => vitest.close(),
  };
}

async function runFiles(vitest: Vitest, root: string, tests: readonly string[]): Promise<void> {
  const project = vitest.getRootProject();
  await vitest.runTestSpecifications(tests.map((test) => project.createSpecification(join(root, test))));
}

function judgeRun({ failed, passedCount, breakage }: RunRecord, root: string): Outcome {
  if (breakage !== null) return { kind: 'broken', because: breakage };
  if (failed !== null) return judgeFailure(failed, root);
  return passedCount === 0
    ? { kind: 'broken', because: 'no test ran' }
    : { kind: 'passed', testCount: passedCount };
}

/** A word that the module does not have fails every test: the fault is misspelt, not noticed. */
function judgeFailure(test: TestCase, root: string): Outcome {
  const errors = test.result().errors ?? [];
  const misspelt = errors.find(({ name, message, stack }) =>
    [name, message, stack].some((text) => text?.includes('ReferenceError')),
  );
  if (misspelt !== undefined) return { kind: 'broken', because: misspelt.message };
  return { kind: 'noticed', by: `${relative(root, test.module.moduleId)} > ${test.fullName}` };
}

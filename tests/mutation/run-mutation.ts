import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findFaultLine } from './plant-fault.ts';
import type { PlantedFault } from './planted-fault.ts';
import type { Outcome, TestRunner } from './test-runner.ts';

/** A fault and what the tests made of it. */
export type Verdict = { readonly fault: PlantedFault; readonly line: number; readonly outcome: Outcome };

/** The tests fail, or do not run, without any fault: whatever they say with one shows nothing. */
export class UnsoundTestsError extends Error {
  override readonly name = 'UnsoundTestsError';
}

/**
 * Plants each fault in turn and lets its tests look for it. The tests first run on the engine as it is: only what is green can turn red.
 * They run once more at the end: a fault that stayed behind would have been noticed in the place of others.
 */
export async function runMutation(
  faults: readonly PlantedFault[],
  root: string,
  runner: TestRunner,
  onVerdict: (verdict: Verdict) => void,
): Promise<readonly Verdict[]> {
  await needsGreen(faults, runner);
  const verdicts: Verdict[] = [];
  for (const fault of faults) {
    const line = findFaultLine(readFileSync(join(root, fault.file), 'utf8'), fault);
    const verdict: Verdict = { fault, line, outcome: await runner.run(fault.tests, fault) };
    verdicts.push(verdict);
    onVerdict(verdict);
  }
  await needsGreen(faults, runner);
  return verdicts;
}

async function needsGreen(faults: readonly PlantedFault[], runner: TestRunner): Promise<void> {
  const tests = [...new Set(faults.flatMap((fault) => fault.tests))];
  const outcome = await runner.run(tests, null);
  if (outcome.kind === 'noticed') throw new UnsoundTestsError(`Fails without a fault: ${outcome.by}`);
  if (outcome.kind === 'broken') throw new UnsoundTestsError(`Does not run: ${outcome.because}`);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ROOT } from '../../build/project-paths.ts';
import { formatMutation, judgeMutation } from '../mutation/judge-mutation.ts';
import { FaultDoesNotApplyError, findFaultLine, plantFault } from '../mutation/plant-fault.ts';
import type { PlantedFault } from '../mutation/planted-fault.ts';
import { PLANTED_FAULTS } from '../mutation/planted-faults.ts';
import { runMutation } from '../mutation/run-mutation.ts';
import type { Outcome } from '../mutation/test-runner.ts';

/** Fewer would say little about an engine of this size. */
const LEAST_FAULTS = 60;

const FAULT: PlantedFault = {
  id: 'too-late',
  area: 'clocks',
  file: 'build/project-paths.ts',
  find: 'DEV_PORT',
  replace: 'PORT',
  why: 'Nothing.',
  tests: ['a.test.ts', 'b.test.ts'],
};

describe('PLANTED_FAULTS', () => {
  it('still apply to their modules, each exactly once', () => {
    const sources = new Map(
      PLANTED_FAULTS.map(({ file }) => [file, readFileSync(join(ROOT, file), 'utf8')] as const),
    );
    const problems = PLANTED_FAULTS.flatMap((fault) => {
      try {
        const source = sources.get(fault.file) ?? '';
        return plantFault(source, fault) === source ? [`Fault [${fault.id}] changes nothing`] : [];
      } catch (error) {
        return [String(error)];
      }
    });
    expect(problems).toEqual([]);
  });

  it('are enough, have names of their own, and name tests that are there', () => {
    expect(PLANTED_FAULTS.length).toBeGreaterThanOrEqual(LEAST_FAULTS);
    expect(new Set(PLANTED_FAULTS.map(({ id }) => id)).size).toBe(PLANTED_FAULTS.length);
    const tests = new Set(PLANTED_FAULTS.flatMap((fault) => fault.tests));
    expect([...tests].filter((test) => !existsSync(join(ROOT, test)))).toEqual([]);
    expect(PLANTED_FAULTS.filter((fault) => fault.tests.length === 0)).toEqual([]);
  });
});

describe('plantFault', () => {
  it('replaces the one place, and takes the new text as it stands', () => {
    expect(plantFault('a < b;', { ...FAULT, find: '<', replace: "<= '$&'" })).toBe("a <= '$&' b;");
  });

  it('refuses a text that is gone and one that stands twice, and names the fault', () => {
    expect(() => plantFault('const PORT = 1;', FAULT)).toThrow(FaultDoesNotApplyError);
    expect(() => plantFault('DEV_PORT + DEV_PORT', FAULT)).toThrow(
      'Fault [too-late]: its text stands 2 times in build/project-paths.ts, not once.',
    );
  });

  it('finds the line', () => {
    expect(findFaultLine('a\nb\nDEV_PORT\n', FAULT)).toBe(3);
  });
});

describe('runMutation', () => {
  const answering = (...outcomes: readonly Outcome[]) => {
    const asked: (readonly [readonly string[], string | null])[] = [];
    return {
      asked,
      run: (tests: readonly string[], fault: PlantedFault | null) => {
        asked.push([tests, fault?.id ?? null]);
        return Promise.resolve(outcomes[asked.length - 1]!);
      },
      close: () => Promise.resolve(),
    };
  };
  const green: Outcome = { kind: 'passed', testCount: 2 };
  const noticed: Outcome = { kind: 'noticed', by: 'b.test.ts > b' };

  it('runs the tests without a fault, once for each fault, and without a fault again', async () => {
    const runner = answering(green, noticed, green, green);
    const other = { ...FAULT, id: 'other', tests: ['b.test.ts'] };
    const verdicts = await runMutation([FAULT, other], ROOT, runner, () => undefined);
    expect(runner.asked).toEqual([
      [['a.test.ts', 'b.test.ts'], null],
      [['a.test.ts', 'b.test.ts'], 'too-late'],
      [['b.test.ts'], 'other'],
      [['a.test.ts', 'b.test.ts'], null],
    ]);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual([noticed, green]);
  });

  it.each([
    ['before', [noticed], 1],
    ['after', [green, noticed, noticed], 3],
  ])('says nothing where the tests are red without a fault %s', async (_, outcomes, runs) => {
    const runner = answering(...outcomes);
    await expect(runMutation([FAULT], ROOT, runner, () => undefined)).rejects.toThrow(
      'Fails without a fault: b.test.ts > b',
    );
    expect(runner.asked).toHaveLength(runs);
  });
});

describe('judgeMutation', () => {
  const verdicts = (noticed: number, survived: number, broken = 0) => [
    ...Array.from({ length: noticed }, () => ({
      fault: FAULT,
      line: 7,
      outcome: { kind: 'noticed', by: 'a' } as const,
    })),
    ...Array.from({ length: survived }, () => ({
      fault: FAULT,
      line: 7,
      outcome: { kind: 'passed', testCount: 3 } as const,
    })),
    ...Array.from({ length: broken }, () => ({
      fault: FAULT,
      line: 7,
      outcome: { kind: 'broken', because: 'x is not defined\nat' } as const,
    })),
  ];

  it('holds from nineteen of twenty on, and a fault that nothing runs with is not noticed', () => {
    expect(judgeMutation(verdicts(19, 1)).holds).toBe(true);
    expect(judgeMutation(verdicts(18, 1)).holds).toBe(false);
    expect(judgeMutation(verdicts(18, 1, 1)).holds).toBe(false);
    expect(judgeMutation([]).holds).toBe(false);
  });

  it('names survivors with their place and what they would mean', () => {
    expect(formatMutation(judgeMutation(verdicts(1, 1, 1)))).toBe(
      [
        'survived: too-late, build/project-paths.ts:7',
        '  Nothing.',
        'does not run: too-late, build/project-paths.ts:7',
        '  Nothing. (x is not defined)',
        'clocks       1 of 3',
        '1 of 3 planted faults noticed, 33.3 %',
      ].join('\n'),
    );
  });
});

import { FAULT_AREAS } from './planted-fault.ts';
import type { FaultArea } from './planted-fault.ts';
import type { Verdict } from './run-mutation.ts';

/** Of the planted faults at least this share is noticed, or the check fails. */
export const LEAST_SHARE = 0.95;

/** How many faults were planted and noticed, and those that were not. */
export type MutationReport = {
  readonly planted: number;
  readonly noticed: number;
  readonly areas: readonly { readonly area: FaultArea; readonly planted: number; readonly noticed: number }[];
  /** Faults with which every test passed, and those that nothing runs with: neither shows that a test bites. */
  readonly survivors: readonly Verdict[];
  readonly holds: boolean;
};

/** The figures of a run. */
export function judgeMutation(verdicts: readonly Verdict[]): MutationReport {
  const survivors = verdicts.filter(({ outcome }) => outcome.kind !== 'noticed');
  const noticed = verdicts.length - survivors.length;
  return {
    planted: verdicts.length,
    noticed,
    areas: FAULT_AREAS.map((area) => countArea(area, verdicts)).filter(({ planted }) => planted > 0),
    survivors,
    holds: verdicts.length > 0 && noticed >= verdicts.length * LEAST_SHARE,
  };
}

function countArea(area: FaultArea, verdicts: readonly Verdict[]): MutationReport['areas'][number] {
  const own = verdicts.filter(({ fault }) => fault.area === area);
  return {
    area,
    planted: own.length,
    noticed: own.filter(({ outcome }) => outcome.kind === 'noticed').length,
  };
}

/** The report as lines for a terminal: survivors with their place and what they would mean, then the figures. */
export function formatMutation({ planted, noticed, areas, survivors }: MutationReport): string {
  const share = planted === 0 ? 0 : Math.floor((noticed / planted) * 1_000) / 10;
  return [
    ...survivors.flatMap(({ fault, line, outcome }) => [
      `${outcome.kind === 'broken' ? 'does not run' : 'survived'}: ${fault.id}, ${fault.file}:${line}`,
      `  ${fault.why}${outcome.kind === 'broken' ? ` (${outcome.because.split('\n')[0] ?? ''})` : ''}`,
    ]),
    ...areas.map((each) => `${each.area.padEnd(12)} ${each.noticed} of ${each.planted}`),
    `${noticed} of ${planted} planted faults noticed, ${share} %`,
  ].join('\n');
}

import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { formatTable } from '../format-table.ts';
import { toTiming } from '../percentile.ts';
import { cutHistory, decideNext, tellLongHistory } from './long-history.ts';
import type { LongHistory } from './long-history.ts';

/** Facts of the entry at which the target is set, and those between which growth is told. */
const ENGINE_SIZES = [20, 200, 2_000] as const;
type Size = (typeof ENGINE_SIZES)[number];
const TARGET_FACTS = 200;
/** One command decided, all its clocks explained: median, milliseconds. */
const DECIDE_MS = 2;
const RUNS: Readonly<Record<Size, number>> = { 20: 400, 200: 200, 2000: 30 };
const WARM_UP = 10;

export type EngineFigure = {
  readonly pack: string;
  readonly facts: number;
  /** Runs of clocks that the facts have, each explained. */
  readonly clocks: number;
  /** Milliseconds, medians: terms and decision; the same with folding the facts first. */
  readonly decideMs: number;
  readonly withFoldMs: number;
  readonly holds: boolean | null;
};

/** Deciding under every pack, at every size. */
export function runEngineBench(onProgress: (line: string) => void): readonly EngineFigure[] {
  return BUILT_IN_PACKS.flatMap((pack) => {
    const longest = tellLongHistory(pack, Math.max(...ENGINE_SIZES));
    const figures = ENGINE_SIZES.map((facts) => measure(pack, facts, cutHistory(longest, facts)));
    onProgress(`${pack.id}: deciding measured`);
    return figures;
  });
}

function measure(pack: PolicyPack, facts: Size, history: LongHistory): EngineFigure {
  const { policy, calendar, now, unit } = history.context;
  const entry = foldEntry(history.events)!;
  const decide: number[] = [];
  const withFold: number[] = [];
  for (let run = 0; run < RUNS[facts] + WARM_UP; run += 1) {
    const from = performance.now();
    decideNext(history, entry);
    const between = performance.now();
    decideNext(history, foldEntry(history.events)!);
    const to = performance.now();
    // The first ones are compiled code's warming up.
    if (run < WARM_UP) continue;
    decide.push(between - from);
    withFold.push(to - between);
  }
  const decideMs = toTiming(decide).p50;
  return {
    pack: pack.id,
    facts,
    clocks: computeDeadlines(toClockFacts(history.events), { policy, unit, calendar, now }).length,
    decideMs,
    withFoldMs: toTiming(withFold).p50,
    holds: facts === TARGET_FACTS ? decideMs <= DECIDE_MS : null,
  };
}

/** A row per pack: medians at each size, and how they grow when the facts become a hundred times as many. */
export function formatEngineBench(figures: readonly EngineFigure[]): string {
  const rows = [...Map.groupBy(figures, ({ pack }) => pack)].map(([pack, ofPack]) => {
    const at = (size: Size) => ofPack.find(({ facts }) => facts === size)!;
    const { decideMs, withFoldMs, clocks, holds } = at(TARGET_FACTS);
    return [
      pack,
      String(clocks),
      `${decideMs.toFixed(2)} ms`,
      `${withFoldMs.toFixed(2)} ms`,
      holds === true ? 'yes' : 'NO',
      `${at(20).decideMs.toFixed(2)} / ${at(2_000).decideMs.toFixed(2)} ms`,
      (at(2_000).decideMs / at(20).decideMs).toFixed(0),
    ];
  });
  return formatTable(
    [
      'pack',
      'clock runs',
      'decide, 200 facts',
      'with folding',
      `<= ${DECIDE_MS} ms`,
      '20 / 2,000 facts',
      'x',
    ],
    rows,
  );
}

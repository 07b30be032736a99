import { HOSTILE_FAMILIES } from './hostile-families.ts';
import type { HostileFamily } from './hostile-families.ts';

/** Something a person, or a program in a person's stead, puts into a field to do harm. */
export type HostileValue = { readonly family: HostileFamily; readonly text: string };

/** How many there are: the number of values that the acceptance of the forms names (reliability I-1, I-2). */
export const HOSTILE_COUNT = 2_000;
const SEED = 20_261_124;

/** Mulberry32: plain arithmetic, the same in every engine, so that a value that did harm is found again by its place. */
function createPick(seed: number): <Value>(values: readonly Value[]) => Value {
  let state = seed >>> 0;
  return (values) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length]!;
  };
}

/** All of them, each once, family by family. */
export const HOSTILE_VALUES: readonly HostileValue[] = buildValues();

function buildValues(): readonly HostileValue[] {
  const seen = new Set<string>();
  const pick = createPick(SEED);
  return Object.entries(HOSTILE_FAMILIES).flatMap(([family, { count, make }]) => {
    const values: HostileValue[] = [];
    for (let n = 0; values.length < count; n += 1) {
      if (n > count * 20) throw new Error(`The family has too few values [${family}]`);
      const text = make(n, pick);
      if (seen.has(text)) continue;
      seen.add(text);
      values.push({ family: family as HostileFamily, text });
    }
    return values;
  });
}

/** The values in an order in which families alternate: a form that gets any forty in a row meets most of them. */
export function rotateHostileValues(
  values: readonly HostileValue[] = HOSTILE_VALUES,
): readonly HostileValue[] {
  const families = Map.groupBy(values, ({ family }) => family);
  const longest = Math.max(...[...families.values()].map((members) => members.length));
  return Array.from({ length: longest }, (_, row) =>
    [...families.values()].flatMap((members) => members.slice(row, row + 1)),
  ).flat();
}

import type { TFunction } from 'i18next';

import { BUILT_IN_OVERLAYS } from '../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';

/** Which policy's texts name a clock. A key belongs to one policy alone, so it needs no entry to be found. */
const HOMES: ReadonlyMap<string, string> = new Map(
  [
    ...BUILT_IN_PACKS.map(({ id, clocks }) => ({ id, clocks })),
    ...BUILT_IN_OVERLAYS.map(({ id, values }) => ({ id, clocks: values.clocks ?? [] })),
  ].flatMap(({ id, clocks }) => clocks.map(({ key }) => [key, id] as const)),
);

/** What a clock is for: as its policy says it, or the product where no policy has it. */
export function translateClock(key: string, t: TFunction): string {
  const home = HOMES.get(key);
  return t(home === undefined ? `deadlines:clock.${key}` : `packs:${home}.clock.${key}`, {
    defaultValue: key,
  });
}

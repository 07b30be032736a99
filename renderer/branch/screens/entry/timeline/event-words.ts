import type { TFunction } from 'i18next';

import type { Measure } from '../../../../../shared/domain/event-payloads.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { Tone } from '../../../../design/mark.tsx';
import type { Names } from '../use-names.ts';

/** A fact as the line of time tells it. */
export type EventWords = { readonly title: string; readonly lines: readonly string[]; readonly tone: Tone };

/** What telling needs: texts, names, times and measures in words. */
export type Teller = {
  readonly t: TFunction;
  /** Words for what the policy and the staff file name by keys. */
  readonly names: Names;
  readonly amount: (fen: number) => string;
  readonly dateTime: (at: IsoInstant) => string;
  readonly measure: (measure: Measure | null) => string;
  /** Whether what is for the branch only is told too; never on paper, which a customer may see. */
  readonly isForBranch: boolean;
};

/** A title, what was written with it, and its colour; lines that say nothing are left out. */
export function words(title: string, lines: readonly string[] = [], tone: Tone = 'ink'): EventWords {
  return { title, lines: lines.filter((line) => line.trim() !== ''), tone };
}

import { cpus, loadavg } from 'node:os';

import type { SearchLine } from '../../renderer/data/search-line.ts';
import { normaliseText } from '../../renderer/data/search-text.ts';
import { SimilarSearch } from '../../renderer/data/similar-search.ts';
import type { SimilarQuestion } from '../../renderer/data/similar-search.ts';
import { toEntryId, toPersonId } from '../../shared/domain/ids.ts';
import { ALIKE_FROM } from '../../shared/domain/similar-matter.ts';
import { computeLikeness } from '../../shared/domain/text-likeness.ts';
import { composeContent } from './bench-matter.ts';
import { formatTable } from './format-table.ts';
import { toTiming } from './percentile.ts';
import type { Timing } from './percentile.ts';

/** Milliseconds in which nineteen of twenty questions are answered at 100,000 entries (performance 3); at any size here. */
const TARGET_P95_MS = 100;
/** Rounds of all questions; scan and search take turns in each. */
const ROUNDS = 10;
/** Lengths of what is typed at which a pause asks: from the fewest characters to a whole matter. */
const TYPED = [8, 20, 60, 340] as const;
const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 26);

/** At one size: finding what reads alike, against a plain look through the same lines for the typed words. Milliseconds. */
export type SimilarFigure = {
  readonly stored: number;
  /** The first question of all, when no line's pairs were counted yet. */
  readonly firstMs: number;
  readonly similar: Timing;
  /** The same lines looked through by `includes`: the least that reading all of them can cost. */
  readonly scan: Timing;
  /** The same answer by comparing every pair of texts in full, once. */
  readonly plainMs: number;
  /** Load of the machine over the last minute, before and after. */
  readonly load: readonly [before: number, after: number];
  readonly holds: boolean;
};

/** Measures in this thread what runs in the search's worker, at each of these numbers of lines. */
export async function runSimilarBench(
  sizes: readonly number[],
  onProgress: (line: string) => void,
): Promise<readonly SimilarFigure[]> {
  const figures: SimilarFigure[] = [];
  for (const stored of sizes) {
    figures.push(await measure(stored));
    onProgress(`${stored}: similar entries measured`);
  }
  return figures;
}

async function measure(stored: number): Promise<SimilarFigure> {
  const before = loadavg()[0] ?? 0;
  const lines = Array.from({ length: stored }, (_, index) => composeLine(index));
  const search = new SimilarSearch();
  const find = async (question: SimilarQuestion) => await search.find(lines, question, 5);
  const first = await time(async () => await find(compose(0, 340)));
  const similar: number[] = [];
  const scan: number[] = [];
  let met = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [turn, length] of TYPED.entries()) {
      const question = compose((round * TYPED.length + turn) * 97, length);
      scan.push(
        await time(() => {
          met += lines.filter(({ text }) => text.includes(question.text)).length;
        }),
      );
      similar.push(await time(async () => await find(question)));
    }
  }
  if (met === 0) throw new Error('The plain scan met nothing of what was typed');
  const plainMs = await checkAgainstPlain(lines, search);
  const after = loadavg()[0] ?? 0;
  const timing = toTiming(similar);
  return {
    stored,
    firstMs: first,
    similar: timing,
    scan: toTiming(scan),
    plainMs,
    load: [before, after],
    holds: timing.p95 <= TARGET_P95_MS,
  };
}

/** Every text compared in full; the search has to find the same ones. */
async function checkAgainstPlain(lines: readonly SearchLine[], search: SimilarSearch): Promise<number> {
  const question = compose(97, 340);
  const matters = lines.map(({ text, name }) => text.slice(text.indexOf(name) + name.length));
  let alike = 0;
  const plainMs = await time(() => {
    alike = matters.filter((text) => computeLikeness(question.text, text) >= ALIKE_FROM).length;
  });
  const found = await search.find(lines, question, lines.length);
  if (found?.length !== alike) {
    throw new Error(`The search found [${String(found?.length)}] alike, comparing all found [${alike}]`);
  }
  return plainMs;
}

/** The line of an entry of `bench-matter.ts`, as the search holds it. */
function composeLine(index: number): SearchLine {
  const name = `客户${String(index % 5_000)}`;
  const phone = `138${String(10_000_000 + ((index * 7_919) % 90_000_000))}`;
  return {
    id: toEntryId(String(index)),
    numberKey: String(index).padStart(8, '0'),
    text: normaliseText([`hb01-${String(index)}`, name, phone, composeContent(index), '营业室'].join('\n')),
    phone,
    name,
    initials: null,
    sketch: null,
    status: 'registered',
    channel: 'phone',
    entryKind: 'complaint',
    severity: 'general',
    ownerId: toPersonId('p-wang'),
    waitingFor: 'complaint-manager',
    receivedMs: NOW_MS - (2 + ((index * 7_919) % (300 * 24))) * HOUR_MS,
    dueMs: null,
  };
}

/** As much of an entry's matter as was typed so far; of all time, so that every line is compared. */
function compose(index: number, length: number): SimilarQuestion {
  const text = normaliseText(composeContent(index)).slice(0, length);
  return { text, phone: '', place: '', receivedMs: NOW_MS, sinceMs: null };
}

async function time(task: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
}

/** A row per size. */
export function formatSimilarBench(figures: readonly SimilarFigure[]): string {
  return formatTable(
    [
      'stored',
      'alike p50 / p95',
      `p95 <= ${TARGET_P95_MS} ms`,
      'plain scan p50 / p95',
      'first question',
      'all in full',
      `load of ${cpus().length} cores`,
    ],
    figures.map(({ stored, similar, holds, scan, firstMs, plainMs, load }) => [
      String(stored),
      `${similar.p50.toFixed(1)} / ${similar.p95.toFixed(1)} ms`,
      holds ? 'yes' : 'NO',
      `${scan.p50.toFixed(1)} / ${scan.p95.toFixed(1)} ms`,
      `${firstMs.toFixed(0)} ms`,
      `${plainMs.toFixed(0)} ms`,
      `${load[0].toFixed(1)} to ${load[1].toFixed(1)}`,
    ]),
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SearchLine } from '../../../renderer/data/search-line.ts';
import { selectMatter } from '../../../renderer/data/matter-sketches.ts';
import { SimilarSearch } from '../../../renderer/data/similar-search.ts';
import type { SimilarQuestion } from '../../../renderer/data/similar-search.ts';
import { toEntryId, toPersonId } from '../../../shared/domain/ids.ts';
import { isSimilar, rankSimilar } from '../../../shared/domain/similar-matter.ts';
import { computeLikeness } from '../../../shared/domain/text-likeness.ts';

const SEED = 20_261_126;
const DAY_MS = 86_400_000;
const words = fc.constantFrom(
  '吞卡',
  '排队',
  '利率',
  '窗口',
  '老人',
  '赔偿',
  '没有人',
  '柜台',
  'atm',
  '，',
  '3',
);
const matter = fc.array(words, { maxLength: 12 }).map((each) => each.join(''));

const line = fc.record({
  text: matter,
  phone: fc.constantFrom('13800000001', '13800000002', ''),
  receivedMs: fc.integer({ min: 0, max: 10 }).map((days) => days * DAY_MS),
  status: fc.constantFrom('registered' as const, 'voided' as const),
});

const question = fc.record({
  text: matter,
  phone: fc.constantFrom('13800000001', ''),
  place: fc.constantFrom('柜台', ''),
  receivedMs: fc.constant(5 * DAY_MS),
  sinceMs: fc.constantFrom(null, 4 * DAY_MS),
});

/** Every line compared in full, then ranked: what the search has to answer. */
function findPlainly(lines: readonly SearchLine[], asked: SimilarQuestion, limit: number) {
  const found = lines.flatMap((each) => {
    if (asked.sinceMs !== null && each.receivedMs < asked.sinceMs) return [];
    if (each.status === 'voided') return [];
    const isNear = Math.abs(each.receivedMs - asked.receivedMs) <= 3 * DAY_MS;
    const similarity = {
      entryId: each.id,
      likeness: computeLikeness(asked.text, selectMatter(each)),
      isSamePhone: asked.phone !== '' && each.phone === asked.phone,
      isSamePlace: isNear && asked.place !== '' && each.text.includes(asked.place),
    };
    return isSimilar(similarity) ? [similarity] : [];
  });
  return rankSimilar(found, limit);
}

function toLine(
  index: number,
  change: Pick<SearchLine, 'text' | 'phone' | 'receivedMs' | 'status'>,
): SearchLine {
  return {
    id: toEntryId(`e${String(index)}`),
    numberKey: String(index),
    name: '',
    initials: null,
    sketch: null,
    channel: 'phone',
    entryKind: 'complaint',
    severity: 'general',
    ownerId: toPersonId('p-wang'),
    waitingFor: 'complaint-manager',
    dueMs: null,
    ...change,
    text: `hb01-${String(index)} ${change.text}`,
  };
}

describe('SimilarSearch', () => {
  it('[CAP-7] answers what comparing all texts in full answers, however few are wanted and whatever changed before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.array(line, { maxLength: 10 }),
        question,
        fc.integer({ min: 1, max: 8 }),
        async (first, later, asked, limit) => {
          const search = new SimilarSearch();
          const lines = first.map((each, index) => toLine(index, each));
          await search.prepare(lines);
          // Entries change: their lines are other ones, whose sketches take the places of the old.
          for (const [index, each] of later.entries()) {
            const before = lines[index];
            if (before !== undefined) search.forget(before);
            lines[index] = toLine(index, each);
          }
          expect(await search.find(lines, asked, limit)).toEqual(findPlainly(lines, asked, limit));
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});

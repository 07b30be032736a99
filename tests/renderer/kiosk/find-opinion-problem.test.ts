import { describe, expect, it } from 'vitest';

import { findOpinionProblem, toOpinionProblem } from '../../../renderer/kiosk/find-opinion-problem.ts';
import { KIOSK_REQUEST_SCHEMAS } from '../../../shared/bridge/kiosk-api.ts';
import type { KioskOpinion } from '../../../shared/bridge/kiosk-api.ts';
import { REFUSAL_REASONS } from '../../../shared/domain/refusal.ts';
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../../shared/lib/bounded-text.ts';

const PAGE: KioskOpinion = {
  entryKind: 'suggestion',
  text: '等了四十分钟。',
  ink: null,
  signatureInk: null,
  name: '',
  phone: '',
};
const INK = { width: 10, height: 10, strokes: [[1, 1, 2, 2]] };

describe('findOpinionProblem', () => {
  it.each<[string, Partial<KioskOpinion>]>([
    ['words', {}],
    ['ink alone', { text: ' ', ink: INK }],
    ['words up to the limit, rare signs counted once', { text: '𠮷'.repeat(LONG_TEXT_LIMIT) }],
    ['a name and a telephone up to theirs', { name: '名'.repeat(SHORT_TEXT_LIMIT), phone: '1'.repeat(200) }],
    ['several lines', { text: '一\n二\t三' }],
  ])('takes %s', (_name, part) => {
    expect(findOpinionProblem({ ...PAGE, ...part })).toBeNull();
  });

  it.each<[string, Partial<KioskOpinion>, ReturnType<typeof findOpinionProblem>]>([
    ['nothing', { text: ' \n' }, { kind: 'empty' }],
    ['too many words', { text: '字'.repeat(LONG_TEXT_LIMIT + 1) }, { kind: 'too-long', field: 'text' }],
    ['too long a name', { name: '名'.repeat(SHORT_TEXT_LIMIT + 1) }, { kind: 'too-long', field: 'name' }],
    ['too long a number', { phone: '1'.repeat(SHORT_TEXT_LIMIT + 1) }, { kind: 'too-long', field: 'phone' }],
    ['a control character', { text: '等\u0007' }, { kind: 'hidden-sign', field: 'text' }],
    ['a turned direction', { name: '王\u202E五' }, { kind: 'hidden-sign', field: 'name' }],
    ['half a sign', { phone: '139\uD83D' }, { kind: 'hidden-sign', field: 'phone' }],
    [
      'several at once, first the words',
      { text: '\u0000', name: '名'.repeat(SHORT_TEXT_LIMIT + 1) },
      { kind: 'hidden-sign', field: 'text' },
    ],
    ['what no customer can mend', { ink: { ...INK, width: 0 } }, { kind: 'failed' }],
  ])('says of %s what it is', (_name, part, problem) => {
    const page = { ...PAGE, ...part };
    expect(findOpinionProblem(page)).toEqual(problem);
    expect(KIOSK_REQUEST_SCHEMAS['kiosk.writeOpinion'].safeParse(page).success).toBe(false);
  });
});

describe('toOpinionProblem', () => {
  it('tells the hall of no reason but a full disk and that nobody answers', () => {
    const kinds = Map.groupBy(REFUSAL_REASONS, (reason) => toOpinionProblem(reason).kind);
    expect(kinds.get('disk-full')).toEqual(['disk-full']);
    expect(kinds.get('unavailable')?.toSorted()).toEqual([
      'journal-damaged',
      'journal-moved',
      'kiosk-unavailable',
      'not-signed-in',
      'not-your-role',
    ]);
    expect([...kinds.keys()].toSorted()).toEqual(['disk-full', 'failed', 'unavailable']);
  });
});

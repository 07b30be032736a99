import { describe, expect, it } from 'vitest';

import {
  countSigns,
  dropUnkeepableSigns,
  LONG_TEXT_LIMIT,
  longText,
} from '../../../shared/lib/bounded-text.ts';
import { HOSTILE_VALUES } from '../../support/hostile-values.ts';

const isKept = (text: string): boolean => longText.safeParse(text).success;

describe('dropUnkeepableSigns', () => {
  it.each([
    ['上午\u0000只开\u001F两个\u007F窗口', '上午只开两个窗口'],
    ['王\u202E五\u2066', '王五'],
    ['\uD83D等\uDC00', '等'],
    ['一\n二\t三 👨‍👩‍👧‍👦 𠮷', '一\n二\t三 👨‍👩‍👧‍👦 𠮷'],
  ])('of %j leaves %j', (text, left) => {
    expect(dropUnkeepableSigns(text)).toBe(left);
  });

  it('[I-1] leaves what can be kept untouched, and makes of everything else what can', () => {
    const texts = HOSTILE_VALUES.map(({ text }) => text).filter(
      (text) => countSigns(text) <= LONG_TEXT_LIMIT,
    );
    const refused = texts.filter((text) => !isKept(text));
    expect(refused.length).toBeGreaterThan(200);
    expect(refused.filter((text) => !isKept(dropUnkeepableSigns(text)))).toEqual([]);
    expect(texts.filter((text) => isKept(text) && dropUnkeepableSigns(text) !== text)).toEqual([]);
  });
});

describe('countSigns', () => {
  it.each([
    ['', 0],
    ['等了', 2],
    ['𠮷a', 2],
    ['\uD83D', 1],
  ])('of %j is %i', (text, count) => {
    expect(countSigns(text)).toBe(count);
  });
});

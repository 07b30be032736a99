// I-3: whatever reads what a person typed answers within 50 ms on 10,000 characters made to slow it down.
import { describe, expect, it } from 'vitest';

import { parseHeadOfficeAddress } from '../../../electron/head-office/parse-address.ts';
import { toSafeFileName } from '../../../electron/printing/safe-file-name.ts';
import { hashCode } from '../../../headquarters/devices/enrolment-code.ts';
import { parseRoute } from '../../../renderer/branch/frame/routes.ts';
import { fromInstantInput } from '../../../renderer/branch/screens/entry/fields/instant-input.ts';
import { readAmount } from '../../../renderer/branch/screens/entry/fields/read-amount.ts';
import { readCount } from '../../../renderer/branch/screens/entry/fields/read-count.ts';
import { normaliseText, selectDigits } from '../../../renderer/data/search-text.ts';
import { composeHotlineBoard } from '../../../shared/domain/hotline-board.ts';
import { maskPersonalData } from '../../../shared/domain/mask-personal-data.ts';
import { normaliseText as compareText, toPhoneDigits } from '../../../shared/domain/matter-summary.ts';
import { parseSerial } from '../../../shared/domain/numbering.ts';
import { cleanFileName } from '../../../shared/evidence/clean-file-name.ts';
import { sniffType } from '../../../shared/evidence/sniff-type.ts';
import { longText, requiredLongText } from '../../../shared/lib/bounded-text.ts';
import { isoInstantSchema } from '../../../shared/lib/instant.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';

const LIMIT_MS = 50;
const LENGTH = 10_000;

/** Ways to read a typed text, by name. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  longText: (text) => longText.safeParse(text),
  requiredLongText: (text) => requiredLongText.safeParse(text),
  isoInstantSchema: (text) => isoInstantSchema.safeParse(text),
  readAmount,
  readCount,
  fromInstantInput,
  normaliseText,
  selectDigits,
  compareText,
  toPhoneDigits,
  maskPersonalData,
  maskNames: (text) => maskPersonalData(text, { names: ['aa', text.slice(0, 200)] }),
  cleanFileName,
  toSafeFileName,
  sniffType: (text) => sniffType(new TextEncoder().encode(text)),
  hotline: (text) =>
    composeHotlineBoard(
      { name: '' },
      text,
      BUILT_IN_PACKS.find(({ display }) => display.length > 0)!,
    ),
  parseSerial: (text) => BUILT_IN_PACKS.map((pack) => parseSerial(pack, text)),
  parseRoute,
  parseHeadOfficeAddress,
  hashCode,
};

const repeat = (unit: string, end = '') =>
  unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - end.length) + end;
/** Long runs of what the patterns repeat, most with an end that lets the whole fail late. */
const ATTACKS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'a',
      '1',
      ' ',
      '.',
      '-',
      '\t',
      '(',
      '<',
      '{',
      '_',
      '@',
      '+',
      '１',
      '一',
      '李',
      '我叫',
      '先生',
      '微信：',
      '\u3000',
      '*',
    ].flatMap((unit) => ['', '!', 'X', '\n!', '@', '.'].map((end) => [unit, end] as const)),
    ...[
      '<!--',
      '<?xml ',
      '<svg',
      'a.',
      ' .',
      '123 ',
      '123-',
      '1,',
      '111,',
      'a@',
      '@a',
      '李李先',
      'Mr. A',
      'Mr Aa ',
      '京A',
      '086',
      '+1',
      '\r\n',
      '--',
      '%E4',
      '://',
      '#/',
      'ext.1',
      'aB',
      '0a',
    ].flatMap((unit) => ['', 'X', '!'].map((end) => [unit, end] as const)),
  ].map(([unit, end]) => [`${JSON.stringify(unit)} … ${JSON.stringify(end)}`, repeat(unit, end)]),
);

/** The best of a few: a busy machine makes one slow, never all of them fast. */
function measure(read: (text: string) => unknown, text: string): number {
  let best = Infinity;
  for (let turn = 0; turn < 4 && best > LIMIT_MS; turn += 1) {
    const start = performance.now();
    read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('reading what was typed', () => {
  it.each(Object.entries(READERS))(
    '[I-3] is quick whatever it is: %s',
    { timeout: 60_000 },
    (_name, read) => {
      const slow = Object.entries(ATTACKS)
        .map(([attack, text]) => ({ attack, ms: Math.round(measure(read, text)) }))
        .filter(({ ms }) => ms > LIMIT_MS);
      expect(slow).toEqual([]);
    },
  );

  it('[I-3] would be noticed when it is not quick', () => {
    expect(measure((text) => /^(?:[^!]+)+.+[@]$/u.test(text.slice(0, 24)), repeat('a', '!'))).toBeGreaterThan(
      LIMIT_MS,
    );
  });
});

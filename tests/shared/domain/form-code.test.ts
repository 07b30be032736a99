// The code on a printed form: what is written is read again, and nothing else is taken for one (EVI-1).
import { describe, expect, it } from 'vitest';

import { composeFormCode, parseFormCode } from '../../../shared/domain/form-code.ts';
import type { FormCode } from '../../../shared/domain/form-code.ts';
import { toEntryId, toSha256Hex } from '../../../shared/domain/ids.ts';

const CODE: FormCode = {
  number: 'HB01-2026110007',
  digest: toSha256Hex('0123456789abcdef'.repeat(4)),
  entryId: toEntryId('01a1fd43-2b00-7c91-bb16-b8773cf6d690'),
};
const written = JSON.parse(composeFormCode(CODE)) as Record<string, unknown>;

describe('parseFormCode', () => {
  it.each(['HB01-2026110007', 'WY-投诉-2026-0001', 'QZ/2026.118'])('[EVI-1] reads %s again', (number) => {
    expect(parseFormCode(composeFormCode({ ...CODE, number }))).toEqual({ ...CODE, number });
  });

  it.each([
    ['nothing', ''],
    ['a link', 'https://example.com/?n=1'],
    ['a word', '"HB01-2026110007"'],
    ['cut off', composeFormCode(CODE).slice(0, -3)],
    ['a list', '[1, 2]'],
    ['null', '{"n":null,"d":null,"e":null}'],
    ['a signed page', JSON.stringify({ p: '2026-11-24', d: CODE.digest })],
    ['a digest in capitals', JSON.stringify({ ...written, d: 'A'.repeat(64) })],
    ['an entry that is none', JSON.stringify({ ...written, e: '../../etc' })],
    ['a number that turns the line', JSON.stringify({ ...written, n: 'HB01\u202e2026' })],
    ['a number with markup', JSON.stringify({ ...written, n: '<img src=x>' })],
    ['a number without end', JSON.stringify({ ...written, n: 'A'.repeat(41) })],
    ['a novel', JSON.stringify({ ...written, x: 'x'.repeat(300) })],
  ])('[EVI-1] [I-2] takes %s for none', (_name, text) => {
    expect(parseFormCode(text)).toBeNull();
  });
});

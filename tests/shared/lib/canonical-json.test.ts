import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  MAX_JSON_DEPTH,
  NotCanonicalError,
  isCanonicalJsonValue,
  toCanonicalJson,
} from '../../../shared/lib/canonical-json.ts';

/** RFC 8785: section 3.2.2 and 3.2.3 examples, appendix B numbers. */

function toDouble(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

const APPENDIX_B: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const wellFormed = fc.string({ unit: 'binary' });
const json = fc.jsonValue({ stringUnit: 'binary' });

describe('toCanonicalJson', () => {
  it('[RFC 8785 3.2.2] writes the sample object', () => {
    const sample: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(toCanonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('[RFC 8785 3.2.3] orders keys by UTF-16 code unit', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(toCanonicalJson(sample)) as object)).toEqual([
      'One', // `parse` puts integer keys first; the text below does not
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(toCanonicalJson(sample).startsWith(String.raw`{"\r":"Carriage Return","1":"One",`)).toBe(true);
  });

  it.each(APPENDIX_B)('[RFC 8785 B] writes the double %s as %s', (hex, expected) => {
    expect(toCanonicalJson(toDouble(hex))).toBe(expected);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['a lone surrogate', 'a\ud83d'],
    ['a lone surrogate in a key', { '\ude00': 1 }],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', Array.from({ length: 2 })],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', Uint8Array.of(1)],
  ])('throws on %s', (_, value) => {
    expect(() => toCanonicalJson(value)).toThrow(NotCanonicalError);
    expect(isCanonicalJsonValue({ nested: [value] })).toBe(false);
  });

  it('ends a value of hostile depth in its own error', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(() => toCanonicalJson(deep)).toThrow(NotCanonicalError);
    const deepest: unknown = JSON.parse('['.repeat(MAX_JSON_DEPTH) + ']'.repeat(MAX_JSON_DEPTH));
    expect(isCanonicalJsonValue(deepest)).toBe(true);
  });

  it('covers a member named __proto__', () => {
    expect(toCanonicalJson(JSON.parse('{"a":1,"__proto__":{"b":2}}'))).toBe('{"__proto__":{"b":2},"a":1}');
  });

  it('parses back to the same value', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = toCanonicalJson(value);
        // -0 has no form of its own in RFC 8785.
        expect(JSON.stringify(sortDeep(JSON.parse(text)))).toBe(JSON.stringify(sortDeep(value)));
        expect(toCanonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(wellFormed, json), { selector: ([key]) => key }), (members) => {
        const forward = toCanonicalJson(Object.fromEntries(members));
        expect(toCanonicalJson(Object.fromEntries(members.toReversed()))).toBe(forward);
      }),
    );
  });

  it('tells different values apart', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        fc.pre(JSON.stringify(sortDeep(a)) !== JSON.stringify(sortDeep(b)));
        expect(toCanonicalJson(a)).not.toBe(toCanonicalJson(b));
      }),
    );
  });
});

/** An independent, slower way to a comparable value. */
function sortDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, sortDeep(member)]);
}

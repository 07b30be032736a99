// The comparison behind `npm run i18n:check`.
import { describe, expect, it } from 'vitest';

import { compareLocales, flattenKeys } from '../../build/locale-keys.ts';

const table = (value: unknown) => flattenKeys(value);

describe('compareLocales', () => {
  it('finds nothing between equal tables with other words', () => {
    expect(
      compareLocales(table({ a: { b: '共 {{count}} 条' } }), table({ a: { b: '{{count}} entries' } })),
    ).toEqual([]);
  });

  it('accepts plural forms on one side', () => {
    expect(
      compareLocales(
        table({ n_other: '{{count}} 条' }),
        table({ n_one: '{{count}} entry', n_other: '{{count}} entries' }),
      ),
    ).toEqual([]);
  });

  it('names missing, surplus, empty and differing texts', () => {
    const problems = compareLocales(
      table({ a: '甲', b: '{{x}}', c: ' ' }),
      table({ b: '{{y}}', c: 'c', d: 'd' }),
    );
    expect(problems).toEqual([
      'key missing [a]',
      'variables differ [b]',
      'key surplus [d]',
      'text empty [c]',
    ]);
  });

  it('refuses a number as a text', () => {
    expect(() => flattenKeys({ a: 1 })).toThrow('Not an object of texts [a]');
  });
});

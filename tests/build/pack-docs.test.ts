// docs/policy-packs.md and the schema of facts say what the code says.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { composeFactsSchema, composePackDocs } from '../../build/pack-docs/compose-pack-docs.ts';

const PAGE = readFileSync('docs/policy-packs.md', 'utf8');

describe('composePackDocs', () => {
  it('gives the page that is kept; npm run docs:packs writes it anew', () => {
    expect(composePackDocs(PAGE)).toBe(PAGE);
  });

  it('notices a field that the page does not have', () => {
    const without = PAGE.replace(/^\| `lateAfterMinutes`.*$/m, '');
    expect(without).not.toBe(PAGE);
    expect(composePackDocs(without)).toBe(PAGE);
  });

  it('refuses a page without its place', () => {
    expect(() => composePackDocs('# Policy packs')).toThrow('has no lines');
  });
});

describe('composeFactsSchema', () => {
  it('gives the schema that is kept; npm run docs:packs writes it anew', () => {
    expect(composeFactsSchema()).toBe(readFileSync('docs/policy-facts.schema.json', 'utf8'));
  });
});

/** The author's tool, run as an author runs it: arguments, output, exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { findNode } from '../support/find-node.ts';

const TOOL = join(import.meta.dirname, '..', '..', '..', 'headquarters', 'policy-tool', 'main.ts');
const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'docs', 'policy-facts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly code: number | null; readonly said: unknown; readonly complained: string };

function run(...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(findNode(), [TOOL, ...words], { encoding: 'utf8' });
  return { code: status, said: stdout === '' ? null : (JSON.parse(stdout) as unknown), complained: stderr };
}

function write(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
}

const FACTS = {
  now: '2025-09-30T10:00:00+08:00',
  unit: { code: 'HB01' },
  entry: { entryKind: 'complaint', channel: 'phone', receivedAt: '2025-09-29T15:00:00+08:00' },
  events: [],
};

describe('policy list', () => {
  it('names every built-in pack with its version', () => {
    expect(run('list')).toMatchObject({
      code: 0,
      said: {
        packs: BUILT_IN_PACKS.map(({ id, version, effectiveFrom }) => ({ id, version, effectiveFrom })),
      },
    });
  });
});

describe('policy validate', () => {
  it('finds nothing wrong with a newer version of a built-in pack', () => {
    const file = write('good.json', { ...BANK_BRANCH, version: 2, effectiveFrom: '2027-01-01' });
    expect(run('validate', file)).toEqual({
      code: 0,
      said: { ok: true, kind: 'pack', id: 'bank-branch', issues: [] },
      complained: '',
    });
  });

  it('refuses a mistake with its path, its reason and a sentence', () => {
    const ladder = BANK_BRANCH.ladder.filter(({ level }) => level !== 2);
    const file = write('gap.json', { ...BANK_BRANCH, version: 2, effectiveFrom: '2027-01-01', ladder });
    expect(run('validate', file, '--lang', 'en')).toMatchObject({
      code: 1,
      said: {
        ok: false,
        issues: expect.arrayContaining([
          {
            path: 'ladder[1].level',
            reason: 'ladder-gap',
            details: { level: 3, expected: 2 },
            message: 'The ladder has a gap: level 2 is expected, not 3',
          },
        ]) as unknown,
      },
    });
  });

  it('[ADM-1] refuses a newer version that comes into force before the built-in one', () => {
    const file = write('early.json', { ...BANK_BRANCH, version: 2, effectiveFrom: '2024-06-01' });
    expect(run('validate', file)).toMatchObject({
      code: 1,
      said: { issues: [{ path: 'effectiveFrom', reason: 'effective-goes-back' }] },
    });
  });

  it('says with exit code 2 what it cannot read', () => {
    expect(run('validate', join(folder, 'nowhere.json'))).toMatchObject({ code: 2, said: null });
    expect(run('validate', write('broken.json', '{')).complained).toContain('is not JSON');
  });
});

describe('policy explain', () => {
  it('[BANK-20] explains every due time of the facts it is given', () => {
    const { code, said } = run('explain', '--pack', 'bank-branch', '--facts', write('facts.json', FACTS));
    expect(code).toBe(0);
    expect(said).toMatchObject({
      pack: `bank-branch@${BANK_BRANCH.version}`,
      deadlines: expect.arrayContaining([
        expect.objectContaining({
          key: 'bank.reply',
          rule: 'BANK-20',
          startAt: '2025-09-29T15:00:00+08:00',
          dueAt: '2025-10-02T23:59:59.999+08:00',
        }),
      ]) as unknown,
      authority: { role: 'receiver', level: 1, outbound: false },
      number: 'HB01-2025090001',
    });
  });

  it('reads a moment without a zone as Shanghai’s wall clock', () => {
    const local = {
      ...FACTS,
      now: '2025-09-30 10:00',
      entry: { ...FACTS.entry, receivedAt: '2025-09-29T15:00' },
    };
    const args = ['explain', '--pack', 'bank-branch', '--facts'];
    expect(run(...args, write('local.json', local)).said).toEqual(
      run(...args, write('zoned.json', FACTS)).said,
    );
  });

  it.each<readonly [string, unknown, string]>([
    ['an unknown field', { ...FACTS, weather: 'rain' }, 'weather'],
    ['a missing field', { ...FACTS, now: undefined }, 'now'],
    ['an unknown field of the entry', { ...FACTS, entry: { ...FACTS.entry, tone: 'angry' } }, 'entry.tone'],
    ['a date that does not exist', { ...FACTS, now: '2025-02-31T10:00' }, 'now'],
    [
      'a fact of a kind that does not exist',
      { ...FACTS, events: [{ kind: 'sighed', at: FACTS.now }] },
      'events[0].kind',
    ],
    [
      'a fact without its time',
      { ...FACTS, events: [{ kind: 'progress-noted', payload: { text: 'x' } }] },
      'events[0].at',
    ],
    [
      'an unknown field of a fact',
      { ...FACTS, events: [{ kind: 'progress-noted', at: FACTS.now, payload: { text: 'x', mood: 1 } }] },
      'events[0].payload.mood',
    ],
  ])('refuses %s with its path and exit code 2', (_name, facts, path) => {
    const result = run('explain', '--pack', 'bank-branch', '--facts', write('bad.json', facts));
    expect(result).toMatchObject({ code: 2, said: null });
    expect(result.complained).toContain(`${path}:`);
  });

  it('refuses a pack, an overlay or an option that does not exist', () => {
    const facts = write('facts.json', FACTS);
    expect(run('explain', '--pack', 'bakery', '--facts', facts).complained).toContain(
      'unknown pack [bakery]',
    );
    const overlaid = run('explain', '--pack', 'bank-branch', '--overlay', 'snow', '--facts', facts);
    expect(overlaid.complained).toContain('unknown overlay [snow]');
    expect(run('explain', '--pack', 'bank-branch', '--fact', facts).complained).toContain(
      'unknown option [--fact]',
    );
    expect(run('forecast')).toMatchObject({ code: 2, said: null });
  });
});

describe('docs/policy-facts', () => {
  it.each(BUILT_IN_PACKS.map(({ id }) => id))('has an example of %s that is explained', (id) => {
    const result = run('explain', '--pack', id, '--facts', join(EXAMPLES, `${id}.json`));
    expect(result).toMatchObject({ code: 0, complained: '' });
  });
});

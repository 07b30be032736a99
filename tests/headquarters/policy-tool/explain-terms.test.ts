// Every term of the tables of policies.md Parts 2 to 4, of A.5 and of the holidays of 2026, as the author's tool tells it on the shipped packs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { explainDocument } from '../../../headquarters/policy-tool/explain-document.ts';
import { findNode } from '../support/find-node.ts';
import { toDocument } from './explain-row.ts';
import type { ExplainRow } from './explain-row.ts';
import { FIXTURE_ROWS, YEAR_2026_ROWS } from './explain-rows-calendar.ts';
import { BANK_ROWS, FIVE_ROWS, HOTEL_ROWS, LIQUOR_ROWS, PROPERTY_ROWS } from './explain-rows-offices.ts';
import { MANUFACTURER_ROWS, ROAD_ROWS, SERVICE_ROWS, WORD_ROWS } from './explain-rows-services.ts';

const TOOL = join(import.meta.dirname, '..', '..', '..', 'headquarters', 'policy-tool', 'main.ts');

type Explained = {
  readonly deadlines: readonly {
    readonly key: string;
    readonly rule: string;
    readonly dueAt: string;
    readonly softness: string;
    readonly because: readonly { readonly step: string; readonly params: { readonly on?: string } }[];
  }[];
  readonly duties: readonly { readonly key: string; readonly rule: string; readonly dueAt: string }[];
};

function explain(pack: string, document: unknown): Explained {
  const explained = explainDocument({ pack, overlays: [] }, document);
  if (!explained.ok) throw new Error(explained.error);
  return explained.value as Explained;
}

/** Steps that name a day for what the calendar makes of it. */
const OF_THE_CALENDAR = ['skips-holiday', 'counts-make-up-day', 'same-business-day', 'calendar-missing'];

/** The clock of the row as the tool prints it. A row of a holiday names the days between; any other names the day it ends on. */
function tell(row: ExplainRow) {
  return explain(row.pack, toDocument(row))
    .deadlines.filter(({ key }) => key === row.key)
    .map(({ key, rule, dueAt, softness, because }) => ({
      key,
      rule,
      dueAt,
      softness,
      days: because
        .filter(({ step }) => OF_THE_CALENDAR.includes(step))
        .map(({ step, params }) => `${step} ${params.on ?? ''}`),
    }));
}

function expected({ key, rule, due, softness = 'hard', days = [] }: ExplainRow) {
  return due.map((at) => ({
    key,
    rule,
    dueAt: `${at.replace(' ', 'T')}${at.length === 16 ? ':00' : ''}+08:00`,
    softness,
    days,
  }));
}

const TABLES = [
  ['bank-branch', BANK_ROWS],
  ['property', PROPERTY_ROWS],
  ['liquor', LIQUOR_ROWS],
  ['five-clears', FIVE_ROWS],
  ['hotel', HOTEL_ROWS],
  ['manufacturer', MANUFACTURER_ROWS],
  ['road-rescue', ROAD_ROWS],
  ['the service packs', SERVICE_ROWS],
  ['words alone', WORD_ROWS],
  ['A.5', FIXTURE_ROWS],
  ['the holidays of 2026', YEAR_2026_ROWS],
] as const;

const TABLED: readonly ExplainRow[] = TABLES.flatMap(([, rows]) => rows).filter(({ due }) => due.length > 0);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-terms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(TABLES)('the tool on the terms of %s', (_, rows) => {
  it.each(rows)('[$rule] $key from $entry.receivedAt: $due', (row) => {
    expect(tell(row)).toEqual(expected(row));
  });
});

describe('the tool on duties', () => {
  it.each([
    ['BANK-28', 'bank-branch', 'bank.bookCheck', '2026-02-14', ['2026-02-14']],
    ['BANK-28', 'bank-branch', 'bank.bookCheck', '2026-02-16', []],
    ['HOTEL-19', 'hotel', 'hotel.weekly', '2026-05-02', ['2026-05-06']],
  ] as const)('[%s] %s: %s on %s is due on %j', (rule, pack, key, day, due) => {
    const entry = { receivedAt: `${day} 10:00` };
    const { duties } = explain(pack, { ...toDocument({ rule, pack, key, entry, due }), day });
    expect(
      duties.filter((duty) => duty.key === key).map((duty) => [duty.rule, duty.dueAt.slice(0, 10)]),
    ).toEqual(due.map((on) => [rule, on]));
  });
});

describe('the command', () => {
  it.each(BUILT_IN_PACKS.map(({ id }) => id))('prints one object for a row of %s and ends with 0', (pack) => {
    const row = TABLED.find((each) => each.pack === pack);
    if (row === undefined) throw new Error(`No row of [${pack}]`);
    const file = join(folder, `${pack}.json`);
    writeFileSync(file, JSON.stringify(toDocument(row)));
    const words = [TOOL, 'explain', '--pack', pack, '--facts', file];
    const { status, stdout, stderr } = spawnSync(findNode(), words, { encoding: 'utf8' });
    expect({ status, stderr, said: JSON.parse(stdout) as unknown }).toEqual({
      status: 0,
      stderr: '',
      said: explain(pack, toDocument(row)),
    });
  });
});

describe('the tables', () => {
  it.each(BUILT_IN_PACKS.map(({ id, clocks }) => [id, clocks] as const))(
    'leave no term of %s out',
    (id, clocks) => {
      const rows = TABLED.filter(({ pack }) => pack === id).map(({ key, rule }) => `${key} ${rule}`);
      const missing = clocks.map(({ key, rule }) => `${key} ${rule}`).filter((term) => !rows.includes(term));
      expect(missing).toEqual([]);
    },
  );
});

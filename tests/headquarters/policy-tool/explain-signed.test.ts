/** `policy explain --signed`: the rules and holidays that head office published, over what is shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { buildShelf } from '../../../headquarters/policy-tool/build-shelf.ts';
import { explainDocument } from '../../../headquarters/policy-tool/explain-document.ts';
import { parseArguments } from '../../../headquarters/policy-tool/parse-arguments.ts';
import { HEAD_OFFICE, bank, calendar, override, signAs } from '../../shared/policy/signed/signing-fixture.ts';

type Explained = {
  readonly pack: string;
  readonly deadlines: readonly { readonly key: string; readonly dueAt: string }[];
};

function explain(pack: string, facts: unknown, files: readonly unknown[]): Explained {
  const shelf = buildShelf('signed', files, HEAD_OFFICE);
  if (!shelf.ok) throw new Error(JSON.stringify(shelf.error));
  const explained = explainDocument({ pack, overlays: [], shelf: shelf.value }, facts);
  if (!explained.ok) throw new Error(explained.error);
  return explained.value as Explained;
}

function factsOf(pack: string, at: string): unknown {
  const file = join(import.meta.dirname, '../../../docs/policy-facts', `${pack}.json`);
  const facts = JSON.parse(readFileSync(file, 'utf8')) as { readonly entry: object };
  return { ...facts, now: `${at}T11:00`, events: [], entry: { ...facts.entry, receivedAt: `${at}T10:00` } };
}

describe('policy explain --signed', () => {
  it('[DUE-2] a signed calendar moves a term of working days', () => {
    const dueOf = (files: readonly unknown[]) =>
      explain('liquor', factsOf('liquor', '2026-12-31'), files).deadlines.find(
        ({ key }) => key === 'liq.handle',
      )?.dueAt;
    // Nobody announced 2027: Friday 1, Monday 4, Tuesday 5 January are counted.
    expect(dueOf([])).toMatch(/^2027-01-05T/);
    // Both are holidays now: Tuesday 5, Wednesday 6, Thursday 7.
    expect(dueOf([signAs('calendar', calendar(1, '2026-11-10'))])).toMatch(/^2027-01-07T/);
  });

  it('[ADM-1] an entry is explained under the version in force when it was received', () => {
    const newer = signAs('pack', bank(2, '2027-01-01'));
    const packOn = (at: string) => explain('bank-branch', factsOf('bank-branch', at), [newer]).pack;
    expect([packOn('2026-12-31'), packOn('2027-01-01')]).toEqual(['bank-branch@1', 'bank-branch@2']);
  });

  it('refuses a file that a branch would refuse, and names it', () => {
    const forged = { ...signAs('override', override(1, '2026-12-01')), signedOn: '2026-11-24' };
    expect(buildShelf('signed', [forged], HEAD_OFFICE)).toMatchObject({
      ok: false,
      error: [{ path: 'signed[0].signature', reason: 'signature-wrong' }],
    });
  });

  it('takes no signed file without the key it is verified with', () => {
    const words = ['explain', '--pack', 'liquor', '--facts', 'facts.json', '--signed', 'calendar.json'];
    expect(parseArguments(words)).toEqual({
      ok: false,
      error: '--signed needs the --key it is verified with',
    });
    expect(parseArguments([...words, '--key', 'public.pem'])).toMatchObject({
      ok: true,
      value: { type: 'explain', signed: ['calendar.json'], key: 'public.pem' },
    });
  });
});

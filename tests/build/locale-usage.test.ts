// What the code asks for against what the locales hold: a missing text fails, and so does one nobody asks for.
import { describe, expect, it } from 'vitest';

import { collectNamedKeys, collectNested, collectUses, compareUses } from '../../build/locale-usage.ts';

const SCREEN = `
import { useTranslation } from 'react-i18next';
export function Screen({ entry, count }) {
  const { t } = useTranslation(['entry', 'common']);
  const title = t('title');
  if (entry.status === 'closed') return t(entry.status === 'closed' ? 'state.closed' : 'state.open');
  const named = t(\`\${entry.packId}\`, { defaultValue: 'not-a-key' });
  return t(\`common:role.\${pick(entry, 'owner')}\`, { name: t('common:unnamed') }) + t('waiting', { count });
}`;

const TABLES = new Map([
  ['entry', ['title', 'state.closed', 'state.open', 'waiting_one', 'waiting_other']],
  ['common', ['role.receiver', 'role.branch-head', 'unnamed']],
]);

function check(code: string, tables: ReadonlyMap<string, readonly string[]> = TABLES): readonly string[] {
  return compareUses(tables, { ...collectUses(code), named: [] });
}

describe('collectUses', () => {
  it('reads whole keys, both sides of a choice and templates, in the namespaces of the file', () => {
    expect(collectUses(SCREEN).uses.map(({ key, namespaces }) => `${namespaces.join('|')}:${key}`)).toEqual([
      'entry|common:title',
      'entry|common:state.closed',
      'entry|common:state.open',
      'entry|common:*',
      'common:role.*',
      'common:unnamed',
      'entry|common:waiting',
    ]);
  });

  it('takes the literals of a file for possible keys where a key is handed on', () => {
    const { uses, loose } = collectUses(
      "const PAGES = ['today', 'register'];\nPAGES.map((page) => t(page));",
    );
    expect(uses).toEqual([]);
    expect(loose.map(({ key }) => key)).toEqual(['today', 'register']);
  });

  it('leaves other functions alone', () => {
    expect(collectUses("list.at('x'); test('title'); format('y');").uses).toEqual([]);
  });
});

describe('compareUses', () => {
  const exact = SCREEN.replace('t(`${entry.packId}`', "t('title'");

  it('accepts a file that asks for exactly what there is', () => {
    expect(check(exact)).toEqual([]);
  });

  it('names a text that is asked for and missing', () => {
    expect(check(exact.replace("'title'", "'heading'"))).toContain('text missing [entry|common:heading]');
    expect(check(exact.replace('common:role.', 'common:job.'))).toContain('text missing [common:job.*]');
  });

  it('names a text that nothing asks for', () => {
    const tables = new Map([...TABLES, ['print', ['footer']]]);
    expect(check(exact, tables)).toEqual(['text unused [print:footer]']);
    expect(check(exact.replace("t('waiting', { count })", "''"))).toEqual([
      'text unused [entry:waiting_one]',
      'text unused [entry:waiting_other]',
    ]);
  });

  it('holds the demonstration to keys that exist without counting it as a reader', () => {
    const named = collectNamedKeys("say('entry:title'); say('entry:gone'); open('app://x');", ['entry']);
    expect(compareUses(new Map([['entry', ['title']]]), { uses: [], loose: [], named })).toEqual([
      'text missing [entry:gone]',
      'text unused [entry:title]',
    ]);
  });

  it('counts a text that another text includes', () => {
    expect(collectNested('per $t(common:unnamed)')).toEqual([{ key: 'unnamed', namespaces: ['common'] }]);
  });
});

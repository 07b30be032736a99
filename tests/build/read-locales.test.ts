// A folder of texts is one namespace: the policies have a file each.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { listLocaleNamespaces, readLocaleTable } from '../../build/read-locales.ts';

const folder = mkdtempSync(join(tmpdir(), 'locales-'));
mkdirSync(join(folder, 'packs'));
writeFileSync(join(folder, 'common.json'), '{"role":{"receiver":"员工"}}');
writeFileSync(join(folder, 'packs', 'hotel.json'), '{"name":"酒店"}');
writeFileSync(join(folder, 'packs', 'bank.json'), '{"clock":{"bank":{"reply":"答复"}}}');

describe('readLocaleTable', () => {
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads files as they are and a folder with the names of its files in front', () => {
    expect(listLocaleNamespaces(folder).toSorted()).toEqual(['common', 'packs']);
    expect([...readLocaleTable(folder, 'common')]).toEqual([['role.receiver', '员工']]);
    expect([...readLocaleTable(folder, 'packs')]).toEqual([
      ['bank.clock.bank.reply', '答复'],
      ['hotel.name', '酒店'],
    ]);
  });
});

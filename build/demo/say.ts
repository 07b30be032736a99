import { readFileSync } from 'node:fs';

import { findPack } from '../../shared/policy/built-in-packs.ts';
import { flattenKeys } from '../locale-keys.ts';
import { ROOT } from '../project-paths.ts';

const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * The zh-CN text of a key, `namespace:path`, as it stands on the screen: the demonstration finds buttons by what a
 * person reads, and follows when a text is reworded. Words of the house are those of `packId`.
 */
export function say(
  key: string,
  variables: Readonly<Record<string, string>> = {},
  packId = 'bank-branch',
): string {
  const [namespace = '', path = ''] = key.split(':');
  const text = readTable(namespace).get(path);
  if (text === undefined) throw new Error(`No such text [${key}]`);
  const known = { ...composeHouse(packId), ...variables };
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => known[name] ?? '');
}

function readTable(namespace: string): ReadonlyMap<string, string> {
  const known = tables.get(namespace);
  if (known !== undefined) return known;
  const read = flattenKeys(
    JSON.parse(readFileSync(`${ROOT}/assets/locales/zh-CN/${namespace}.json`, 'utf8')) as unknown,
  );
  tables.set(namespace, read);
  return read;
}

/** What the texts call the house of this policy (`renderer/i18n/house.ts`). */
function composeHouse(packId: string): Record<string, string> {
  const words = readTable(`packs/${packId}`);
  const read = (key: string) => words.get(key) ?? '';
  const jobs = findPack(packId)?.jobs;
  return {
    houseOffice: read('house.office'),
    houseUnit: read('house.unit'),
    houseAbove: read('house.above'),
    houseHead: read(`role.${jobs?.unitHead ?? ''}`),
    houseManager: read(`role.${jobs?.manager ?? ''}`),
  };
}

import { readFileSync } from 'node:fs';

import { flattenKeys } from '../locale-keys.ts';
import { ROOT } from '../project-paths.ts';

const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * The zh-CN text of a key, `namespace:path`, as it stands on the screen: the demonstration finds buttons by what a
 * person reads, and follows when a text is reworded.
 */
export function say(key: string, variables: Readonly<Record<string, string>> = {}): string {
  const [namespace = '', path = ''] = key.split(':');
  let table = tables.get(namespace);
  if (table === undefined) {
    table = flattenKeys(
      JSON.parse(readFileSync(`${ROOT}/assets/locales/zh-CN/${namespace}.json`, 'utf8')) as unknown,
    );
    tables.set(namespace, table);
  }
  const text = table.get(path);
  if (text === undefined) throw new Error(`No such text [${key}]`);
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => variables[name] ?? '');
}

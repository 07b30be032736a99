import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { flattenKeys } from './locale-keys.ts';

/** Namespaces of one language's folder: a file each, and a folder for the texts of the policies, one file per pack. */
export function listLocaleNamespaces(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => name.replace('.json', ''));
}

/** The texts of one namespace by key. A folder is one namespace whose first parts are the names of its files. */
export function readLocaleTable(folder: string, namespace: string): Map<string, string> {
  return flattenKeys(readTexts(folder, namespace));
}

function readTexts(folder: string, namespace: string): unknown {
  const isFolder = !readdirSync(folder).includes(`${namespace}.json`);
  if (!isFolder) return JSON.parse(readFileSync(join(folder, `${namespace}.json`), 'utf8'));
  const inner = join(folder, namespace);
  const names = listLocaleNamespaces(inner).toSorted((a, b) => a.localeCompare(b));
  return Object.fromEntries(names.map((name) => [name, readTexts(inner, name)]));
}

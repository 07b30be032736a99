/** Turns nested translations into `a.b.c` → text. Throws on anything but text and objects: a number is a mistake. */
export function flattenKeys(value: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof value !== 'object' || value === null) throw new Error(`Not an object of texts [${prefix}]`);
  for (const [key, child] of Object.entries(value)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof child === 'string') flat.set(path, child);
    else for (const [deep, text] of flattenKeys(child, path)) flat.set(deep, text);
  }
  return flat;
}

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Words of the house, which every text may name (`renderer/i18n/house.ts`): one language needs them where another has a word for all. */
const HOUSE_VARIABLE = /^house[A-Z]/;

function listVariables(text: string): string {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !HOUSE_VARIABLE.test(name))
    .toSorted((a, b) => a.localeCompare(b))
    .join(',');
}

/**
 * What differs between two languages of one namespace: missing and surplus keys, empty texts, other variables.
 *
 * Chinese has one plural form and English two: keys are compared without the plural suffix.
 */
export function compareLocales(
  first: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const problems: string[] = [];
  const bare = (table: ReadonlyMap<string, string>) => {
    const grouped = new Map<string, string>();
    for (const [key, text] of table) grouped.set(key.replace(PLURAL_SUFFIX, ''), text);
    return grouped;
  };
  const left = bare(first);
  const right = bare(other);
  for (const [key, text] of left) {
    const counterpart = right.get(key);
    if (counterpart === undefined) problems.push(`key missing [${key}]`);
    else if (listVariables(text) !== listVariables(counterpart)) problems.push(`variables differ [${key}]`);
  }
  for (const key of right.keys()) if (!left.has(key)) problems.push(`key surplus [${key}]`);
  for (const [key, text] of [...first, ...other])
    if (text.trim() === '') problems.push(`text empty [${key}]`);
  return problems;
}

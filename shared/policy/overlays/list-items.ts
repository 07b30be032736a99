/** Things that one rule names, each with that rule. */
export function listItems(rule: string, keys: readonly string[]): { key: string; rule: string }[] {
  return keys.map((key) => ({ key, rule }));
}

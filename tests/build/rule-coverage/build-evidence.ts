import type { Evidence } from '../../../build/rule-coverage/evidence.ts';

/** Nothing found anywhere, but what the test is about. */
export function buildEvidence(override: Partial<Evidence> = {}): Evidence {
  return { packs: [], code: [], titles: [], texts: [], textKeys: new Set(), unknown: [], ...override };
}

/** A file that names these rules. */
export function buildFile(path: string, ...ids: readonly string[]): Evidence['code'][number] {
  return { path, cited: new Set(ids) };
}

/** A pack with one value for each rule. */
export function buildPack(
  id: string,
  section: string,
  ...ruleIds: readonly string[]
): Evidence['packs'][number] {
  return { id, citations: ruleIds.map((ruleId) => ({ ruleId, section, prompt: null })) };
}

import { isKnownRule } from '../../shared/policy/known-rules.ts';
import { findCitations } from './find-citations.ts';

/** One value of a pack or overlay that says which rule it comes from. */
export type PackCitation = {
  readonly ruleId: string;
  /** Section of the pack: `clocks`; `data` in an overlay of its own subject. */
  readonly section: string;
  /** Of prompts: the kind and the key of the text. */
  readonly prompt: { readonly kind: string; readonly key: string } | null;
};

type Node = Readonly<Record<string, unknown>>;

/** Walks a pack or overlay and lists what its `rule`, `also` and `rules` cite; defaults of the product cite nothing. */
export function findPackCitations(pack: object): readonly PackCitation[] {
  return Object.entries(pack).flatMap(([key, value]) =>
    // An overlay keeps the sections it brings one level deeper.
    key === 'values' && isNode(value)
      ? Object.entries(value).flatMap(([section, inner]) => walk(inner, section))
      : walk(value, key),
  );
}

function walk(value: unknown, section: string): readonly PackCitation[] {
  if (Array.isArray(value)) return value.flatMap((each) => walk(each, section));
  if (!isNode(value)) return [];
  const prompt =
    section === 'prompts' && typeof value['kind'] === 'string' && typeof value['key'] === 'string'
      ? { kind: value['kind'], key: value['key'] }
      : null;
  const own = readRules(value).map((ruleId): PackCitation => ({ ruleId, section, prompt }));
  return [...own, ...Object.values(value).flatMap((inner) => walk(inner, section))];
}

function readRules(node: Node): readonly string[] {
  return [node['rule'], node['also'], node['rules']]
    .flat()
    .filter((each) => typeof each === 'string')
    .filter((each) => each !== 'product-default');
}

/** What a pack cites that nobody knows: as a source of a value, or anywhere else in its data. */
export function findUnknownInPack(pack: object): readonly string[] {
  const sources = findPackCitations(pack).map(({ ruleId }) => ruleId);
  const { unknown } = findCitations(JSON.stringify(pack));
  return [...new Set([...unknown, ...sources.filter((id) => !isKnownRule(id))])];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

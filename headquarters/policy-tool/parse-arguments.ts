import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What the author asks for. */
export type ToolRequest =
  | { readonly type: 'list' }
  | { readonly type: 'validate'; readonly file: string; readonly language: string }
  | {
      readonly type: 'explain';
      readonly pack: string;
      readonly overlays: readonly string[];
      readonly facts: string;
    }
  | { readonly type: 'facts-schema' };

export const USAGE = [
  'policy list',
  'policy validate <file> [--lang zh-CN|zh-TW|en]',
  'policy explain --pack <id> [--overlay <id>]... --facts <facts.json>',
  'policy facts-schema',
].join('\n');

/** The request of a command line, or what is wrong with it. */
export function parseArguments(words: readonly string[]): Result<ToolRequest, string> {
  const [type, ...rest] = words;
  switch (type) {
    case 'list':
    case 'facts-schema':
      return rest.length === 0 ? ok({ type }) : fail(`unexpected [${rest.join(' ')}]`);
    case 'validate':
      return parseValidate(rest);
    case 'explain':
      return parseExplain(rest);
    default:
      return fail(type === undefined ? 'no command' : `unknown command [${type}]`);
  }
}

function parseValidate(words: readonly string[]): Result<ToolRequest, string> {
  const options = parseOptions(words, ['--lang']);
  if (!options.ok) return options;
  const { plain, named } = options.value;
  const [file, ...more] = plain;
  if (file === undefined || more.length > 0) return fail('validate takes one file');
  return ok({ type: 'validate', file, language: named.get('--lang')?.at(-1) ?? 'zh-CN' });
}

function parseExplain(words: readonly string[]): Result<ToolRequest, string> {
  const options = parseOptions(words, ['--pack', '--overlay', '--facts']);
  if (!options.ok) return options;
  const { plain, named } = options.value;
  const [pack, ...morePacks] = named.get('--pack') ?? [];
  const [facts, ...moreFacts] = named.get('--facts') ?? [];
  if (plain.length > 0) return fail(`unexpected [${plain.join(' ')}]`);
  if (pack === undefined || morePacks.length > 0) return fail('explain takes one --pack');
  if (facts === undefined || moreFacts.length > 0) return fail('explain takes one --facts');
  return ok({ type: 'explain', pack, overlays: named.get('--overlay') ?? [], facts });
}

type Options = {
  readonly plain: readonly string[];
  readonly named: ReadonlyMap<string, readonly string[]>;
};

function parseOptions(words: readonly string[], names: readonly string[]): Result<Options, string> {
  const plain: string[] = [];
  const named = new Map<string, string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const value = words[index + 1];
    if (!names.includes(word)) return fail(`unknown option [${word}]`);
    if (value === undefined || value.startsWith('--')) return fail(`[${word}] needs a value`);
    named.set(word, [...(named.get(word) ?? []), value]);
    index += 1;
  }
  return ok({ plain, named });
}

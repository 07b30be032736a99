import { z } from 'zod';

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
      /** Signed files, oldest first, and the public key that they are verified with. */
      readonly signed: readonly string[];
      readonly key: string | null;
    }
  | ({ readonly type: 'sign'; readonly on: string | null } & SignatureRequest)
  | ({ readonly type: 'verify' } & SignatureRequest)
  | { readonly type: 'public-key'; readonly key: string }
  | { readonly type: 'facts-schema' };

/** A file, the key it is signed or verified with, and the signed files that came before it, oldest first. */
type SignatureRequest = {
  readonly file: string;
  readonly key: string;
  readonly after: readonly string[];
  readonly language: string;
};

export const USAGE = [
  'policy list',
  'policy validate <file> [--lang zh-CN|zh-TW|en]',
  'policy explain --pack <id> [--overlay <id>]... --facts <facts.json> [--signed <signed file>]... [--key <public key>]',
  'policy facts-schema',
  'policy sign <file> --key <private key.pem, or head office data folder> [--on <date>] [--after <signed file>]... [--lang ...]',
  'policy verify <signed file> --key <public key.pem, or public key> [--after <signed file>]... [--lang ...]',
  'policy public-key --key <private key.pem, or head office data folder>',
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
    case 'sign':
      return parseSign(rest);
    case 'verify':
      return parseVerify(rest);
    case 'public-key':
      return parsePublicKey(rest);
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
  const options = parseOptions(words, ['--pack', '--overlay', '--facts', '--signed', '--key']);
  if (!options.ok) return options;
  const { plain, named } = options.value;
  const [pack, ...morePacks] = named.get('--pack') ?? [];
  const [facts, ...moreFacts] = named.get('--facts') ?? [];
  if (plain.length > 0) return fail(`unexpected [${plain.join(' ')}]`);
  if (pack === undefined || morePacks.length > 0) return fail('explain takes one --pack');
  if (facts === undefined || moreFacts.length > 0) return fail('explain takes one --facts');
  const signed = named.get('--signed') ?? [];
  const key = named.get('--key')?.at(-1) ?? null;
  if (signed.length > 0 && key === null) return fail('--signed needs the --key it is verified with');
  return ok({ type: 'explain', pack, overlays: named.get('--overlay') ?? [], facts, signed, key });
}

function parseSign(words: readonly string[]): Result<ToolRequest, string> {
  const options = parseOptions(words, ['--key', '--on', '--after', '--lang']);
  if (!options.ok) return options;
  const request = toSignatureRequest('sign', options.value);
  if (!request.ok) return request;
  const on = options.value.named.get('--on')?.at(-1) ?? null;
  if (on !== null && !z.iso.date().safeParse(on).success) return fail(`[${on}] is no date`);
  return ok({ type: 'sign', on, ...request.value });
}

function parseVerify(words: readonly string[]): Result<ToolRequest, string> {
  const options = parseOptions(words, ['--key', '--after', '--lang']);
  if (!options.ok) return options;
  const request = toSignatureRequest('verify', options.value);
  return request.ok ? ok({ type: 'verify', ...request.value }) : request;
}

function parsePublicKey(words: readonly string[]): Result<ToolRequest, string> {
  const options = parseOptions(words, ['--key']);
  if (!options.ok) return options;
  const [key, ...more] = options.value.named.get('--key') ?? [];
  if (options.value.plain.length > 0) return fail(`unexpected [${options.value.plain.join(' ')}]`);
  if (key === undefined || more.length > 0) return fail('public-key takes one --key');
  return ok({ type: 'public-key', key });
}

function toSignatureRequest(command: string, { plain, named }: Options): Result<SignatureRequest, string> {
  const [file, ...moreFiles] = plain;
  const [key, ...moreKeys] = named.get('--key') ?? [];
  if (file === undefined || moreFiles.length > 0) return fail(`${command} takes one file`);
  if (key === undefined || moreKeys.length > 0) return fail(`${command} takes one --key`);
  return ok({
    file,
    key,
    after: named.get('--after') ?? [],
    language: named.get('--lang')?.at(-1) ?? 'zh-CN',
  });
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
    if (value === undefined || names.includes(value)) return fail(`[${word}] needs a value`);
    named.set(word, [...(named.get(word) ?? []), value]);
    index += 1;
  }
  return ok({ plain, named });
}

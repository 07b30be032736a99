import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { BUILT_IN_OVERLAYS } from '../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';
import { flattenKeys } from '../locale-keys.ts';
import { ROOT } from '../project-paths.ts';
import type { Evidence, FileCitations } from './evidence.ts';
import { findCitations } from './find-citations.ts';
import type { Citations } from './find-citations.ts';
import { findPackCitations, findUnknownInPack } from './find-pack-citations.ts';
import { findTitleCitations } from './find-title-citations.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
/** What names rules without dealing with them: the catalogue itself, packs (which are imported), and what a pack may hold. */
const DECLARES =
  /^shared\/policy\/(?:rules\/|rule-catalogue|packs\/|overlays\/|schema|overlay-schema|built-in-)/;
/** Their fixtures hold slips on purpose. */
const OWN_TESTS = /^tests\/build\/rule-coverage/;
/** Written by this program. */
const OWN_DOCUMENT = 'docs/coverage.md';

type Scan = { readonly files: readonly FileCitations[]; readonly unknown: Evidence['unknown'] };

/** Reads the project, the packs by importing them and everything else as text. */
export function gatherEvidence(): Evidence {
  const packs = [...BUILT_IN_PACKS, ...BUILT_IN_OVERLAYS];
  const code = scan('{shared,renderer,electron,headquarters}/**/*.{ts,tsx}', findCitations);
  const titles = scan('tests/**/*.{ts,tsx}', findTitleCitations);
  const documents = scan('{shared,docs}/**/*.md', findCitations);
  const texts = LANGUAGES.map((language) => scan(`assets/locales/${language}/**/*.json`, findCitations));
  return {
    packs: packs.map((pack) => ({ id: pack.id, citations: findPackCitations(pack) })),
    code: code.files.filter(({ path }) => !DECLARES.test(path)),
    titles: titles.files,
    texts: keepCommon(texts.map(({ files }) => files)),
    textKeys: keepInAll(LANGUAGES.map(readTextKeys)),
    unknown: [
      ...packs.flatMap((pack) => findUnknownInPack(pack).map((id) => ({ path: `pack ${pack.id}`, id }))),
      ...[code, titles, documents, ...texts].flatMap(({ unknown }) => unknown),
    ],
  };
}

function scan(pattern: string, find: (text: string) => Citations): Scan {
  const paths = globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !OWN_TESTS.test(path) && path !== OWN_DOCUMENT)
    .toSorted();
  const read = paths.map((path) => ({ path, ...find(readFileSync(join(ROOT, path), 'utf8')) }));
  return {
    files: read.map(({ path, cited }) => ({ path, cited })).filter(({ cited }) => cited.size > 0),
    unknown: read.flatMap(({ path, unknown }) => unknown.map((id) => ({ path, id }))),
  };
}

function keepInAll(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((each) => others.every((other) => other.has(each))));
}

/** Files of the first language, with the ids that the same file of every other language has as well. */
function keepCommon(languages: readonly (readonly FileCitations[])[]): readonly FileCitations[] {
  const [first = [], ...others] = languages;
  const nameOf = (path: string): string => path.split('/').slice(3).join('/');
  return first.map(({ path, cited }) => {
    const twins = others.map((files) => files.find((file) => nameOf(file.path) === nameOf(path))?.cited);
    return { path, cited: keepInAll([cited, ...twins.map((twin) => twin ?? new Set<string>())]) };
  });
}

/**
 * The texts of the packs: `packs/hotel.json`, `packs-hotel.json`, or a file of several with the pack's id in front. A prompt's key is a part
 * of a path, whatever it is grouped under.
 */
function readTextKeys(language: string): ReadonlySet<string> {
  const paths = globSync(`assets/locales/${language}/{packs/*,packs-*}.json`, { cwd: ROOT });
  return new Set(
    paths.flatMap((path) => {
      const ofFile = basename(path, '.json').replace(/^packs-/, '');
      const keys = flattenKeys(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).keys();
      return [...keys].flatMap((key) => {
        const parts = key.split('.');
        return parts.flatMap((part) => [`${ofFile}:${part}`, `${parts[0]}:${part}`]);
      });
    }),
  );
}

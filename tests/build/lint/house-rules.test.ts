// The house rules of build/lint: each fixture named `<rule>.bad.*` must be reported by that rule, each `.good.*` by none.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

const FIXTURES = 'build/lint/fixtures';

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

function lintFixtures(): Report {
  const run = spawnSync(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', '-c', 'build/lint/fixtures.oxlintrc.json', FIXTURES, '-f', 'json'],
    { encoding: 'utf8' },
  );
  return JSON.parse(run.stdout) as Report;
}

function listFixtures(): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(bad|good)\.tsx?$/.test(path));
}

/** How many reports a bad fixture must draw, at least: each of its lines is one mistake. */
const EXPECTED: Readonly<Record<string, number>> = {
  'shared/domain/import-direction.bad.ts': 3,
  'renderer/branch/import-direction.bad.ts': 2,
  'shared/domain/no-ambient-time.bad.ts': 4,
  'electron/no-raw-ipc.bad.ts': 2,
  'renderer/branch/no-text-outside-locales.bad.tsx': 3,
};

describe('house lint rules', () => {
  let report: Report;
  beforeAll(() => {
    report = lintFixtures();
  });

  for (const path of listFixtures()) {
    const rule = /([a-z-]+)\.(bad|good)\.tsx?$/.exec(path)?.[1] ?? '';
    const found = () =>
      report.diagnostics.filter(
        (one) => join(one.filename).replaceAll('\\', '/').endsWith(path) && one.code.includes(rule),
      );
    if (path.includes('.bad.')) {
      it(`${rule} reports ${path}`, () => {
        expect(found()).toHaveLength(EXPECTED[path] ?? Number.NaN);
      });
    } else {
      it(`${rule} accepts ${path}`, () => {
        expect(found()).toHaveLength(0);
      });
    }
  }
});

describe('the compiler of shared/', () => {
  it('refuses DOM and Node names', () => {
    const run = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'build/lint/fixtures/tsconfig.shared.json'],
      { encoding: 'utf8' },
    );
    const refused = [...run.stdout.matchAll(/Cannot find name '(\w+)'/g)].map((match) => match[1]);
    expect(refused).toEqual(expect.arrayContaining(['window', 'document', 'process', 'Buffer']));
  });

  it('uses the same options as the fixture', () => {
    const show = (project: string) =>
      JSON.parse(
        execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, '--showConfig'], {
          encoding: 'utf8',
        }),
      ) as { compilerOptions: Record<string, unknown> };
    const fixture = show('build/lint/fixtures/tsconfig.shared.json').compilerOptions;
    const shared = show('shared').compilerOptions;
    expect(fixture['lib']).toEqual(shared['lib']);
    expect(fixture['types']).toEqual(shared['types']);
  });
});

/** `policy sign`, `verify` and `public-key`, run as an officer runs them, and what a branch makes of the file. */
import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPgliteDatabase } from '../../../headquarters/database/open-database.ts';
import { migrate } from '../../../headquarters/database/migrate.ts';
import { loadIdentity } from '../../../headquarters/identity.ts';
import { toPolicyVerifier } from '../../../headquarters/security/policy-keys.ts';
import { systemClock, systemRandom } from '../../../headquarters/system-ports.ts';
import { acceptPolicy } from '../../../shared/policy/signed/accept-policy.ts';
import { BUILT_IN_SHELF } from '../../../shared/policy/signed/policy-shelf.ts';
import { bank, calendar, overlay, override } from '../../shared/policy/signed/signing-fixture.ts';
import { findNode } from '../support/find-node.ts';

const TOOL = join(import.meta.dirname, '..', '..', '..', 'headquarters', 'policy-tool', 'main.ts');

let folder: string;
let privatePem: string;
let publicPem: string;
let publicKey: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-sign-'));
  const { privateKey } = generateKeyPairSync('ed25519');
  const half = createPublicKey(privateKey);
  privatePem = write('private.pem', String(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  publicPem = write('public.pem', String(half.export({ format: 'pem', type: 'spki' })));
  publicKey = half.export({ format: 'jwk' }).x ?? '';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(findNode(), [TOOL, ...words], { encoding: 'utf8' });
  return { code: status, said: stdout === '' ? null : (JSON.parse(stdout) as unknown), complained: stderr };
}

/** Signs as head office does, and keeps the file. */
function sign(name: string, document: unknown, ...more: readonly string[]): string {
  const file = write(`${name}.json`, document);
  const { code, said } = run('sign', file, '--key', privatePem, '--on', '2026-11-25', ...more);
  expect(code).toBe(0);
  return write(`${name}.signed.json`, said);
}

const DOCUMENTS = [
  ['pack', 'bank-branch', bank(2, '2027-01-01')],
  ['overlay', 'winter', overlay(1, '2026-12-01')],
  ['override', 'unit-hb01', override(1, '2026-12-01')],
  ['calendar', '', calendar(1, '2026-11-10')],
] as const;

describe('policy sign and verify', () => {
  it.each(DOCUMENTS)('a %s comes back verified, and a branch takes it', (kind, id, document) => {
    const signed = sign(kind, document);
    const effectiveFrom = 'issuedOn' in document ? document.issuedOn : document.effectiveFrom;
    expect(run('verify', signed, '--key', publicPem)).toEqual({
      code: 0,
      said: {
        ok: true,
        kind,
        id,
        version: document.version,
        effectiveFrom,
        issues: [],
        keyId: toPolicyVerifier(publicKey)!.keyId,
      },
      complained: '',
    });
    const file = JSON.parse(readFileSync(signed, 'utf8')) as unknown;
    expect(acceptPolicy(BUILT_IN_SHELF, file, toPolicyVerifier(publicKey)!)).toMatchObject({
      ok: true,
      value: { document: { kind, value: document } },
    });
  });

  it('says where and why with exit code 1, in the language that is asked for', () => {
    const signed = sign('altered', bank(2, '2027-01-01'));
    const altered = JSON.parse(readFileSync(signed, 'utf8')) as { document: { lateAfterMinutes: number } };
    altered.document.lateAfterMinutes += 1;
    const file = write('altered.signed.json', altered);
    expect(run('verify', file, '--key', publicKey, '--lang', 'en')).toMatchObject({
      code: 1,
      said: {
        ok: false,
        kind: 'pack',
        version: null,
        issues: [
          {
            path: 'signature',
            reason: 'signature-wrong',
            message:
              'The signature does not fit: the content was changed after signing, or head office never signed it',
          },
        ],
      },
    });
  });

  it('refuses another key, and a file without a signature', () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
    expect(run('verify', sign('foreign', overlay(1, '2026-12-01')), '--key', other)).toMatchObject({
      code: 1,
      said: { issues: [{ path: 'keyId', reason: 'signature-other-key' }] },
    });
    expect(run('verify', write('plain.json', bank(2, '2027-01-01')), '--key', publicPem)).toMatchObject({
      code: 1,
      said: { kind: 'pack', id: 'bank-branch', issues: [{ path: 'signature', reason: 'signature-missing' }] },
    });
  });

  it('[ADM-1] holds a file against those before it', () => {
    const second = sign('second', bank(2, '2027-01-01'));
    const third = sign('third', bank(3, '2027-02-01'), '--after', second);
    expect(run('verify', second, '--key', publicPem, '--after', third)).toMatchObject({
      code: 1,
      said: { issues: [{ path: 'document.version', reason: 'version-goes-back' }] },
    });
    expect(run('verify', third, '--key', publicPem, '--after', second).code).toBe(0);
  });

  it('[ADM-1] signs nothing that a branch would refuse', () => {
    const words = ['--key', privatePem, '--on', '2026-11-25'] as const;
    expect(run('sign', write('late.json', bank(2, '2026-11-24')), ...words)).toMatchObject({
      code: 1,
      said: { ok: false, kind: 'pack', issues: [{ path: 'effectiveFrom', reason: 'effective-in-past' }] },
    });
    expect(run('sign', write('used.json', bank(1, '2027-01-01')), ...words)).toMatchObject({
      code: 1,
      said: { issues: [{ path: 'version', reason: 'version-goes-back' }] },
    });
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a file that is not there', ['verify', 'nowhere.json', '--key', 'KEY'], 'cannot be read'],
    ['what is no key', ['verify', 'FILE', '--key', 'abc'], 'is no Ed25519 public key'],
    ['a public key to sign with', ['sign', 'FILE', '--key', 'PUBLIC'], 'is no key in PEM form'],
    ['a folder that is no head office’s', ['sign', 'FILE', '--key', 'FOLDER'], 'is no data folder'],
    ['no key', ['sign', 'FILE'], 'sign takes one --key'],
    ['two files', ['verify', 'FILE', 'FILE', '--key', 'KEY'], 'verify takes one file'],
    ['a date that does not exist', ['sign', 'FILE', '--key', 'KEY', '--on', '2026-02-30'], 'is no date'],
  ])('says with exit code 2 that it does not understand %s', (_name, words, complaint) => {
    const places: Readonly<Record<string, string>> = {
      FILE: write('some.json', bank(2, '2027-01-01')),
      KEY: publicPem,
      PUBLIC: publicPem,
      FOLDER: folder,
    };
    const result = run(...words.map((word) => places[word] ?? word));
    expect(result).toMatchObject({ code: 2, said: null });
    expect(result.complained).toContain(complaint);
  });
});

describe('the data folder of a head office', () => {
  it('signs with the key that branches pinned, and is left alone while it is in use', async () => {
    const data = join(folder, 'head-office');
    const database = await openPgliteDatabase(data);
    await migrate(database.db, systemClock);
    const identity = await loadIdentity(database.db, { clock: systemClock, random: systemRandom });
    const document = write('by-folder.json', bank(2, '2027-01-01'));
    const words = ['sign', document, '--key', data, '--on', '2026-11-25'];
    expect(run(...words)).toMatchObject({ code: 2, said: null });
    await database.close();

    const signed = write('by-folder.signed.json', run(...words).said);
    expect(run('public-key', '--key', data)).toMatchObject({
      code: 0,
      said: { publicKey: identity.publicKey },
    });
    expect(run('verify', signed, '--key', identity.publicKey).code).toBe(0);
    // A database is made once and opened twice by a process of its own.
  }, 240_000);
});

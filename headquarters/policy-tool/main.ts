import { createPublicKey } from 'node:crypto';

import { toJSONSchema } from 'zod';

import { toLocalTime } from '../../shared/domain/local-time.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { ok } from '../../shared/lib/result.ts';
import { BUILT_IN_OVERLAYS } from '../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';
import type { PackIssue } from '../../shared/policy/pack-issue.ts';
import { detectKind } from '../../shared/policy/policy-document.ts';
import { BUILT_IN_SHELF } from '../../shared/policy/signed/policy-shelf.ts';
import { findId, validateDocument } from '../../shared/policy/validate-document.ts';
import { toPolicySigner } from '../security/policy-keys.ts';
import { buildShelf } from './build-shelf.ts';
import { explainDocument } from './explain-document.ts';
import { factsSchema } from './facts-schema.ts';
import { NotUnderstood } from './not-understood.ts';
import { USAGE, parseArguments } from './parse-arguments.ts';
import type { ToolRequest } from './parse-arguments.ts';
import { readJson } from './read-file.ts';
import { readSigningKey, readVerifier } from './read-key.ts';
import { signDocument, verifyFile } from './sign-document.ts';
import { tellIssue } from './tell-issue.ts';

const EXIT_REFUSED = 1;
const EXIT_NOT_UNDERSTOOD = 2;

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function list(): void {
  const describe = ({
    id,
    version,
    effectiveFrom,
  }: {
    id: string;
    version: number;
    effectiveFrom: string;
  }) => ({
    id,
    version,
    effectiveFrom,
  });
  print({ packs: BUILT_IN_PACKS.map(describe), overlays: BUILT_IN_OVERLAYS.map(describe) });
}

function validate(file: string, language: string): number {
  const report = validateDocument(readJson(file));
  const issues = tell(report.issues, language);
  print({ ok: issues.length === 0, kind: report.kind, id: report.id, issues });
  return issues.length === 0 ? 0 : EXIT_REFUSED;
}

function explain({ facts, signed, key, ...rules }: Extract<ToolRequest, { readonly type: 'explain' }>): void {
  const shelf =
    key === null ? ok(BUILT_IN_SHELF) : buildShelf('signed', signed.map(readJson), readVerifier(key));
  if (!shelf.ok)
    throw new NotUnderstood(shelf.error.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  const explained = explainDocument({ ...rules, shelf: shelf.value }, readJson(facts));
  if (!explained.ok) throw new NotUnderstood(explained.error);
  print(explained.value);
}

function tell(issues: readonly PackIssue[], language: string) {
  return issues.map((issue) => ({ ...issue, message: tellIssue(issue, language) }));
}

async function sign(request: Extract<ToolRequest, { readonly type: 'sign' }>): Promise<number> {
  const document = readJson(request.file);
  const key = await readSigningKey(request.key);
  const keys = { signer: toPolicySigner(key), verifier: readVerifier(key.publicKey) };
  const signedOn = request.on ?? toLocalTime(toIsoInstant(Date.now())).on;
  const signed = signDocument(document, signedOn, keys, request.after.map(readJson));
  if (signed.ok) {
    print(signed.value);
    return 0;
  }
  const kind = detectKind(document);
  print({ ok: false, kind, id: findId(kind, document), issues: tell(signed.error, request.language) });
  return EXIT_REFUSED;
}

function verify(request: Extract<ToolRequest, { readonly type: 'verify' }>): number {
  const file = readJson(request.file);
  const verifier = readVerifier(request.key);
  const report = verifyFile(file, verifier, request.after.map(readJson));
  const isGood = report.issues.length === 0;
  print({ ok: isGood, ...report, keyId: verifier.keyId, issues: tell(report.issues, request.language) });
  return isGood ? 0 : EXIT_REFUSED;
}

/** What a branch pins and `verify` takes: raw, and as PEM. */
async function tellPublicKey(place: string): Promise<void> {
  const { publicKey, sign: signText } = await readSigningKey(place);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const { keyId } = toPolicySigner({ publicKey, sign: signText });
  print({ keyId, publicKey, pem: key.export({ format: 'pem', type: 'spki' }) });
}

async function run(request: ToolRequest): Promise<number> {
  switch (request.type) {
    case 'list':
      list();
      return 0;
    case 'validate':
      return validate(request.file, request.language);
    case 'explain':
      explain(request);
      return 0;
    case 'sign':
      return sign(request);
    case 'verify':
      return verify(request);
    case 'public-key':
      await tellPublicKey(request.key);
      return 0;
    case 'facts-schema':
      print(toJSONSchema(factsSchema, { io: 'input' }));
      return 0;
  }
}

const request = parseArguments(process.argv.slice(2));
try {
  if (!request.ok) throw new NotUnderstood(`${request.error}\n${USAGE}`);
  process.exitCode = await run(request.value);
} catch (fault) {
  if (!(fault instanceof NotUnderstood)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = EXIT_NOT_UNDERSTOOD;
}

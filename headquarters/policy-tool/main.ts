import { readFileSync } from 'node:fs';

import { toJSONSchema } from 'zod';

import { BUILT_IN_OVERLAYS } from '../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';
import { explainDocument } from './explain-document.ts';
import { factsSchema } from './facts-schema.ts';
import { USAGE, parseArguments } from './parse-arguments.ts';
import type { ToolRequest } from './parse-arguments.ts';
import { tellIssue } from './tell-issue.ts';
import { validateDocument } from './validate-document.ts';

/** The request, or the document behind it, cannot be understood: exit code 2, and nothing on standard output. */
class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

const EXIT_REFUSED = 1;
const EXIT_NOT_UNDERSTOOD = 2;

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (fault) {
    throw new NotUnderstood(`[${file}] is not JSON: ${fault instanceof Error ? fault.message : ''}`, {
      cause: fault,
    });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new NotUnderstood(`[${file}] cannot be read`, { cause: fault });
  }
}

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
  const issues = report.issues.map((issue) => ({ ...issue, message: tellIssue(issue, language) }));
  print({ ok: issues.length === 0, kind: report.kind, id: report.id, issues });
  return issues.length === 0 ? 0 : EXIT_REFUSED;
}

function explain({ facts, ...rules }: Extract<ToolRequest, { readonly type: 'explain' }>): void {
  const explained = explainDocument(rules, readJson(facts));
  if (!explained.ok) throw new NotUnderstood(explained.error);
  print(explained.value);
}

function run(request: ToolRequest): number {
  switch (request.type) {
    case 'list':
      list();
      return 0;
    case 'validate':
      return validate(request.file, request.language);
    case 'explain':
      explain(request);
      return 0;
    case 'facts-schema':
      print(toJSONSchema(factsSchema, { io: 'input' }));
      return 0;
  }
}

const request = parseArguments(process.argv.slice(2));
try {
  if (!request.ok) throw new NotUnderstood(`${request.error}\n${USAGE}`);
  process.exitCode = run(request.value);
} catch (fault) {
  if (!(fault instanceof NotUnderstood)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = EXIT_NOT_UNDERSTOOD;
}

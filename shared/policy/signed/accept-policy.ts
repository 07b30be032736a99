import type { z } from 'zod';

import type { VerifiedCalendar } from '../../domain/office-calendar.ts';
import { isCanonicalJsonValue, toCanonicalJson } from '../../lib/canonical-json.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Result } from '../../lib/result.ts';
import { packIssue, toIssuePath } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import { effectiveFieldOf, effectiveFromOf, nameOf, readDocument } from '../policy-document.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { listDocuments } from './policy-shelf.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { signedPolicySchema, toPolicySigningText } from './signed-policy.ts';
import type { PolicyVerifier, SignedPolicy } from './signed-policy.ts';

/** A document that was accepted, and the shelf with it. */
export type AcceptedPolicy = { readonly document: PolicyDocument; readonly shelf: PolicyShelf };

type Issues = readonly PackIssue[];

/**
 * The only door for rules that head office publishes (ADM-1, HQ-3). Refuses, in this order:
 *
 * 1. what is not signed, is signed with another key, or is not what was signed; nothing of such a file is looked at;
 * 2. a document that is wrong in itself, with every mistake;
 * 3. a version that is no newer than what is here, comes into force no later than it, or before it was signed.
 *
 * The same document once more is accepted and changes nothing: a file may arrive twice. The first version of a pack or an overlay may reach
 * back, because nobody's rules change by it. A calendar is announced before it is signed; only among themselves may calendars not go back.
 */
export function acceptPolicy(
  shelf: PolicyShelf,
  file: unknown,
  verifier: PolicyVerifier,
): Result<AcceptedPolicy, Issues> {
  const signed = verifySignature(file, verifier);
  if (!signed.ok) return signed;
  const read = readDocument(signed.value.kind, signed.value.document, shelf.packs);
  if (!read.ok) return fail(read.error.map(underDocument));
  const document = read.value;
  const known = listDocuments(shelf, document.kind).filter((each) => nameOf(each) === nameOf(document));
  if (known.some((each) => isSameDocument(each, document))) return ok({ document, shelf });
  const issues = checkSuccessor(document, known, signed.value.signedOn);
  return issues.length > 0 ? fail(issues.map(underDocument)) : ok({ document, shelf: put(shelf, document) });
}

function verifySignature(file: unknown, { keyId, isSigned }: PolicyVerifier): Result<SignedPolicy, Issues> {
  if (typeof file !== 'object' || file === null || !('signature' in file)) {
    return fail([packIssue('signature', 'signature-missing')]);
  }
  const parsed = signedPolicySchema.safeParse(file);
  if (!parsed.success) return fail(parsed.error.issues.flatMap(toShapeIssues));
  // The text is made of the file as it came: what a schema would drop is signed too.
  const { signature, ...unsigned } = file;
  if (!isCanonicalJsonValue(unsigned)) return fail([packIssue('document', 'shape', { problem: 'not-json' })]);
  if (parsed.data.keyId !== keyId) {
    return fail([packIssue('keyId', 'signature-other-key', { keyId: parsed.data.keyId, expected: keyId })]);
  }
  return isSigned(toPolicySigningText(unsigned), String(signature))
    ? ok(parsed.data)
    : fail([packIssue('signature', 'signature-wrong')]);
}

function checkSuccessor(
  document: PolicyDocument,
  known: readonly PolicyDocument[],
  signedOn: string,
): Issues {
  const newest = known.toSorted((a, b) => a.value.version - b.value.version).at(-1);
  const { version } = document.value;
  const effectiveFrom = effectiveFromOf(document);
  const field = effectiveFieldOf(document);
  const isRetroactive = changesRules(document) && effectiveFrom < signedOn;
  return [
    ...(newest !== undefined && version <= newest.value.version
      ? [packIssue('version', 'version-goes-back', { version, before: newest.value.version })]
      : []),
    ...(newest !== undefined && version > newest.value.version && goesBack(document, newest)
      ? [packIssue(field, 'effective-goes-back', { effectiveFrom, before: effectiveFromOf(newest) })]
      : []),
    ...(isRetroactive ? [packIssue(field, 'effective-in-past', { effectiveFrom, signedOn })] : []),
  ];
}

/** A field that nobody signed is named by its own path. */
function toShapeIssues(issue: z.core.$ZodIssue): Issues {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => packIssue(toIssuePath(path), 'shape', { problem: issue.message }));
}

/** Whether somebody has worked by other rules until now. What a unit has otherwise than its pack is a change from the first. */
function changesRules({ kind, value }: PolicyDocument): boolean {
  if (kind === 'calendar') return false;
  return kind === 'override' || value.version > 1;
}

/** A slip in a calendar is put right on the day it is noticed; of two versions of rules for one day the first would never have held. */
function goesBack(document: PolicyDocument, before: PolicyDocument): boolean {
  const [next, last] = [effectiveFromOf(document), effectiveFromOf(before)];
  return document.kind === 'calendar' ? next < last : next <= last;
}

function isSameDocument(one: PolicyDocument, other: PolicyDocument): boolean {
  return toCanonicalJson(one.value) === toCanonicalJson(other.value);
}

/** Verified, checked and newer: only now does a calendar become one that counts. */
function put(shelf: PolicyShelf, { kind, value }: PolicyDocument): PolicyShelf {
  switch (kind) {
    case 'pack':
      return { ...shelf, packs: [...shelf.packs, value] };
    case 'overlay':
      return { ...shelf, overlays: [...shelf.overlays, value] };
    case 'override':
      return { ...shelf, overrides: [...shelf.overrides, value] };
    case 'calendar':
      return { ...shelf, calendars: [...shelf.calendars, value as VerifiedCalendar] };
  }
}

function underDocument({ path, reason, details }: PackIssue): PackIssue {
  const root = path === '' || path === '(root)' ? 'document' : `document.${path}`;
  return packIssue(root, reason, details);
}

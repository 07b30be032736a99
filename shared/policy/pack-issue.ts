/** What can be wrong with how rules came, not with what they say. */
export const PUBLICATION_REASONS = [
  'signature-missing',
  'signature-other-key',
  'signature-wrong',
  'effective-in-past',
  'not-in-force',
] as const;

/** What can be wrong with a pack, an overlay, an override, a calendar, their composition or their signature. Sentences: `policy:issue.<reason>`. */
export const PACK_ISSUE_REASONS = [
  'shape',
  'unknown-role',
  'role-outside-ladder',
  'ladder-starts-above-one',
  'ladder-gap',
  'ladder-role-twice',
  'ladder-scope-mixed',
  'ladder-top-limited',
  'ladder-grant-shrinks',
  'key-twice',
  'form-unknown',
  'category-unknown',
  'department-unknown',
  'severity-unknown',
  'channel-unknown',
  'reason-unknown',
  'clock-unknown',
  'clock-twice',
  'starts-at-no-agreement',
  'starts-at-no-date',
  'rests-without-length',
  'clock-stops-at-start',
  'clock-warning-too-long',
  'override-shorter',
  'confirmation-without-role',
  'number-without-month',
  'number-without-year',
  'number-placeholder-unknown',
  'duty-window-backwards',
  'form-step-twice',
  'form-copies-not-counted',
  'rule-unknown',
  'version-goes-back',
  'effective-goes-back',
  'overlay-takes-foreign-key',
  'overlay-brings-unowned',
  'overlay-owns-nothing-brought',
  'overlay-twice',
  'overlay-ahead-of-base',
  'unit-may-not-set',
  'unit-other-pack',
  ...PUBLICATION_REASONS,
] as const;
export type PackIssueReason = (typeof PACK_ISSUE_REASONS)[number];

/** One mistake: where, what, and the values that a sentence names. */
export type PackIssue = {
  /** As in JSON: `clocks[2].stops[0].on`. */
  readonly path: string;
  readonly reason: PackIssueReason;
  readonly details: Readonly<Record<string, string | number>>;
};

/** Builds an issue. */
export function packIssue(
  path: string,
  reason: PackIssueReason,
  details: PackIssue['details'] = {},
): PackIssue {
  return { path, reason, details };
}

/** `clocks`, 2, `key` → `clocks[2].key`. */
export function toIssuePath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path === '' ? String(part) : `${path}.${String(part)}`;
  }, '');
}

/** True for a word of {@link PACK_ISSUE_REASONS}: a schema's own refinement says its reason in its message. */
export function isPackIssueReason(text: string): text is PackIssueReason {
  return (PACK_ISSUE_REASONS as readonly string[]).includes(text);
}

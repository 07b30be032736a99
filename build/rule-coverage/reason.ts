/** Why a rule has no cover, or none of the strength it asks for. */
export const REASON_KINDS = [
  /** It is the business of an overlay that acts on what this pack records. */
  'overlay-acts-later',
  /** The fact or value is there; the step that enforces it is not built yet. */
  'engine-next',
  /** The rule is decided; the screen that shows it is not built yet. */
  'screen-next',
  /** It happens between people, and leaves nothing that an offline register could hold or check. */
  'outside-the-product',
  /** A sentence at the right step is all a program can do for it, though the source asks for more. */
  'prompt-suffices',
  /** It repeats other rules, which are covered. */
  'same-as-others',
  /** The source breaks off before it says what to do. */
  'source-cut-off',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** The word for why, a sentence, and for a repetition the rules it repeats. */
export type Reason =
  | { readonly kind: Exclude<ReasonKind, 'same-as-others'>; readonly because: string }
  | {
      readonly kind: 'same-as-others';
      readonly because: string;
      readonly rules: readonly [string, ...string[]];
    };

/** Reasons by rule. */
export type Reasons = Readonly<Record<string, Reason>>;

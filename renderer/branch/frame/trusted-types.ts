type TrustedTypesFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (text: string) => string | null },
  ) => unknown;
};

/** Anything that a parser would take for a tag, a comment or a declaration. */
const MARKUP = /<[a-z/!?]/i;

/** Lets style text through and nothing that contains markup. Null makes the browser throw. */
export function filterHtml(text: string): string | null {
  return MARKUP.test(text) ? null : text;
}

/**
 * Installs the `default` Trusted Types policy; called before React.
 *
 * The theme writes the text of its style elements through `innerHTML`, and that is all this page ever writes there. Scripts and
 * script addresses have no rule at all, so the browser refuses them.
 */
export function setupTrustedTypes(): void {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', { createHTML: filterHtml });
}

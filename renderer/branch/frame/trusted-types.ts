type TrustedTypesFactory = {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (address: string) => string | null;
    },
  ) => unknown;
};

/** Anything that a parser would take for a tag, a comment or a declaration. */
const MARKUP = /<[a-z/!?]/i;

/** The scripts that a page starts by their address: the workers of the working store, of the check of files and of reading the code of a form; all files of the build. */
const WORKER_PATH = /^\/assets\/(?:store|check|form-code)-worker-[\w-]+\.js$/;

/** Lets the addresses of our own workers through and no other. Null makes the browser throw. */
export function filterScriptUrl(address: string, pageAddress: string): string | null {
  const page = new URL(pageAddress);
  const url = URL.parse(address, page);
  // Compared by parts: of a scheme of its own, not every platform says an origin.
  const isOurs = url !== null && url.protocol === page.protocol && url.host === page.host;
  return isOurs && url.search === '' && WORKER_PATH.test(url.pathname) ? address : null;
}

/** Lets style text through and nothing that contains markup. Null makes the browser throw. */
export function filterHtml(text: string): string | null {
  return MARKUP.test(text) ? null : text;
}

/**
 * Installs the `default` Trusted Types policy; called before React.
 *
 * The theme writes the text of its style elements through `innerHTML`, and that is all this page ever writes there. The only
 * script addresses are those of our workers. Script text has no rule at all, so the browser refuses it.
 */
export function setupTrustedTypes(): void {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createHTML: filterHtml,
    createScriptURL: (address) => filterScriptUrl(address, window.location.href),
  });
}

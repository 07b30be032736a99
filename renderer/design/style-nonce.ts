declare global {
  interface Window {
    /** Read by the scroll lock below Mantine's dialogs when it writes its style element. */
    __webpack_nonce__?: string;
  }
}

/**
 * The nonce of this page's style elements, from `<meta property="csp-nonce" nonce="…">`.
 *
 * Read as a property: browsers hide the attribute from scripts' `getAttribute` and from CSS, so that it cannot leak.
 */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Hands the nonce to the libraries that do not take it from the theme provider. */
export function setupStyleNonce(): void {
  const nonce = readStyleNonce();
  if (nonce !== '') window.__webpack_nonce__ = nonce;
}

/** Everyone's password in a sample branch: shown on its sign-in page, because there is nothing there to protect. */
export const SAMPLE_PASSWORD = 'Branch-2026-demo';

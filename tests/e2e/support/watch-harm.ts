import type { BrowserContext, Page } from 'playwright-core';

type Watched = { readonly __pwned?: unknown; readonly __violations?: readonly string[] };
declare const window: Watched & globalThis.Window;

/** What ran in a page, by the mark that every planted script sets, and what its policy stopped. */
export type Harm = { readonly pwned: unknown; readonly violations: readonly string[] };

/** Nothing ran, and nothing had to be stopped. */
export const NO_HARM: Harm = { pwned: null, violations: [] };

/** Has every page that is opened or reloaded from here on note what breaks its policy, from its first script on: a library may while it loads. */
export async function watchPolicy(pages: Page | BrowserContext): Promise<void> {
  await pages.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { __violations: violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
}

/** What of either there was so far. A page that was never watched has no list, which is a fault of the test. */
export async function findHarm(page: Page): Promise<Harm> {
  return await page.evaluate(() => {
    if (window.__violations === undefined) throw new Error('Nobody watches the policy of this page');
    return { pwned: window.__pwned ?? null, violations: window.__violations };
  });
}

/** Collects what a page does that no text may make it do: faults, dialogs, windows, requests to others than `isOwn` knows. */
export function listenForComplaints(page: Page, isOwn: (address: string) => boolean): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`fault ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => complaints.push('popup'));
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`request ${request.url().slice(0, 100)}`);
  });
  return complaints;
}

/** Puts a text in as markup, as a careless page would; what became of it. For the control: it must be seen to be stopped. */
export async function plantMarkup(page: Page): Promise<Harm> {
  await page.evaluate(() => {
    const place = document.createElement('div');
    document.querySelector('main')?.append(place);
    try {
      place.innerHTML = '<img src="x" onerror="window.__pwned=1">';
    } catch {
      // Refused by the policy, which is what must be seen.
    }
    place.remove();
  });
  return await findHarm(page);
}

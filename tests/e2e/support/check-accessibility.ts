import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

import { settle } from './screens.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.0 to 2.2 A and AA: one line per finding, empty when there is none. */
export async function findAccessibilityProblems(page: Page, where: string): Promise<readonly string[]> {
  await settle(page);
  // Legacy mode stays in this page: the other opens a second one, which the application denies.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${where}: ${id} (${impact ?? 'unknown'}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

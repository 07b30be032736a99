import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';

import { SessionProvider } from '../../../renderer/branch/frame/session.tsx';
import { BranchStoreProvider } from '../../../renderer/data/branch-store-provider.tsx';
import type { BranchStore, EntryView } from '../../../renderer/data/branch-store.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import type { Language } from '../../../shared/bridge/desktop-api.ts';
import { isOpen } from '../../../shared/domain/applied.ts';
import { listClosingBlocks } from '../../../shared/domain/closing-blocks.ts';
import { computeNotifications } from '../../../shared/domain/compute-notifications.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import type { Story } from '../../shared/domain/bank-fixture.ts';

/** The page's view of a story, as the store would give it to this person. */
export function toView(story: Story, who: Person): EntryView {
  const base = story.contextOf(who);
  const deadlines = computeDeadlines(toClockFacts(story.events), base);
  const context = { ...base, deadlines };
  return {
    entry: story.entry,
    events: story.events,
    deadlines,
    actions: listLawfulActions(story.entry, context),
    closingBlocks: isOpen(story.entry) ? listClosingBlocks(story.entry, context) : [],
    notifications: isOpen(story.entry) ? computeNotifications(context.policy, story.entry, context.now) : [],
    digest: computeContentDigest(story.entry),
  };
}

/** Draws without a browser: what is on the page, not how it behaves. Only what a page reads at first sight is in the store. */
export async function drawScreen(
  screen: ReactNode,
  story: Pick<Story, 'contextOf' | 'now'>,
  who: Person,
  language: Language = 'zh-CN',
): Promise<string> {
  const { policy, calendar, people, unit } = story.contextOf(who);
  const store = { policy, calendar, people, unit, now: () => story.now } as unknown as BranchStore;
  const session = { personId: who.id, name: who.name, roles: who.roles, signedInAt: story.now };
  const i18n = await setupI18n(language);
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>
        <SessionProvider value={session}>
          <BranchStoreProvider store={store}>{screen}</BranchStoreProvider>
        </SessionProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
}

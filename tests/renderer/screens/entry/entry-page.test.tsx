// The page of an entry tells the whole story in each language, and says what it does not know.
import { describe, expect, it } from 'vitest';

import { EntryPage } from '../../../../renderer/branch/screens/entry/entry-page.tsx';
import { LANGUAGES } from '../../../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../../../shared/domain/events.ts';
import { toEventId } from '../../../../shared/domain/ids.ts';
import {
  CHEN,
  LI,
  Story,
  buildReply,
  makeId,
  tellEscalated,
  tellInstructed,
} from '../../../shared/domain/bank-fixture.ts';
import { computeContentDigest } from '../../../../shared/domain/content-digest.ts';
import { drawScreen, toView } from '../draw-screen.tsx';

/** A key that has no text in this language is drawn as the key itself. */
const BARE_KEY =
  />[^<]*\b(entry|entry-forms|entry-terms|packs|common|sign-off|new-entry):[\w.-]+|>[^<]*\b(event|step|action|facts|escalation|deadline|form|timeline)\.[\w.-]+/;

function tellClosed(): Story {
  const story = tellInstructed();
  story.run(LI, buildReply({ measure: { remedy: 'compensation', amountFen: 150_000 } }));
  return story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
}

const draw = (story: Story, who = LI, language: (typeof LANGUAGES)[number] = 'zh-CN') => {
  const view = toView(story, who);
  const role = story.contextOf(who).actor.role;
  return drawScreen(<EntryPage view={view} role={role} headingLevel={1} />, story, who, language);
};

describe('EntryPage', () => {
  it.each(LANGUAGES)('tells the bank path to its end without a missing text in %s', async (language) => {
    for (const story of [new Story().record(), tellEscalated(), tellInstructed(), tellClosed()]) {
      expect(await draw(story, LI, language)).not.toMatch(BARE_KEY);
    }
  });

  it('[C-06] shows how far an escalation has come, and that it is not yet reported', async () => {
    const page = await draw(tellEscalated());
    expect(page).toContain('已上报待送达');
    expect(page).toContain('送达之前，不算报到总行');
  });

  it('[AUT-6] shows what head office instructs, with its amount', async () => {
    const page = await draw(tellInstructed());
    expect(page).toContain('赔偿 1,500 元');
    expect(page).toContain('同意赔偿一千五百元。');
  });

  it('[SIG-1] shows a signature as a seal and offers no further step', async () => {
    const page = await draw(tellClosed(), CHEN);
    expect(page).toMatch(/role="img"[^>]*陈静/);
    expect(page).toContain('已办结，内容不再变动');
  });

  it('keeps a fact of a newer version in its place and says so', async () => {
    const story = tellEscalated();
    const [first] = story.events;
    if (first === undefined) throw new Error('Nothing was recorded');
    const foreign = {
      ...first,
      id: toEventId(makeId(77)),
      kind: 'follow-up-made',
      payload: {},
    } as StoredEvent;
    story.events.push(foreign);
    expect(await draw(story)).toContain('由较新版本的程序记录（follow-up-made）');
  });
});

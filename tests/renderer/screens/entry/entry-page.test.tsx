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
  WANG,
  buildReply,
  makeId,
  tellEscalated,
  tellInstructed,
} from '../../../shared/domain/bank-fixture.ts';
import { computeContentDigest } from '../../../../shared/domain/content-digest.ts';
import { setupI18n } from '../../../../renderer/i18n/setup-i18n.ts';
import { BUILT_IN_PACKS } from '../../../../shared/policy/built-in-packs.ts';
import { FormWalk } from './form-walk.ts';
import { drawScreen, toView } from '../draw-screen.tsx';

/** A key that has no text in this language is drawn as the key itself. */
const BARE_KEY =
  />[^<]*\b(entry|entry-forms|entry-terms|packs|common|sign-off|new-entry):[\w.-]+|>[^<]*\b(event|step|action|facts|escalation|deadline|form|timeline|judgement|notified|task|paper|customer|penalty|relation|correction|term|trigger|formAct|followUpOutcome|linkRelation|targetKind|category|department|notify|cause|clock)\.[\w.-]+/;

/** A walk under every policy that leaves some of each kind of thing behind. */
const SEED = 20_261_125;

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

  it('[NUM-4] shows a correction as on paper: struck through, the right words beside, who and why', async () => {
    const story = new Story().record();
    const { eventId } = story.entry.received;
    story.run(WANG, {
      type: 'correct',
      correctsEventId: eventId,
      field: 'customer.name',
      after: '邹先生',
      reason: '听错姓氏',
    });
    const page = await draw(story);
    expect(page).toMatch(/<del[^>]*>周先生<\/del>.*<ins[^>]*>邹先生<\/ins>.*王晓梅[^<]*更正，听错姓氏/);
  });

  it('[DUE-4] says beside a term that it was extended and not told, and that it rests', async () => {
    const story = new Story().record();
    const { actor, eventId } = story.entry.received;
    const mark = { actor, eventId, at: story.now };
    const extension = {
      ...mark,
      extensionId: makeId(50),
      clock: 'bank.reply',
      reason: '调取录像',
      told: null,
    };
    const pause = {
      ...mark,
      pauseId: makeId(51),
      clock: 'bank.reply',
      reason: '外部鉴定',
      notice: '短信告知',
      resumed: null,
    };
    const view = toView(story, LI);
    const moved = { ...view, entry: { ...view.entry, extensions: [extension], pauses: [pause] } };
    const page = await drawScreen(<EntryPage view={moved} role={LI.roles[0]!} headingLevel={1} />, story, LI);
    expect(page).toContain('王晓梅批准延期：调取录像。尚未告知客户，延期未生效。');
    expect(page).toContain('外部鉴定（短信告知）');
  });

  it('[SIG-4] tells the signer at once why they cannot sign what they answered themselves', async () => {
    const story = new Story().record().run(CHEN, { type: 'take-over' });
    story.run(CHEN, buildReply());
    expect(await draw(story, CHEN)).toContain('这一答复是您本人给客户的');
  });

  it.each(LANGUAGES)(
    'has a word for whatever a policy records in %s',
    { timeout: 60_000 },
    async (language) => {
      const texts = await setupI18n(language);
      for (const policy of BUILT_IN_PACKS) {
        const walk = new FormWalk(
          policy,
          SEED,
          { sent: new Set(), problems: new Set(), missing: new Set() },
          texts,
        );
        await walk.run(40);
        const { view, who, context } = walk.look();
        const page = await drawScreen(
          <EntryPage view={view} role={context.actor.role} headingLevel={1} />,
          { contextOf: () => context, now: context.now },
          who,
          language,
        );
        expect(page).not.toMatch(BARE_KEY);
      }
    },
  );
});

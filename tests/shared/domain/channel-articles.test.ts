// SPEC 5 and 6: what the bank's policy says article by article for each channel holds for each channel.
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { CHEN, LI, Story, buildReply } from './bank-fixture.ts';

/** The complaint manager has an entry of that channel, which exceeds the branch, and asked to refer it. */
function tellRequested(channel: Channel): Story {
  const story = new Story().record({ channel }, LI);
  // BANK-36: a letter leaves its copy behind before it goes up.
  if (channel === 'letter') story.run(LI, { type: 'copy-letter', keptAt: '网点档案柜', digest: null });
  return story.run(LI, {
    type: 'request-escalation',
    reason: 'beyond-authority',
    measure: { remedy: 'compensation', amountFen: 200_000 },
    note: '超出网点权限',
  });
}

function confirm(story: Story) {
  const { escalationId } = story.entry.escalations[0]!;
  return { type: 'confirm-escalation', escalationId, note: '' } as const;
}

function sign(story: Story) {
  return { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' } as const;
}

describe('beyond the branch', () => {
  it.each(['on-site-oral', 'opinion-book', 'letter', 'phone'] as const)(
    '[BANK-27] [BANK-30] [BANK-35] [BANK-41] what came as %s goes to head office when the head has confirmed',
    (channel) => {
      const story = tellRequested(channel);
      expect(story.refuse(LI, confirm(story)).reason).toBe('not-your-role');
      expect(story.entry.escalations[0]).toMatchObject({ state: 'requested', isOutbound: true });
      story.run(CHEN, confirm(story));
      expect(story.entry).toMatchObject({ status: 'waiting-hq', escalations: [{ state: 'submitted' }] });
    },
  );

  it.each(['letter', 'phone'] as const)(
    '[BANK-37] [BANK-42] how head office stands with what came as %s is noted in the register',
    (channel) => {
      const story = tellRequested(channel);
      story.run(CHEN, confirm(story)).run(LI, { type: 'note-progress', text: '总行已受理，正在核查流水。' });
      expect(story.entry.progress.map(({ text }) => text)).toEqual(['总行已受理，正在核查流水。']);
      expect(story.entry.status).toBe('waiting-hq');
    },
  );
});

describe('signing', () => {
  it.each(['on-site-oral', 'letter', 'phone'] as const)(
    '[BANK-26] [BANK-34] [BANK-40] what came as %s is signed by the branch head alone',
    (channel) => {
      const story = new Story().record({ channel }, LI).run(LI, buildReply());
      expect(story.refuse(LI, sign(story)).reason).toBe('not-your-role');
      story.run(CHEN, sign(story));
      expect(story.entry.status).toBe('closed');
      expect(story.entry.signOffs).toMatchObject([{ role: 'branch-head', actor: { personId: CHEN.id } }]);
    },
  );
});

// SPEC 5, C-05: what leaves the branch is confirmed by its head, or by whoever acts for the head.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, PEOPLE, Story, WANG } from './bank-fixture.ts';
import { acting, confirm, request, staff } from './ladder-fixture.ts';

describe('[C-05] the head’s confirmation', () => {
  const asked = () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    return story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
  };
  const submit = (story: Story): EntryCommand => ({
    type: 'submit-unconfirmed',
    escalationId: story.entry.escalations[0]!.escalationId,
    reason: '陈静及代行职务人员均联系不上',
  });
  const after = (story: Story, minutes: number) => ({
    ...story.contextOf(LI),
    now: toIsoInstant(toEpochMs(story.entry.escalations[0]!.requested.at) + minutes * 60_000),
  });

  it('is awaited for two hours', () => {
    const story = asked();
    expect(decideEntryCommand(submit(story), story.entry, after(story, 119))).toMatchObject({
      ok: false,
      error: {
        reason: 'confirmation-awaited',
        rule: 'C-05',
        details: { minutes: 120, mayRole: 'branch-head' },
      },
    });
    expect(decideEntryCommand(submit(story), story.entry, after(story, 120))).toMatchObject({
      ok: true,
      value: [
        { kind: 'progress-noted', payload: { text: '陈静及代行职务人员均联系不上' } },
        { kind: 'escalation-submitted', payload: { isUnconfirmed: true } },
      ],
    });
  });

  it('is of what leaves the branch: a request inside it never goes to head office', () => {
    const policy = { ...BANK_BRANCH, unconfirmedAfterMinutes: 1 };
    const story = new Story({ policy }).record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority', 50_000));
    story.run(LI, { type: 'note-progress', text: '等候' });
    expect(story.refuse(LI, submit(story))).toMatchObject({ reason: 'wrong-state', rule: 'C-05' });
  });

  it('may be left out then: it leaves, marked as unconfirmed', () => {
    const policy = { ...BANK_BRANCH, unconfirmedAfterMinutes: 1 };
    const story = new Story({ policy }).record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
    story.run(LI, submit(story));
    expect(story.entry).toMatchObject({ status: 'waiting-hq', conflicts: [] });
    expect(story.entry.escalations[0]).toMatchObject({ state: 'submitted', confirmed: null });
    expect(story.refuse(CHEN, confirm(story)).reason).toBe('already-done');
  });

  it('[SIG-3] [C-54] is given by whoever acts for the head, in that job and within the period', () => {
    const stand = acting(staff('receiver', '代行韩'), 'branch-head', 8);
    const people = [...PEOPLE.filter((each) => each !== CHEN), { ...CHEN, isActive: false }, stand];
    const story = new Story({ people }).record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
    story.run(stand, confirm(story), 'branch-head');
    expect(story.entry.escalations[0]).toMatchObject({
      state: 'submitted',
      confirmed: { actor: { personId: stand.id, role: 'branch-head' } },
    });
    const over = people.map((each) => (each === stand ? acting(stand, 'branch-head', 0) : each));
    const late = new Story({ people: over }).record();
    expect(late.refuse(WANG, { type: 'hand-over', note: '' })).toMatchObject({
      reason: 'no-person-for-level',
      details: { mayRole: 'branch-head' },
    });
  });
});

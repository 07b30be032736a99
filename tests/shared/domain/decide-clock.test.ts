// DUE-4, C-17, C-20: what somebody may do about a term, and that the clock takes exactly that into account.
import { describe, expect, it } from 'vitest';

import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { addMinutes } from '../../../shared/domain/local-time.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { CHEN, LI, START, Story, WANG, makeId } from './bank-fixture.ts';
import { buildClock } from './build-clock.ts';

const HANDLE = buildClock({
  key: 'liq.handle',
  length: { unit: 'working-day', amount: 3 },
  softness: 'in-principle',
  isPausable: true,
  overrides: [
    {
      by: 'special-extension',
      length: { unit: 'working-day', amount: 7 },
      approvedBy: 'branch-head',
      rule: 'LIQ-13',
    },
  ],
});
const POLICY: PolicyPack = {
  ...BANK_BRANCH,
  clocks: [HANDLE, buildClock({ key: 'liq.phoneReply' })],
  agreedReplyCap: null,
  closing: { ...BANK_BRANCH.closing, overrunConfirmedBy: { role: 'branch-head', rule: 'C-17' } },
};
/** Monday 23 November 2026, 09:00; three working days end on the 26th. */
const LATE = addMinutes(START, 5 * 24 * 60);

function computeTerms(story: Story, now: IsoInstant, policy: PolicyPack = POLICY): readonly Deadline[] {
  const { unit, calendar } = story.contextOf(WANG);
  return computeDeadlines(toClockFacts(story.events), { policy, unit, calendar, now });
}

/** A history under the test pack, in which the terms are known at every step. */
function tell(): Story {
  return new Story({ policy: POLICY }).record();
}

function decideAt(
  now: IsoInstant,
  story: Story,
  command: EntryCommand,
  who: Person,
  role: Role = who.roles[0]!,
) {
  const context = { ...story.contextOf(who, role), now, deadlines: computeTerms(story, now) };
  const outcome = decideEntryCommand(command, story.entry, context);
  return outcome.ok ? outcome.value.map(({ kind }) => kind) : outcome.error.reason;
}

const EXTEND: EntryCommand = { type: 'approve-extension', clock: 'liq.handle', reason: '需送检' };
const PAUSE: EntryCommand = {
  type: 'pause-clock',
  clock: 'liq.handle',
  reason: '委托外部鉴定',
  notice: '已书面告知客户',
};
const EXPLAIN: EntryCommand = { type: 'explain-overrun', clock: 'liq.handle', reason: '配件未到' };

describe('[LIQ-13] [C-20] an extension', () => {
  it('is approved by the job that the clock names, told by the owner, and then counts', () => {
    const story = tell().run(CHEN, EXTEND);
    const { extensionId } = story.entry.extensions[0]!;
    expect(computeTerms(story, START)[1]?.dueAt).toBe('2026-11-26T09:00:00.000Z');
    story.run(WANG, { type: 'tell-extension', extensionId, means: '电话' });
    expect(story.entry.extensions).toMatchObject([{ clock: 'liq.handle', told: { means: '电话' } }]);
    expect(computeTerms(story, START)[1]?.dueAt).toBe('2026-12-02T09:00:00.000Z');
    expect(story.entry.conflicts).toEqual([]);
  });

  it.each([
    ['another job', EXTEND, LI, 'not-your-role'],
    ['no reason', { ...EXTEND, reason: ' ' }, CHEN, 'required-field-missing'],
    ['a clock without extension', { ...EXTEND, clock: 'liq.phoneReply' }, CHEN, 'not-in-policy'],
    ['an unknown clock', { ...EXTEND, clock: 'liq.other' }, CHEN, 'not-in-policy'],
  ] as const)('is refused for %s', (_, command, who, reason) => {
    expect(tell().refuse(who, command)).toMatchObject({ reason });
  });

  it('is one in all, not one after the other', () => {
    expect(tell().run(CHEN, EXTEND).refuse(CHEN, EXTEND)).toMatchObject({
      reason: 'already-done',
      rule: 'C-20',
    });
  });

  it('is refused after the term, and so is telling of it', () => {
    expect(decideAt(START, tell(), EXTEND, CHEN)).toEqual(['extension-approved']);
    expect(decideAt(LATE, tell(), EXTEND, CHEN)).toBe('term-over');
    const story = tell().run(CHEN, EXTEND);
    const { extensionId } = story.entry.extensions[0]!;
    const told: EntryCommand = { type: 'tell-extension', extensionId, means: '电话' };
    expect(decideAt(START, story, told, WANG)).toEqual(['extension-told']);
    expect(decideAt(LATE, story, told, WANG)).toBe('term-over');
  });

  it('that was not approved, or was told already, cannot be told', () => {
    const told: EntryCommand = { type: 'tell-extension', extensionId: makeId(9), means: '电话' };
    expect(tell().refuse(WANG, told)).toMatchObject({ reason: 'extension-missing' });
    const story = tell().run(CHEN, EXTEND);
    expect(story.refuse(WANG, told)).toMatchObject({ reason: 'extension-missing' });
    expect(story.refuse(LI, told)).toMatchObject({ reason: 'not-the-owner' });
  });
});

describe('[DUE-4] a rest', () => {
  it('begins with notice, ends once, and the clock adds it', () => {
    const story = tell().run(WANG, PAUSE);
    const { pauseId } = story.entry.pauses[0]!;
    expect(computeTerms(story, LATE).find(({ key }) => key === 'liq.handle')?.state).toBe('resting');
    expect(story.refuse(WANG, PAUSE)).toMatchObject({ reason: 'already-done' });
    story.run(WANG, { type: 'resume-clock', pauseId });
    expect(computeTerms(story, LATE).find(({ key }) => key === 'liq.handle')?.state).toBe('overdue');
    expect(story.refuse(WANG, { type: 'resume-clock', pauseId })).toMatchObject({ reason: 'pause-missing' });
    expect(story.entry.conflicts).toEqual([]);
  });

  it.each([
    ['without notice', { ...PAUSE, notice: '' }, 'required-field-missing'],
    ['of a clock that does not rest', { ...PAUSE, clock: 'liq.phoneReply' }, 'not-in-policy'],
  ] as const)('%s is refused', (_, command, reason) => {
    expect(tell().refuse(WANG, command)).toMatchObject({ reason });
  });

  it('after the term is refused', () => {
    expect(decideAt(START, tell(), PAUSE, WANG)).toEqual(['clock-paused']);
    expect(decideAt(LATE, tell(), PAUSE, WANG)).toBe('term-over');
  });
});

describe('[C-17] an overrun', () => {
  it('is explained by the owner and confirmed by the job that the policy names', () => {
    const story = tell();
    expect(decideAt(START, story, EXPLAIN, WANG)).toBe('overrun-missing');
    expect(decideAt(LATE, story, EXPLAIN, WANG)).toEqual(['overrun-explained']);
    story.run(WANG, EXPLAIN);
    expect(computeTerms(story, LATE).find(({ key }) => key === 'liq.handle')?.overrun).toBe('explained');
    const confirm: EntryCommand = { type: 'confirm-overrun', clock: 'liq.handle' };
    expect(story.refuse(LI, confirm)).toMatchObject({ reason: 'not-your-role' });
    story.run(CHEN, confirm);
    expect(computeTerms(story, LATE).find(({ key }) => key === 'liq.handle')?.overrun).toBe('confirmed');
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'overrun-missing' });
  });

  it('[SIG-4] nobody confirms a reason of their own, unless nobody else could', () => {
    const confirm: EntryCommand = { type: 'confirm-overrun', clock: 'liq.handle' };
    const alone = tell().run(CHEN, EXPLAIN);
    expect(alone.run(CHEN, confirm).entry.overruns[0]?.confirmed).not.toBeNull();
    const heads = [WANG, LI, CHEN, { ...CHEN, id: LI.id, name: '副职' }];
    const story = new Story({ policy: POLICY, people: heads }).record().run(CHEN, EXPLAIN);
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'own-proposal', rule: 'SIG-4' });
  });
});

describe('new facts', () => {
  it('are the owner’s to record, and need words', () => {
    const story = tell().run(WANG, { type: 'add-facts', text: '客户补充凭证' });
    expect(story.entry.addedFacts).toMatchObject([{ text: '客户补充凭证' }]);
    expect(story.refuse(WANG, { type: 'add-facts', text: '' })).toMatchObject({
      reason: 'required-field-missing',
    });
    expect(story.refuse(LI, { type: 'add-facts', text: '凭证' })).toMatchObject({ reason: 'not-the-owner' });
  });
});

describe('a policy without them', () => {
  it.each(['approve-extension', 'tell-extension', 'pause-clock', 'resume-clock', 'confirm-overrun'] as const)(
    'has no %s',
    (type) => {
      const story = new Story({
        policy: { ...BANK_BRANCH, closing: { ...BANK_BRANCH.closing, overrunConfirmedBy: null } },
      }).record();
      expect(guardEntryCommand(type, story.entry, story.contextOf(CHEN))).toMatchObject({
        reason: 'not-in-policy',
      });
    },
  );

  it('[T17] an ended entry takes none', () => {
    const story = tell();
    const ended = { ...story.entry, status: 'closed' } as const;
    for (const type of ['add-facts', 'explain-overrun', 'pause-clock'] as const) {
      expect(guardEntryCommand(type, ended, story.contextOf(WANG))).toMatchObject({ reason: 'entry-closed' });
    }
  });
});

// Which action the page of an entry offers first, along the bank's path.
import { describe, expect, it } from 'vitest';

import {
  LIST_KEY,
  PAGE_ACTIONS,
  findActionByKey,
  findWaysOut,
  listActionKeys,
} from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import { listBarActions } from '../../../../renderer/branch/screens/entry/actions/list-bar-actions.ts';
import { pickMainAction } from '../../../../renderer/branch/screens/entry/actions/pick-main-action.ts';
import { listClosingBlocks } from '../../../../shared/domain/closing-blocks.ts';
import { ENTRY_COMMAND_TYPES } from '../../../../shared/domain/commands.ts';
import type { Person } from '../../../../shared/domain/decide-context.ts';
import { listLawfulActions } from '../../../../shared/domain/lawful-actions.ts';
import { toEpochMs, toIsoInstant } from '../../../../shared/lib/instant.ts';
import {
  CHEN,
  LI,
  Story,
  WANG,
  buildReply,
  tellEscalated,
  tellInstructed,
} from '../../../shared/domain/bank-fixture.ts';

function listLawful(story: Story, who: Person) {
  const actions = listLawfulActions(story.entry, story.contextOf(who));
  const lawful = actions.filter(({ isAllowed }) => isAllowed).map(({ type }) => type);
  return { actions, lawful: PAGE_ACTIONS.filter((action) => lawful.includes(action)) };
}

function pick(story: Story, who: Person, laterMinutes = 0) {
  const context = story.contextOf(who);
  return pickMainAction(story.entry, listLawful(story, who).lawful, {
    policy: context.policy,
    role: context.actor.role,
    now: toIsoInstant(toEpochMs(context.now) + laterMinutes * 60_000),
    actions: listLawful(story, who).actions,
    personId: who.id,
    closingBlocks: listClosingBlocks(story.entry, context),
  });
}

describe('pickMainAction', () => {
  it('[BANK-12] a demand beyond the receiver goes to the complaint manager before anything is answered', () => {
    expect(pick(new Story().record(), WANG)).toBe('hand-over');
    const small = new Story().record({ demand: { text: '', remedy: 'explanation', amountFen: null } });
    expect(pick(small, WANG)).toBe('give-reply');
  });

  it('the complaint manager takes over what was handed over, then asks upwards', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    expect(pick(story, LI)).toBe('take-over');
    story.run(LI, { type: 'take-over' });
    expect(pick(story, LI)).toBe('request-escalation');
  });

  it('[BANK-27] the head confirms; meanwhile nobody else is pressed', () => {
    const story = new Story()
      .record()
      .run(WANG, { type: 'hand-over', note: '' })
      .run(LI, { type: 'take-over' });
    story.run(LI, {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: null,
      note: '超出权限',
    });
    expect(pick(story, CHEN)).toBe('confirm-escalation');
    expect(pick(story, LI)).toBeNull();
  });

  it('[C-06] the telephone comes first once an hour has passed without delivery', () => {
    const story = tellEscalated();
    expect(pick(story, LI)).toBeNull();
    expect(pick(story, LI, 61)).toBe('record-phone-report');
  });

  it('[AUT-6] after an instruction the reply is what remains, then the signature', () => {
    const story = tellInstructed();
    expect(pick(story, LI)).toBe('give-reply');
    story.run(LI, buildReply({ measure: { remedy: 'compensation', amountFen: 150_000 } }));
    expect(pick(story, CHEN)).toBe('sign-off');
  });

  it('[BANK-26] while a plan waits nothing is answered; once it is approved the answer comes first', () => {
    const measure = { remedy: 'compensation', amountFen: 46_000 } as const;
    const story = new Story().record({ demand: { text: '', ...measure } });
    story.run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });
    story.run(LI, { type: 'propose-plan', measure, text: '补足', responsibleId: null, dueAt: null });
    expect(pick(story, LI)).toBeNull();
    expect(pick(story, CHEN)).toBe('approve-plan');
    const planId = story.entry.plans.at(-1)!.planId;
    story.run(CHEN, { type: 'approve-plan', planId, note: '' });
    expect(pick(story, LI)).toBe('give-reply');
  });
});

describe('findWaysOut', () => {
  it('[AUT-1] who promises too much is led to whoever may decide it', () => {
    const story = new Story().record();
    const tooMuch = buildReply({ measure: { remedy: 'compensation', amountFen: 200_000 } });
    const refused = story.refuse(WANG, tooMuch);
    expect(findWaysOut(refused, listLawful(story, WANG).lawful)[0]).toBe('hand-over');
    story.run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });
    expect(findWaysOut(story.refuse(LI, tooMuch), listLawful(story, LI).lawful)[0]).toBe(
      'request-escalation',
    );
  });
});

describe('listActionKeys', () => {
  it('gives each action keys of its own, and none of the frame', () => {
    const keys = PAGE_ACTIONS.map((action) => listActionKeys(action).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    const direct = keys.filter((each) => each.length === 1);
    expect(direct.filter((key) => ['N', 'J', 'K', 'G', '/', '?', LIST_KEY].includes(key))).toEqual([]);
    expect(keys.filter((each) => !/^(?:[A-Z]|F [A-Z0-9])$/.test(each))).toEqual([]);
  });

  it('reads the sign of the list only while the list is open', () => {
    const lawful = ['investigate', 'return-form'] as const;
    expect(findActionByKey('I', lawful, false)).toBe('investigate');
    expect(findActionByKey('I', lawful, true)).toBe('return-form');
    expect(findActionByKey('I', ['investigate'], true)).toBe('investigate');
  });
});

describe('ACTION_GROUPS', () => {
  it('has a place for every command of a branch, once', () => {
    const headOffice = ['acknowledge-escalation', 'return-escalation', 'give-instruction'];
    // Printing has its button in the head of the page, attaching its place beside what is attached.
    const elsewhere = ['record-print', 'add-evidence', 'withdraw-evidence', ...headOffice];
    const wanted = ENTRY_COMMAND_TYPES.filter((type) => !elsewhere.includes(type));
    expect(PAGE_ACTIONS.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('listBarActions', () => {
  it('begins with the next step and leaves the rest to the list', () => {
    expect(listBarActions(PAGE_ACTIONS, 'archive')).toEqual([
      'archive',
      'sign-off',
      'confirm-escalation',
      'approve-plan',
      'endorse-plan',
      'take-over',
    ]);
    expect(listBarActions(['correct', 'give-reply'], null)).toEqual(['give-reply']);
  });
});

// Which action the page of an entry offers first, along the bank's path.
import { CLOCK_COMMAND_TYPES } from '../../../../shared/domain/commands-clock.ts';
import { CLOSING_COMMAND_TYPES } from '../../../../shared/domain/commands-closing.ts';
import { TRIAGE_COMMAND_TYPES } from '../../../../shared/domain/commands-triage.ts';
import { describe, expect, it } from 'vitest';

import {
  ACTION_KEYS,
  PAGE_ACTIONS,
  findWaysOut,
  isPageAction,
} from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import { pickMainAction } from '../../../../renderer/branch/screens/entry/actions/pick-main-action.ts';
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

/** Steps that no page offers yet. */
const STEPS_OF_OTHER_POLICIES = [
  'endorse-plan',
  'execute-plan',
  'record-verbal-approval',
  'complete-papers',
  'submit-unconfirmed',
  'recuse',
  ...TRIAGE_COMMAND_TYPES,
  ...CLOSING_COMMAND_TYPES.filter((type) => type !== 'copy-letter'),
  ...CLOCK_COMMAND_TYPES,
];

describe('ACTION_KEYS', () => {
  it('gives each action a letter of its own, and none of the frame', () => {
    const keys = PAGE_ACTIONS.map((action) => ACTION_KEYS[action]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => ['N', 'J', 'K', 'G', '/', '?'].includes(key))).toEqual([]);
  });

  it('leaves nothing out that a branch does on the page', () => {
    const story = new Story().record();
    const missing = listLawful(story, WANG).actions.filter(({ type }) => !isPageAction(type));
    // Printing has its button in the head of the page. Of the steps that other policies have, the bank's page needs none.
    expect(missing.map(({ type }) => type).toSorted()).toEqual(
      ['record-print', ...STEPS_OF_OTHER_POLICIES].toSorted(),
    );
  });
});

// SPEC 7: the actions a screen offers, and why not the others.
import { describe, expect, it } from 'vitest';

import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { CHEN, LI, Story, WANG, ZHAO, tellEscalated } from './bank-fixture.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';

const allowed = (story: Story, who: Person) =>
  listLawfulActions(story.entry, story.contextOf(who))
    .filter(({ isAllowed }) => isAllowed)
    .map(({ type }) => type);

describe('listLawfulActions', () => {
  it('[BANK-11] offers a receiver what first inquiry is', () => {
    expect(allowed(new Story().record(), WANG)).toEqual([
      'hand-over',
      'agree-reply-time',
      'give-reply',
      'request-escalation',
      'note-progress',
      'record-print',
      'notify-persons',
      'report-progress',
      'link-entry',
      'withdraw',
      'correct',
      'issue-form',
      'tell-customer',
      'add-facts',
      'explain-overrun',
      'add-evidence',
    ]);
  });

  it('[BANK-12] leaves a receiver what only adds to the record once it was handed over', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    expect(allowed(story, WANG)).toEqual([
      'record-print',
      'notify-persons',
      'link-entry',
      'correct',
      'add-evidence',
    ]);
    expect(allowed(story, LI)).toContain('take-over');
  });

  it('[C-06] offers the phone report while the escalation is on the way', () => {
    expect(allowed(tellEscalated(), LI)).toContain('record-phone-report');
    expect(allowed(tellEscalated(), CHEN)).toContain('record-phone-report');
  });

  it('[AUT-6] shows head office its own actions only, and the branch none of them', () => {
    const story = tellEscalated();
    expect(allowed(story, ZHAO)).toEqual([
      'record-print',
      'acknowledge-escalation',
      'return-escalation',
      'give-instruction',
    ]);
    const types = listLawfulActions(story.entry, story.contextOf(CHEN)).map(({ type }) => type);
    expect(types).not.toContain('give-instruction');
  });

  it('says of a refused action who may take it', () => {
    const story = new Story().record();
    const found = listLawfulActions(story.entry, story.contextOf(WANG)).find(
      ({ type }) => type === 'sign-off',
    );
    expect(found).toEqual({
      type: 'sign-off',
      isAllowed: false,
      refusal: {
        reason: 'not-your-role',
        rule: 'BANK-26',
        details: { role: 'receiver', mayRole: 'branch-head', context: 'named' },
      },
    });
  });
});

// SPEC 8: how a matter ends with which the customer is not content. C-38.
import { describe, expect, it } from 'vitest';

import { findOpinion, isDissatisfied, mayEndDissatisfied } from '../../../shared/domain/dissatisfaction.ts';
import { CHEN, LI, WANG, ZHAO, buildReply } from './bank-fixture.ts';
import {
  MANAGER,
  addFact,
  buildClosingPack,
  signatureOn,
  tellReplied,
  withClosing,
} from './closing-fixture.ts';

const PACK = buildClosingPack();

describe('the end of a matter with which the customer is not content', () => {
  const discontent = { isCustomerSatisfied: false };
  const general = { role: 'general-manager' as const, rule: 'HOTEL-10' };

  it('[HOTEL-10] [C-38] is the named job’s alone, with a reason', () => {
    const story = tellReplied(withClosing({ dissatisfiedCloseBy: general }), discontent);
    expect(story.refuse(CHEN, signatureOn(story))).toEqual({
      reason: 'not-your-role',
      rule: 'HOTEL-10',
      details: { role: 'branch-head', mayRole: 'general-manager', context: 'named' },
    });
    expect(story.refuse(MANAGER, signatureOn(story)).reason).toBe('required-field-missing');
    story.run(MANAGER, signatureOn(story, '已尽全力，客户要求无依据'));
    expect(story.entry.closed).toMatchObject({ closeKind: 'dissatisfied-final' });
  });

  it('[BANK-14] is head office’s decision where the ladder ends there', () => {
    const story = tellReplied(PACK, discontent);
    expect(story.refuse(CHEN, signatureOn(story, '终局'))).toMatchObject({
      reason: 'customer-dissatisfied',
      details: { mayRole: 'hq-officer' },
    });
    story.run(LI, { type: 'request-escalation', reason: 'dissatisfied', measure: null, note: '客户不满意' });
    const { escalationId } = story.entry.escalations[0]!;
    story.run(CHEN, { type: 'confirm-escalation', escalationId, note: '' });
    const measure = { remedy: 'explanation' as const, amountFen: null };
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId,
      measure,
      conveyText: '维持',
      internalNote: '',
    });
    expect(mayEndDissatisfied(story.entry, PACK)).toBe(false);
    story.run(LI, buildReply({ measure, isCustomerSatisfied: false }));
    expect(mayEndDissatisfied(story.entry, PACK)).toBe(true);
    story.run(CHEN, signatureOn(story, '按总行批示办结'));
    expect(story.entry.closed).toMatchObject({ closeKind: 'dissatisfied-final' });
  });

  it('[CAP-10] is nobody’s discontent once the matter was taken back', () => {
    const story = tellReplied(PACK, discontent);
    expect(isDissatisfied(story.entry)).toBe(true);
    addFact(story, WANG, 'withdrawn', { reason: '误会', means: '电话' });
    expect(isDissatisfied(story.entry)).toBe(false);
  });

  it('[AUT-3] is what the customer said last', () => {
    const story = tellReplied(PACK);
    const asked = (outcome: 'satisfied' | 'dissatisfied') =>
      addFact(story, CHEN, 'followed-up', { mode: 'phone', outcome, suggestions: '' });
    expect(findOpinion(asked('dissatisfied').entry)).toBe('dissatisfied');
    expect(findOpinion(asked('satisfied').entry)).toBe('satisfied');
  });

  it('is over when the customer is content with a later answer', () => {
    const story = tellReplied(PACK, discontent).run(LI, buildReply({ isCustomerSatisfied: true }));
    story.run(CHEN, signatureOn(story));
    expect(story.entry.closed).toMatchObject({ closeKind: 'satisfied' });
  });
});

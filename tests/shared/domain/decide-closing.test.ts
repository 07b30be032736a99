// SPEC 6 and 8: what a signature is refused for, and what it ends.
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, Story, buildReply, tellInstructed, tellManaged } from './bank-fixture.ts';
import { signatureOn } from './closing-fixture.ts';

const pay = (amountFen: number) => ({ remedy: 'compensation', amountFen }) as const;

describe('closing', () => {
  it('[BANK-26] needs a final reply', () => {
    const story = tellManaged();
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('reply-missing');
    expect(story.refuse(LI, signatureOn(story)).reason).toBe('not-your-role');
  });

  it('[SIG-1] what is signed is what was shown', () => {
    const story = tellManaged().run(LI, buildReply());
    const shown = signatureOn(story);
    story.run(LI, { type: 'note-progress', text: '客户补充说明' });
    expect(story.refuse(CHEN, shown)).toEqual({
      reason: 'content-changed-since-shown',
      rule: 'SIG-1',
      details: { number: story.entry.number },
    });
  });

  it('[BANK-18] what head office instructed needs no investigation of the branch', () => {
    const story = tellInstructed().run(LI, buildReply({ measure: pay(150_000) }));
    expect(story.run(CHEN, signatureOn(story)).entry).toMatchObject({
      status: 'closed',
      investigation: null,
    });
  });

  it('[SIG-4] nobody signs a reply of their own', () => {
    const story = tellManaged().run(CHEN, buildReply());
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({ reason: 'own-proposal', rule: 'SIG-4' });
  });

  it('[BANK-21] what the branch granted by itself was investigated', () => {
    const story = tellManaged().run(LI, buildReply({ measure: pay(10_000) }));
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('investigation-missing');
    story.run(LI, { type: 'investigate', findings: '重复扣款属实', cause: '', responsibility: 'own' });
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[SIG-3] sent back for rework, answered anew, signed', () => {
    const story = tellManaged().run(LI, buildReply());
    story.run(CHEN, { type: 'return-for-rework', reason: '说明不清' });
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('wrong-state');
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('complaint-manager');
    story.run(LI, buildReply({ content: '补充说明' }));
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[BANK-31] [BANK-32] [C-04] the opinion book is answered in it and signed by the complaint manager', () => {
    const anonymous = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    const story = new Story().record({ channel: 'opinion-book', customer: anonymous }, LI);
    story.run(LI, buildReply({ mode: 'in-book' }));
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('complaint-manager');
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('not-your-role');
    expect(story.run(LI, signatureOn(story)).entry.closed?.closeKind).toBe('no-contact-book-reply');
  });

  it('[BANK-32] who left a contact is told, not only answered in the book', () => {
    const story = new Story().record({ channel: 'opinion-book' }, LI);
    story.run(LI, buildReply({ mode: 'in-book' }));
    expect(story.refuse(LI, signatureOn(story)).reason).toBe('customer-reply-missing');
    story.run(LI, buildReply({ mode: 'phone' }));
    expect(story.run(LI, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[BANK-31] nothing is answered in a book it was not written in', () => {
    expect(tellManaged().refuse(LI, buildReply({ mode: 'in-book' })).reason).toBe('invalid-input');
  });

  it('[NUM-3] a print is recorded of the present content, also after the end', () => {
    const story = tellManaged().run(LI, buildReply());
    const stale = computeContentDigest(story.entry);
    story.run(LI, { type: 'note-progress', text: '已回访' });
    expect(story.refuse(LI, { type: 'record-print', digest: stale }).reason).toBe(
      'content-changed-since-shown',
    );
    story.run(CHEN, signatureOn(story));
    const digest = computeContentDigest(story.entry);
    const count = story.entry.eventCount;
    expect(story.run(LI, { type: 'record-print', digest }).entry.eventCount).toBe(count + 1);
    expect(computeContentDigest(story.entry)).toBe(digest);
  });
});

// SPEC 9: forms, their copies and their signatures.
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { findFormRecord, findNextStep } from '../../../shared/domain/form-steps.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import type { Form, FormAct } from '../../../shared/domain/vocabulary.ts';
import { CHEN, LI, WANG, buildReply } from './bank-fixture.ts';
import {
  DEPUTY,
  HEAD,
  MARKETING,
  OFFICE,
  OTHER_HEAD,
  addFact,
  buildClosingPack,
  buildForm,
  signatureOn,
  tell,
  tellReplied,
} from './closing-fixture.ts';

const GAP = buildForm({
  form: 'hotel-gap',
  steps: [
    { act: 'sign', role: 'department-head', rule: 'HOTEL-22' },
    { act: 'countersign', role: 'marketing-officer', rule: 'HOTEL-22' },
    { act: 'approve', role: 'general-office', rule: 'HOTEL-22' },
  ],
  neededWhen: { isCoveredByRules: false },
  rule: 'HOTEL-21',
});
const HANDLING = buildForm({
  form: 'five-handling',
  isConfirmedByCustomer: true,
  mayGoToCustomer: true,
  neededWhen: {},
  rule: 'FIVE-05',
});
const DECISION = buildForm({
  form: 'mfr-handling',
  steps: [{ act: 'instruct', role: 'deputy-head', rule: 'MFR-10' }],
  copies: [
    { no: 1, holder: 'marketing' },
    { no: 2, holder: 'branch' },
  ],
  rule: 'MFR-20',
});
const DOSSIER = buildForm({
  form: 'road-dossier',
  steps: [
    { act: 'instruct', role: 'department-head', rule: 'ROAD-11' },
    { act: 'review', role: 'department-head', rule: 'ROAD-11' },
  ],
  rule: 'ROAD-11',
});

const issue = (form: Form) => ({ type: 'issue-form', form, note: '' }) as const;
const sign = (form: Form, act: FormAct) => ({ type: 'sign-form', form, act, note: '' }) as const;
const isUncovered = {
  findings: '没有相应规定',
  cause: '',
  responsibility: 'own' as const,
  causes: [],
  contributoryCauses: [],
  attributedTo: [],
  isCoveredByRules: false,
};

describe('the chain of a form', () => {
  const tellGap = () => {
    const story = tell(buildClosingPack({ forms: [GAP] }))
      .record()
      .run(LI, { type: 'take-over' });
    addFact(story, LI, 'investigated', isUncovered);
    return story.run(LI, buildReply());
  };

  it('[HOTEL-21] [HOTEL-22] keeps the entry open until head, marketing and office have signed in this order', () => {
    const story = tellGap();
    expect(story.refuse(CHEN, signatureOn(story))).toEqual({
      reason: 'form-missing',
      rule: 'HOTEL-21',
      details: { form: 'hotel-gap' },
    });
    story.run(LI, issue('hotel-gap'));
    expect(story.refuse(MARKETING, sign('hotel-gap', 'countersign')).reason).toBe('not-your-role');
    story.run(HEAD, sign('hotel-gap', 'sign'));
    expect(story.refuse(OFFICE, sign('hotel-gap', 'approve')).reason).toBe('not-your-role');
    story.run(MARKETING, sign('hotel-gap', 'countersign'));
    expect(story.refuse(CHEN, signatureOn(story))).toEqual({
      reason: 'form-unsigned',
      rule: 'HOTEL-22',
      details: { form: 'hotel-gap', act: 'approve', mayRole: 'general-office' },
    });
    story.run(OFFICE, sign('hotel-gap', 'approve')).run(CHEN, signatureOn(story));
    expect(story.entry).toMatchObject({ status: 'closed', conflicts: [] });
  });

  it('[HOTEL-21] is not asked for where rules cover the matter', () => {
    const story = tellReplied(buildClosingPack({ forms: [GAP] }));
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('refuses the wrong act, the second time and a form nobody made out', () => {
    const story = tellGap();
    expect(story.refuse(HEAD, sign('hotel-gap', 'sign')).reason).toBe('form-missing');
    story.run(LI, issue('hotel-gap'));
    expect(story.refuse(HEAD, sign('hotel-gap', 'approve'))).toMatchObject({
      reason: 'form-unsigned',
      details: { act: 'sign' },
    });
    expect(story.refuse(HEAD, sign('mfr-handling', 'sign')).reason).toBe('not-in-policy');
    story.run(HEAD, sign('hotel-gap', 'sign'));
    expect(story.refuse(HEAD, sign('hotel-gap', 'sign')).reason).toBe('not-your-role');
  });

  it('[SIG-4] [ROAD-11] nobody signs two steps of one chain', () => {
    const story = tellReplied(buildClosingPack({ forms: [DOSSIER] })).run(LI, issue('road-dossier'));
    story.run(HEAD, sign('road-dossier', 'instruct'));
    expect(story.refuse(HEAD, sign('road-dossier', 'review'))).toEqual({
      reason: 'second-hand-missing',
      rule: 'SIG-4',
      details: { mayRole: 'department-head' },
    });
    expect(guardEntryCommand('sign-form', story.entry, story.contextOf(HEAD))).toMatchObject({
      reason: 'second-hand-missing',
    });
    story.run(OTHER_HEAD, sign('road-dossier', 'review'));
    expect(story.entry.forms[0]!.signatures).toMatchObject([{ act: 'instruct' }, { act: 'review' }]);
  });

  it('[ROAD-11] [ROAD-29] what was begun is finished before the end, though no condition asked for it', () => {
    const story = tellReplied(buildClosingPack({ forms: [DOSSIER] }));
    expect(guardEntryCommand('sign-off', story.entry, story.contextOf(CHEN))).toBeNull();
    story.run(LI, issue('road-dossier')).run(HEAD, sign('road-dossier', 'instruct'));
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({
      reason: 'form-unsigned',
      rule: 'ROAD-11',
    });
    story.run(OTHER_HEAD, sign('road-dossier', 'review'));
    story.run(LI, { type: 'return-form', form: 'road-dossier', note: '' });
    story.run(CHEN, signatureOn(story));
    expect(story.entry.status).toBe('closed');
  });

  it('does not let a signature that came before its turn stand for a later one', () => {
    const story = tellGap().run(LI, issue('hotel-gap'));
    const early = { form: 'hotel-gap' as const, act: 'approve' as const, role: 'general-office' as const };
    addFact(story, OFFICE, 'form-signed', { ...early, note: '' });
    story.run(HEAD, sign('hotel-gap', 'sign')).run(MARKETING, sign('hotel-gap', 'countersign'));
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({ details: { act: 'approve' } });
  });

  it('[HOTEL-22] does not let another job’s signature stand for the one that is asked for', () => {
    const story = tellGap().run(LI, issue('hotel-gap'));
    const wrong = { form: 'hotel-gap' as const, act: 'sign' as const, role: 'marketing-officer' as const };
    addFact(story, MARKETING, 'form-signed', { ...wrong, note: '' });
    expect(findNextStep(GAP, findFormRecord(story.entry, 'hotel-gap'))).toEqual(GAP.steps[0]);
  });

  it('starts again on a new sheet, and keeps what stood on the old one', () => {
    const story = tellGap().run(LI, issue('hotel-gap')).run(HEAD, sign('hotel-gap', 'sign'));
    story.run(LI, issue('hotel-gap'));
    expect(story.entry.forms[0]).toMatchObject({ signaturesBefore: 1, signatures: [{ act: 'sign' }] });
    expect(story.refuse(MARKETING, sign('hotel-gap', 'countersign')).reason).toBe('not-your-role');
    story.run(HEAD, sign('hotel-gap', 'sign'));
  });
});

describe('copies and customers', () => {
  it('[MFR-10] [MFR-17] makes out two copies with the holders of the policy', () => {
    const story = tellReplied(buildClosingPack({ forms: [DECISION] })).run(LI, issue('mfr-handling'));
    expect(story.entry.forms[0]!.issued!.copies).toEqual([
      { no: 1, holder: 'marketing' },
      { no: 2, holder: 'branch' },
    ]);
    story.run(DEPUTY, sign('mfr-handling', 'instruct'));
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[MFR-20] never prints the handling form for the customer', () => {
    const story = tellReplied(buildClosingPack({ forms: [DECISION, HANDLING] }));
    const print = (form: Form | 'register-entry', forCustomer: boolean) =>
      ({ type: 'record-print', digest: computeContentDigest(story.entry), form, forCustomer }) as const;
    expect(story.refuse(LI, print('mfr-handling', true))).toEqual({
      reason: 'not-for-customer',
      rule: 'MFR-20',
      details: { form: 'mfr-handling' },
    });
    expect(story.refuse(LI, print('register-entry', true)).reason).toBe('not-for-customer');
    story.run(LI, print('mfr-handling', false)).run(LI, print('five-handling', true));
    expect(story.events.at(-1)).toMatchObject({ payload: { form: 'five-handling', forCustomer: true } });
  });

  it('[FIVE-05] the customer confirms the handling form, and it comes back to the file', () => {
    const story = tellReplied(buildClosingPack({ forms: [HANDLING] })).run(LI, issue('five-handling'));
    const confirm = (isSatisfied: boolean) =>
      ({ type: 'confirm-by-customer', form: 'five-handling', means: '当面签名', isSatisfied }) as const;
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({
      reason: 'form-unconfirmed',
      rule: 'FIVE-05',
    });
    story.run(LI, confirm(true));
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({
      reason: 'form-not-returned',
      rule: 'FIVE-05',
    });
    story.run(LI, { type: 'return-form', form: 'five-handling', note: '' });
    expect(story.refuse(LI, { type: 'return-form', form: 'five-handling', note: '' }).reason).toBe(
      'form-missing',
    );
    story.run(CHEN, signatureOn(story));
    expect(story.entry.closed).toMatchObject({ closeKind: 'satisfied' });
  });

  it('[FIVE-05] what was confirmed of an earlier answer is confirmed again', () => {
    const story = tellReplied(buildClosingPack({ forms: [HANDLING] })).run(LI, issue('five-handling'));
    story.run(LI, { type: 'confirm-by-customer', form: 'five-handling', means: '签名', isSatisfied: true });
    story.run(LI, { type: 'return-form', form: 'five-handling', note: '' }).run(LI, buildReply());
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('form-unconfirmed');
  });

  it('[FIVE-05] nothing is confirmed before there is an answer, nor on a form that asks for no confirmation', () => {
    const story = tell(buildClosingPack({ forms: [HANDLING, GAP] }))
      .record()
      .run(LI, { type: 'take-over' });
    const confirm = (form: Form) =>
      ({ type: 'confirm-by-customer', form, means: '签名', isSatisfied: true }) as const;
    expect(story.refuse(LI, confirm('five-handling')).reason).toBe('reply-missing');
    story.run(LI, buildReply());
    expect(story.refuse(LI, confirm('hotel-gap')).reason).toBe('not-in-policy');
    expect(story.refuse(LI, confirm('five-handling')).reason).toBe('form-missing');
  });

  it('[REP-2] keeps proof of what the customer was told', () => {
    const story = tellReplied(buildClosingPack());
    story.run(LI, { type: 'tell-customer', of: 'delay', means: '挂号信 XA123', note: '' });
    expect(story.entry.tellings).toMatchObject([{ of: 'delay', means: '挂号信 XA123' }]);
    expect(story.refuse(WANG, { type: 'tell-customer', of: 'delay', means: '电话', note: '' }).reason).toBe(
      'not-your-role',
    );
  });

  it('[BANK-36] only a letter is copied, once', () => {
    const copy = { type: 'copy-letter', keptAt: '档案柜', digest: null } as const;
    expect(tellReplied(buildClosingPack()).refuse(LI, copy).reason).toBe('not-in-policy');
    const letter = tell(buildClosingPack()).record({ channel: 'letter' }).run(LI, { type: 'take-over' });
    expect(letter.run(LI, copy).refuse(LI, copy).reason).toBe('already-done');
    expect(letter.entry.letterCopy).toMatchObject({ keptAt: '档案柜', digest: null });
  });
});

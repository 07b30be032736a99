// SPEC 4.5: what was granted before counts with what is granted now, whichever way it was granted.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { computeGrantedFen, withEarlierGrants } from '../../../shared/domain/earlier-grants.ts';
import { CHEN, LI, Story, WANG, buildReply, tellInstructed } from './bank-fixture.ts';

const pay = (amountFen: number) => ({ remedy: 'compensation', amountFen }) as const;
const propose = (amountFen: number): EntryCommand => ({
  type: 'propose-plan',
  measure: pay(amountFen),
  text: '赔偿',
});
const rework: EntryCommand = { type: 'return-for-rework', reason: '重新答复' };
const tellManaged = () =>
  new Story().record().run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });

function approve(story: Story): Story {
  const { planId } = story.entry.plans.at(-1)!;
  return story.run(CHEN, { type: 'approve-plan', planId, note: '' });
}

describe('computeGrantedFen', () => {
  it('[FIVE-12] sums what was given in all: a plan once, the same measure told again once, another one beside it', () => {
    const story = approve(tellManaged().run(LI, propose(50_000))).run(
      LI,
      buildReply({ measure: pay(50_000) }),
    );
    expect(computeGrantedFen(story.entry)).toBe(50_000);
    story.run(CHEN, rework).run(LI, buildReply({ measure: pay(50_000) }));
    expect(computeGrantedFen(story.entry)).toBe(50_000);
    const small = tellManaged().run(LI, buildReply({ measure: pay(5_000) }));
    small.run(CHEN, rework).run(LI, buildReply({ measure: pay(3_000) }));
    expect(computeGrantedFen(small.entry)).toBe(8_000);
  });

  it('[AUT-6] counts what head office instructed once it was conveyed', () => {
    const story = tellInstructed();
    expect(computeGrantedFen(story.entry)).toBe(0);
    const { measure } = story.entry.escalations[0]!.instruction!;
    story.run(LI, buildReply({ measure }));
    expect(computeGrantedFen(story.entry)).toBe(measure.amountFen);
  });
});

describe('withEarlierGrants', () => {
  it('[AUT-1] a second plan counts with the first: the branch does not pay its limit twice', () => {
    const story = approve(tellManaged().run(LI, propose(50_000))).run(
      LI,
      buildReply({ measure: pay(50_000) }),
    );
    story.run(CHEN, rework);
    expect(story.refuse(LI, propose(40_000))).toMatchObject({
      reason: 'beyond-authority',
      details: { amountFen: 90_000, mayRole: 'hq-officer' },
    });
  });

  it('[AUT-1] what was given on a plan counts with what is given on own authority', () => {
    const story = approve(tellManaged().run(LI, propose(50_000))).run(
      LI,
      buildReply({ measure: pay(50_000) }),
    );
    expect(story.refuse(CHEN, buildReply({ measure: pay(1) }))).toMatchObject({
      reason: 'beyond-authority',
      details: { amountFen: 50_001, context: 'with-earlier' },
    });
  });

  it('[AUT-1] what was given since a plan was approved counts with the plan', () => {
    const story = approve(tellManaged().run(LI, propose(50_000))).run(
      LI,
      buildReply({ measure: pay(20_000) }),
    );
    expect(story.refuse(LI, buildReply({ measure: pay(50_000) }))).toMatchObject({
      reason: 'beyond-authority',
      details: { amountFen: 70_000 },
    });
  });

  it('a plan that is conveyed again, also after words, adds nothing to itself', () => {
    const story = approve(tellManaged().run(LI, propose(50_000)))
      .run(LI, buildReply({ measure: pay(50_000) }))
      .run(LI, buildReply({ measure: pay(50_000) }))
      .run(LI, buildReply())
      .run(LI, buildReply({ measure: pay(50_000) }));
    expect(story.entry.replies).toHaveLength(4);
    story.run(LI, buildReply());
    expect(withEarlierGrants(pay(1), story.entry)).toEqual(pay(50_001));
  });

  it('[AUT-1] the same measure said again is a repetition', () => {
    const { entry } = tellManaged().run(LI, buildReply({ measure: pay(15_000) }));
    expect(withEarlierGrants(pay(15_000), entry)).toEqual(pay(15_000));
    expect(withEarlierGrants(pay(14_000), entry)).toEqual(pay(29_000));
  });

  it('[AUT-1] what head office instructed is not the branch’s own grant', () => {
    const { entry } = tellInstructed().run(LI, buildReply({ measure: pay(150_000) }));
    expect(withEarlierGrants(pay(10_000), entry)).toEqual(pay(10_000));
  });
});

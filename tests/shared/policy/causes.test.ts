// policies.md 2.4 and A.2: the taxonomy of causes, laid over any base pack.
import { describe, expect, it } from 'vitest';

import { CAUSES, RESPONSIBILITIES } from '../../../shared/domain/vocabulary.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { composePack } from '../../../shared/policy/compose-pack.ts';
import { policyOverlaySchema } from '../../../shared/policy/overlay-schema.ts';
import { CAUSES_OVERLAY } from '../../../shared/policy/overlays/causes.ts';
import { isKnownRuleId } from '../../../shared/policy/rule-catalogue.ts';
import { policyPackSchema } from '../../../shared/policy/schema.ts';
import { listCitations, listUncited } from './pack-citations.ts';

const { causes = [], responsibility = [], prompts = [] } = CAUSES_OVERLAY.values;
const namesOf = (which: (cause: (typeof causes)[number]) => boolean) =>
  causes.filter((each) => which(each)).map(({ cause }) => cause);

describe('the overlay causes', () => {
  it('passes the schema of overlays and cites rules that exist', () => {
    expect(policyOverlaySchema.parse(structuredClone(CAUSES_OVERLAY))).toEqual(CAUSES_OVERLAY);
    expect(listCitations(CAUSES_OVERLAY.values).filter((id) => !isKnownRuleId(id))).toEqual([]);
  });

  it('[CAUSE-01] [CAUSE-12] follows every rule of its policy, and expresses all that bind in more than a sentence', () => {
    expect(listUncited('causes', CAUSES_OVERLAY.values, 'all')).toEqual([]);
    expect(listUncited('causes', { causes, responsibility }, 'binding')).toEqual([]);
  });

  it('[CAUSE-01] [CAUSE-02] [CAUSE-03] [CAUSE-06] [CAUSE-07] [CAUSE-08] names every cause once, in its group', () => {
    expect(causes.map(({ cause }) => cause)).toEqual(CAUSES);
    expect(causes.map(({ cause, group }) => [cause, group])).toEqual(
      CAUSES.map((cause) => [cause, cause.slice(0, 1)]),
    );
  });

  it('[CAUSE-04] makes a misunderstanding, and nothing else, an invalid complaint', () => {
    expect(namesOf(({ isInvalid }) => isInvalid)).toEqual(['c-misunderstanding']);
  });

  it('[MFR-01] [CAUSE-10] calls quality what is wrong with the goods', () => {
    expect(namesOf(({ isQuality }) => isQuality)).toEqual(['a2-function', 'b1-product-quality']);
  });

  it('[CAUSE-01] ships the three examples as sub-codes', () => {
    expect(causes.flatMap(({ cause, subCodes = [] }) => subCodes.map((key) => [cause, key]))).toEqual([
      ['a3-wrong-information', 'wrong-manual'],
      ['a4-not-as-requested', 'wrong-model'],
      ['a4-not-as-requested', 'not-on-schedule'],
    ]);
  });

  it('[CAUSE-10] [CAUSE-11] asks for contributory causes where the customer used it wrongly', () => {
    const asking = responsibility.filter(({ asksContributory }) => asksContributory).map(({ of }) => of);
    expect(asking).toEqual(['customer', 'shared']);
    const found = RESPONSIBILITIES.filter((each) => each !== 'undetermined');
    expect(responsibility.map(({ of }) => of).toSorted()).toEqual(found.toSorted());
  });

  it('[CAUSE-05] [CAUSE-09] [CAUSE-12] says what is said with them', () => {
    expect(prompts.map(({ key, stage, when }) => [key, stage, when])).toEqual([
      ['dig-out-the-cause', 'investigate', null],
      ['who-is-answerable', 'investigate', null],
      ['why-was-it-misused', 'investigate', { responsibilities: ['customer', 'shared'] }],
      ['invalid-still-helped', 'reply', { validities: ['invalid'] }],
      ['satisfied-comes-again', 'after', null],
    ]);
  });

  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))('lies over %s', (_, pack) => {
    const composed = composePack(pack, { overlays: [CAUSES_OVERLAY] });
    expect(composed).toEqual({
      ok: true,
      value: { ...pack, causes, responsibility, prompts: [...pack.prompts, ...prompts] },
    });
    expect(composed.ok && policyPackSchema.safeParse(structuredClone(composed.value)).success).toBe(true);
  });
});

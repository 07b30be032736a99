// Forms that are data: what they make of what is typed, and that they fit the engine under every policy.
import { describe, expect, it } from 'vitest';

import {
  findFieldGap,
  findRefusedField,
} from '../../../../renderer/branch/screens/entry/actions/find-field-problem.ts';
import { ACTION_SPECS } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import type { SpecAction } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import { readValues } from '../../../../renderer/branch/screens/entry/actions/specs/value-reader.ts';
import { setupI18n } from '../../../../renderer/i18n/setup-i18n.ts';
import { LANGUAGES } from '../../../../shared/bridge/desktop-api.ts';
import { toDraft } from '../../../../shared/domain/draft.ts';
import { foldEntry } from '../../../../shared/domain/fold-entry.ts';
import { toEntryId } from '../../../../shared/domain/ids.ts';
import { toReceivedPayload } from '../../../../shared/domain/received-payload.ts';
import { refusal } from '../../../../shared/domain/refusal.ts';
import { BUILT_IN_PACKS } from '../../../../shared/policy/built-in-packs.ts';
import { LIQUOR } from '../../../../shared/policy/packs/liquor.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { START, buildContext, buildRecord, makeId, stampEvent } from '../../../shared/domain/bank-fixture.ts';
import { composeScene, specOf } from './compose-scene.ts';
import { FormWalk } from './form-walk.ts';
import type { Found } from './form-walk.ts';

const HISTORIES = 12;
const STEPS = 70;
/** Two departments of one house and a head of each; a page of the opinion book, where a walk begins in the register. Told elsewhere. */
const NOT_WALKED: readonly string[] = ['endorse-plan', 'enter-in-register'];
const SEED = 20_261_124;

/** The policies as they ship, and one whose terms may rest: none of them lets one rest yet (DUE-4). */
const POLICIES: readonly PolicyPack[] = [
  ...BUILT_IN_PACKS,
  { ...LIQUOR, clocks: LIQUOR.clocks.map((clock) => ({ ...clock, isPausable: true })) },
];

describe('ACTION_SPECS', () => {
  it(
    'makes commands that the engine takes, under every policy, and has a line for whatever it refuses',
    { timeout: 120_000 },
    async () => {
      const texts = await setupI18n('zh-CN');
      const found: Found = { sent: new Set(), problems: new Set(), missing: new Set() };
      for (const policy of POLICIES) {
        for (let number = 0; number < HISTORIES; number += 1) {
          await new FormWalk(policy, SEED + number, found, texts).run(STEPS);
        }
      }
      expect([...found.problems]).toEqual([]);
      expect([...found.missing]).toEqual([]);
      const sent = new Set([...found.sent].map((each) => each.split(' ')[1]));
      const unsent = Object.keys(ACTION_SPECS).filter((type) => !sent.has(type));
      expect(unsent).toEqual(NOT_WALKED);
    },
  );
});

async function composeBankScene(language: (typeof LANGUAGES)[number] = 'zh-CN') {
  const context = buildContext();
  const payload = toReceivedPayload(buildRecord(), context);
  const event = stampEvent(toDraft('entry-received', toEntryId(makeId(1)), payload), {
    n: 1,
    at: START,
    actor: context.actor,
  });
  const texts = await setupI18n(language);
  return composeScene(foldEntry([event])!, [event], context, { texts, missing: new Set() });
}

describe('a form that is data', () => {
  it('[CAP-10] makes its command of lines', async () => {
    const scene = await composeBankScene();
    const values = { means: ' 来电 ', reason: '问题已自行解决' };
    expect(await specOf('withdraw').toCommand(readValues(values), scene)).toEqual({
      type: 'withdraw',
      means: '来电',
      reason: '问题已自行解决',
    });
  });

  it('[TRI-1] makes its command of choices, ticks and lists', async () => {
    const scene = await composeBankScene();
    const values = {
      ...specOf('assess').start(scene),
      severity: 'serious',
      triggers: ['media-exposure'],
      flags: ['malicious', 'urgent'],
      note: '媒体来电',
    };
    expect(await specOf('assess').toCommand(readValues(values), scene)).toEqual({
      type: 'assess',
      severity: 'serious',
      triggers: ['media-exposure'],
      category: null,
      validity: 'undetermined',
      stage: 'preliminary',
      isMalicious: true,
      isUrgent: true,
      isTripNeeded: false,
      note: '媒体来电',
    });
  });

  it('[T05] makes its command of a time of the branch, a person and a department written by hand', async () => {
    const scene = await composeBankScene();
    const values = {
      ...specOf('assign').start(scene),
      department: 'other',
      otherDepartment: ' 运营部 ',
      toPersonId: 'p-li',
      toRole: 'branch-head',
      dueAt: '2026-11-25T17:00',
      note: '',
    };
    expect(await specOf('assign').toCommand(readValues(values), scene)).toEqual({
      type: 'assign',
      department: '运营部',
      toPersonId: 'p-li',
      toRole: null,
      dueAt: '2026-11-25T09:00:00.000Z',
      note: '',
    });
  });

  it('[RES-5] makes its command of amounts and whole numbers', async () => {
    const scene = await composeBankScene();
    const values = {
      kind: 'pay',
      targetKind: 'person',
      target: '王晓梅',
      supervisor: '',
      points: '3',
      amountFen: '1,200.50',
      isSerious: true,
      reason: '未按规定复述',
    };
    const shared = {
      type: 'set-penalty',
      target: { kind: 'person', name: '王晓梅', personId: 'p-wang' },
      supervisor: null,
      isSerious: true,
      reason: '未按规定复述',
    };
    const spec = specOf('set-penalty');
    expect(await spec.toCommand(readValues(values), scene)).toEqual({
      ...shared,
      kind: 'pay',
      points: null,
      amountFen: 120_050,
    });
    expect(await spec.toCommand(readValues({ ...values, kind: 'points' }), scene)).toEqual({
      ...shared,
      kind: 'points',
      points: 3,
      amountFen: null,
    });
  });

  it('[HOTEL-12] [MFR-29] makes its command of what waits in the entry', async () => {
    const bank = await composeBankScene();
    const { actor, eventId } = bank.entry.received;
    const mark = { actor, eventId, at: START };
    const plan = {
      planId: makeId(20),
      measure: { remedy: 'apology', amountFen: null },
      text: '当面致歉',
      responsibleId: null,
      dueAt: null,
      state: 'proposed',
      proposed: mark,
      endorsements: [],
      decided: null,
      executed: null,
    } as const;
    const penalty = {
      ...mark,
      penaltyId: makeId(21),
      kind: 'criticism',
      target: { kind: 'person', name: '王晓梅', personId: null },
      points: null,
      amountFen: null,
      isSerious: true,
      reason: '隐瞒投诉',
      approved: null,
    } as const;
    const scene = { ...bank, entry: { ...bank.entry, plans: [plan], penalties: [penalty] } };
    expect(specOf('endorse-plan').lead?.(scene)).toContain('当面致歉');
    expect(await specOf('endorse-plan').toCommand(readValues({ note: '' }), scene)).toEqual({
      type: 'endorse-plan',
      planId: plan.planId,
      note: '',
    });
    const approve = specOf('approve-penalty');
    expect(await approve.toCommand(readValues(approve.start(scene)), scene)).toEqual({
      type: 'approve-penalty',
      penaltyId: penalty.penaltyId,
      note: '',
    });
  });

  it('[CAP-7] makes its command of another entry', async () => {
    const scene = await composeBankScene();
    const values = { toEntryId: makeId(9), relation: 'repeat', note: '' };
    expect(await specOf('link-entry').toCommand(readValues(values), scene)).toEqual({
      type: 'link-entry',
      toEntryId: makeId(9),
      relation: 'repeat',
      note: '',
    });
  });

  it('[NUM-4] corrects a text that is named, and takes what stands there for a beginning', async () => {
    const scene = await composeBankScene();
    const spec = specOf('correct');
    const values = { ...spec.start(scene), after: '自助柜员机吞卡。', reason: '客户更正' };
    expect(spec.start(scene)['after']).toBe('自助柜员机吞卡后重复扣款。');
    expect(await spec.toCommand(readValues(values), scene)).toEqual({
      type: 'correct',
      correctsEventId: scene.entry.received.eventId,
      field: 'content',
      after: '自助柜员机吞卡。',
      reason: '客户更正',
    });
  });

  it.each(LANGUAGES)('has every text that any of its lines may need in %s', async (language) => {
    const { exists } = await setupI18n(language);
    const scene = await composeBankScene(language);
    const bare = (Object.keys(ACTION_SPECS) as SpecAction[]).flatMap((type) =>
      specOf(type)
        .fields(scene, readValues(specOf(type).start(scene)))
        .filter(({ label }) => label === '' || /^[a-z-]+\.[\w.-]+$/i.test(label))
        .map(({ name }) => `${type}.${name}`),
    );
    expect(bare).toEqual([]);
    expect(exists('entry-forms:correct.field.details-product-orderNumber')).toBe(true);
  });
});

describe('findFieldGap', () => {
  const line = { kind: 'line', name: 'means', label: '方式', isRequired: true } as const;
  it('finds the first line that cannot be sent, and says what is wrong with it', () => {
    expect(findFieldGap([line], { means: '  ' })).toEqual({ name: 'means', gap: 'required' });
    expect(findFieldGap([line], { means: '电话' })).toBeNull();
    expect(findFieldGap([{ kind: 'amount', name: 'a', label: '' }], { a: '12元' })).toEqual({
      name: 'a',
      gap: 'amount',
    });
    expect(findFieldGap([{ kind: 'count', name: 'n', label: '' }], { n: '1.5' })).toEqual({
      name: 'n',
      gap: 'count',
    });
    const many = { kind: 'many', name: 'm', label: '', isRequired: true, options: [] } as const;
    expect(findFieldGap([many], { m: [] })).toEqual({ name: 'm', gap: 'required' });
  });
});

describe('findRefusedField', () => {
  it('finds the line of a part of a value, and none where the form has no such line', () => {
    const fields = [{ kind: 'line', name: 'target', label: '' }] as const;
    expect(findRefusedField(fields, refusal('required-field-missing', { field: 'target.name' }))).toBe(
      'target',
    );
    const amount = [{ kind: 'amount', name: 'amountFen', label: '' }] as const;
    expect(findRefusedField(amount, refusal('invalid-input', { field: 'measure.amountFen' }))).toBe(
      'amountFen',
    );
    expect(findRefusedField(fields, refusal('required-field-missing', { field: 'reason' }))).toBeNull();
    expect(findRefusedField(fields, refusal('already-done'))).toBeNull();
  });
});

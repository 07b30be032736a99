// SPEC 14: complaints that belong together (C-07, C-08, C-56).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { findRepeats } from '../../../shared/domain/find-repeats.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import { toMatterSummary, toPhoneDigits } from '../../../shared/domain/matter-summary.ts';
import type { MatterSummary } from '../../../shared/domain/matter-summary.ts';
import { computeNotifications } from '../../../shared/domain/compute-notifications.ts';
import { countComplainants, proposeGroups } from '../../../shared/domain/propose-groups.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { LI, START, WANG, makeId } from './bank-fixture.ts';
import { buildClosingPack, tell } from './closing-fixture.ts';

const DAY_MS = 86_400_000;
const days = (count: number) => toIsoInstant(toEpochMs(START) + count * DAY_MS);
const base = buildClosingPack();
const collective = { threshold: 3, windowDays: 7, raisesTo: 'major' as const, rule: 'FIVE-10' };
const policy = buildClosingPack({
  categories: [{ key: 'hygiene', department: null, rule: 'FIVE-08' }],
  severity: {
    ...base.severity,
    triggers: [{ trigger: 'repeat', raisesTo: 'serious', rule: 'MFR-26' }],
    collective,
    notify: [
      {
        key: 'major',
        when: { severities: ['major'] },
        roles: ['department-head', 'general-manager'],
        mode: 'all',
        withinMinutes: 15,
        rule: 'FIVE-06',
      },
    ],
  },
});

function matter(n: number, override: Partial<MatterSummary> = {}): MatterSummary {
  return {
    id: toEntryId(makeId(n)),
    entryKind: 'complaint',
    status: 'registered',
    receivedAt: START,
    category: 'hygiene',
    against: '',
    customerName: '',
    phone: '',
    company: `公司 ${n}`,
    unitNumber: '',
    orderNumber: '',
    materialNumber: '',
    firstReplyAt: null,
    groupId: null,
    ...override,
  };
}

describe('proposeGroups', () => {
  const two = [matter(1), matter(2)];

  it('[C-07] [FIVE-10] two companies are two complaints, the third makes it collective', () => {
    expect(proposeGroups(two, policy)).toEqual([]);
    const three = [...two, matter(3)];
    expect(proposeGroups(three, policy)).toEqual([
      { memberIds: three.map(({ id }) => id), distinctComplainants: 3, groupId: null },
    ]);
  });

  it('[C-07] counts companies and households, not the people who complain', () => {
    const colleague = matter(3, { company: '公司 1', unitNumber: '1204', customerName: '刘某' });
    expect(proposeGroups([...two, colleague], policy)).toEqual([]);
    const household = { company: '', phone: '13800000001' };
    const family = [
      matter(3, { ...household, unitNumber: '801' }),
      matter(4, { ...household, unitNumber: '801' }),
    ];
    expect(countComplainants(family)).toBe(1);
    expect(proposeGroups([...two, ...family], policy)).toMatchObject([{ distinctComplainants: 3 }]);
  });

  it('[C-07] who cannot be told apart is in the group and does not count', () => {
    const nobody = [matter(3, { company: '' }), matter(4, { company: '' })];
    expect(proposeGroups([...two, ...nobody], policy)).toEqual([]);
    expect(proposeGroups([...two, ...nobody, matter(5)], policy)).toMatchObject([
      { distinctComplainants: 3, memberIds: { length: 5 } },
    ]);
  });

  it('[C-08] within the window, its last moment included', () => {
    const late = (at: number) => [matter(1), matter(2), matter(3, { receivedAt: days(at) })];
    expect(proposeGroups(late(7), policy)).toHaveLength(1);
    expect(proposeGroups(late(7.001), policy)).toEqual([]);
  });

  it('[C-08] of the same category, or without one of the same object', () => {
    expect(proposeGroups([...two, matter(3, { category: 'other' })], policy)).toEqual([]);
    const objects = [1, 2, 3].map((n) =>
      matter(n, { category: null, against: n === 1 ? 'Ｌift  2' : 'lift 2' }),
    );
    expect(proposeGroups(objects, policy)).toHaveLength(1);
    expect(
      proposeGroups(
        [1, 2, 3].map((n) => matter(n, { category: null })),
        policy,
      ),
    ).toEqual([]);
  });

  it('[C-08] leaves out what is no complaint, or no matter of its own any more', () => {
    expect(proposeGroups([...two, matter(3, { entryKind: 'enquiry' })], policy)).toEqual([]);
    expect(proposeGroups([...two, matter(3, { status: 'merged' })], policy)).toEqual([]);
    expect(proposeGroups([...two, matter(3, { status: 'closed' })], policy)).toHaveLength(1);
  });

  it('[C-08] is not proposed again once it stands, and grows when another joins', () => {
    const groupId = makeId(90);
    const grouped = [1, 2, 3].map((n) => matter(n, { groupId }));
    expect(proposeGroups(grouped, policy)).toEqual([]);
    expect(proposeGroups([...grouped, matter(4)], policy)).toMatchObject([
      { groupId, distinctComplainants: 4 },
    ]);
  });

  it('proposes nothing where the policy knows no collective complaint', () => {
    expect(
      proposeGroups(
        [1, 2, 3, 4].map((n) => matter(n)),
        base,
      ),
    ).toEqual([]);
  });

  it('[C-07] [C-08] never proposes fewer than the threshold, nothing twice, and finds every window that reaches it', () => {
    const drawn = fc.record({
      company: fc.constantFrom('', '甲', '乙', '丙', '丁'),
      hours: fc.integer({ min: 0, max: 24 * 15 }),
      category: fc.constantFrom('hygiene', 'noise', null),
    });
    const list = fc
      .array(drawn, { maxLength: 14 })
      .map((rows) =>
        rows.map(({ company, hours, category }, index) =>
          matter(index + 1, { company, category, receivedAt: days(hours / 24) }),
        ),
      );
    let found = 0;
    fc.assert(
      fc.property(list, (matters) => {
        const groups = proposeGroups(matters, policy);
        found += groups.length;
        const members = groups.flatMap(({ memberIds }) => memberIds);
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups) {
          const own = matters.filter(({ id }) => group.memberIds.includes(id));
          expect(group.distinctComplainants).toBe(countComplainants(own));
          expect(group.distinctComplainants).toBeGreaterThanOrEqual(3);
          expect(new Set(own.map(({ category }) => category)).size).toBe(1);
        }
        for (const first of matters.filter(({ category }) => category !== null)) {
          const end = toEpochMs(first.receivedAt) + 7 * DAY_MS;
          const same = matters.filter(
            ({ category, receivedAt }) =>
              category === first.category && receivedAt >= first.receivedAt && toEpochMs(receivedAt) <= end,
          );
          if (countComplainants(same) < 3) continue;
          const group = groups.find(({ memberIds }) => memberIds.includes(first.id));
          expect(group?.memberIds).toEqual(expect.arrayContaining(same.map(({ id }) => id)));
        }
      }),
      { numRuns: 1_000, seed: 20_261_123 },
    );
    expect(found).toBeGreaterThan(60);
  });
});

describe('group-entries', () => {
  const group = (others: readonly MatterSummary[]): EntryCommand => ({
    type: 'group-entries',
    groupId: null,
    others,
  });

  it('[FIVE-06] [FIVE-10] the third company makes the matter major, and both levels are to be told', () => {
    const story = tell(policy).record({ details: { company: '公司 1' } }, LI);
    story.run(LI, group([matter(2)]));
    expect(story.entry).toMatchObject({ severity: 'general', group: { distinctComplainants: 2 } });
    story.run(LI, group([matter(2), matter(3)]));
    expect(story.entry).toMatchObject({
      severity: 'major',
      status: 'triaged',
      assessment: { triggers: ['collective'] },
      group: { distinctComplainants: 3, memberIds: { length: 3 } },
    });
    expect(computeNotifications(policy, story.entry, story.now)).toMatchObject([
      { openRoles: ['department-head', 'general-manager'], sinceAt: story.now },
    ]);
  });

  it('[C-07] counts for itself: colleagues of one company stay an ordinary matter', () => {
    const story = tell(policy).record({ details: { company: '公司 1' } }, LI);
    story.run(LI, group([2, 3, 4].map((n) => matter(n, { company: '公司 1' }))));
    expect(story.entry).toMatchObject({
      severity: 'general',
      assessment: null,
      group: { distinctComplainants: 1 },
    });
  });

  it('[C-08] needs another matter, and the register’s keeper', () => {
    const story = tell(policy).record({}, LI);
    expect(story.refuse(LI, group([toMatterSummary(story.entry)])).details).toEqual({ field: 'others' });
    expect(story.refuse(WANG, group([matter(2)])).reason).toBe('not-your-role');
  });
});

describe('findRepeats', () => {
  const earlier = matter(1, {
    customerName: '周先生',
    phone: '+86 138-0000-0000',
    firstReplyAt: days(2),
    materialNumber: 'M-7',
    category: null,
  });
  const again = (at: number, override: Partial<MatterSummary> = {}) =>
    matter(9, {
      phone: '13800000000',
      receivedAt: days(at),
      materialNumber: 'm-7',
      category: null,
      ...override,
    });

  it('[C-56] [MFR-26] same customer, same product, until the last day of the window after the first reply', () => {
    const found = { entryId: earlier.id, sameCustomer: 'phone', sameSubject: 'material', isAnswered: true };
    expect(findRepeats(again(3), [earlier], policy)).toEqual([found]);
    expect(findRepeats(again(2 + policy.repeat.windowDays), [earlier], policy)).toEqual([found]);
    expect(findRepeats(again(3 + policy.repeat.windowDays), [earlier], policy)).toEqual([]);
  });

  it('[C-56] by name and company together, neither alone', () => {
    const named = { phone: '', customerName: '周先生', company: '公司 1' };
    expect(findRepeats(again(3, named), [earlier], policy)).toMatchObject([
      { sameCustomer: 'name-and-company' },
    ]);
    expect(findRepeats(again(3, { ...named, company: '' }), [{ ...earlier, company: '' }], policy)).toEqual(
      [],
    );
    expect(findRepeats(again(3, { ...named, customerName: '李先生' }), [earlier], policy)).toEqual([]);
  });

  it('[C-56] by order, category or object; of nothing in common it is no repeat', () => {
    const other = { materialNumber: '' };
    expect(findRepeats(again(3, other), [earlier], policy)).toEqual([]);
    const object = { ...other, against: '二号 柜员' };
    expect(findRepeats(again(3, object), [{ ...earlier, against: '二号柜员' }], policy)).toMatchObject([
      { sameSubject: 'object' },
    ]);
    const hygiene = { ...other, category: 'hygiene' };
    expect(findRepeats(again(3, hygiene), [{ ...earlier, ...hygiene }], policy)).toMatchObject([
      { sameSubject: 'category' },
    ]);
  });

  it('[T21] of an unanswered one it says so: that may be the same matter', () => {
    expect(findRepeats(again(300), [{ ...earlier, firstReplyAt: null }], policy)).toMatchObject([
      { isAnswered: false },
    ]);
  });

  it('never finds what came later, itself, or what is no complaint', () => {
    const later = { ...earlier, receivedAt: days(9) };
    expect(findRepeats(again(3), [later, again(3), { ...earlier, entryKind: 'praise' }], policy)).toEqual([]);
    expect(findRepeats(again(3, { entryKind: 'enquiry' }), [earlier], policy)).toEqual([]);
  });

  it.each([
    ['+86 138-0000-0000', '13800000000'],
    ['0086 13800000000', '13800000000'],
    ['０２２-23456789', '02223456789'],
    ['86-22-23456789', '862223456789'],
    ['分机 801', ''],
  ])('reads the telephone number %s as %s', (text, digits) => {
    expect(toPhoneDigits(text)).toBe(digits);
  });
});

describe('link-entry', () => {
  it('[C-56] [MFR-26] a confirmed repeat is marked as one, and as grave as the policy says', () => {
    const story = tell(policy).record();
    const other = toEntryId(makeId(77));
    const link = {
      type: 'link-entry',
      toEntryId: other,
      relation: 'repeat',
      note: '同一产品第二次投诉',
    } as const;
    expect(story.refuse(WANG, { ...link, toEntryId: story.entry.id }).details).toEqual({
      field: 'toEntryId',
    });
    story.run(WANG, link);
    expect(story.entry).toMatchObject({
      links: [{ toEntryId: other, relation: 'repeat' }],
      severity: 'serious',
      assessment: { triggers: ['repeat'] },
    });
    expect(story.refuse(WANG, link).reason).toBe('already-done');
    story.run(WANG, { ...link, relation: 'related' });
    expect(story.entry.links).toHaveLength(2);
  });
});

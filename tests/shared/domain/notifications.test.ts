// SPEC 13: who has to be told at once, and who was.
import { describe, expect, it } from 'vitest';

import type { AssessCommand, EntryCommand } from '../../../shared/domain/commands.ts';
import { computeNotifications, findOpenNotifications } from '../../../shared/domain/compute-notifications.ts';
import { addMinutes } from '../../../shared/domain/local-time.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { LI, WANG } from './bank-fixture.ts';
import { buildClosingPack, buildForm, tell } from './closing-fixture.ts';

type Notify = PolicyPack['severity']['notify'][number];
const notify = (override: Partial<Notify>): Notify => ({
  key: 'major',
  when: { severities: ['major'] },
  roles: ['department-head', 'general-manager'],
  mode: 'all',
  withinMinutes: 15,
  rule: 'FIVE-06',
  ...override,
});
const pack = (...rules: readonly Notify[]) =>
  buildClosingPack({ severity: { ...buildClosingPack().severity, notify: [...rules] } });
const judge = (severity: AssessCommand['severity'], more: Partial<AssessCommand> = {}): AssessCommand => ({
  type: 'assess',
  severity,
  note: '',
  ...more,
});
const told = (occasion: string, ...roles: readonly Role[]): EntryCommand => ({
  type: 'notify-persons',
  occasion,
  roles,
  personIds: [],
  means: '电话',
});

describe('computeNotifications', () => {
  it('[C-09] counts from when it became one of the severities asked for: graver still begins nothing anew, lighter in between does', () => {
    const policy = pack(notify({ key: 'grave', when: { severities: ['serious', 'major'] } }), notify({}));
    const story = tell(policy).record({}, LI).run(LI, judge('serious'));
    const serious = story.now;
    const sinceOf = () =>
      computeNotifications(policy, story.entry, story.now).map(({ key, sinceAt }) => [key, sinceAt]);
    story.run(LI, judge('major'));
    const major = story.now;
    expect(sinceOf()).toEqual([
      ['grave', serious],
      ['major', major],
    ]);
    story.run(LI, judge('general'));
    expect(sinceOf()).toEqual([]);
    story.run(LI, judge('major'));
    expect(sinceOf()).toEqual([
      ['grave', story.now],
      ['major', story.now],
    ]);
  });

  it('[FIVE-06] [C-09] wants both of them told, from when it became major, within the quarter of an hour', () => {
    const policy = pack(notify({}));
    const story = tell(policy).record({}, LI).run(LI, judge('major'));
    const sinceAt = story.now;
    const demand = {
      key: 'major',
      rule: 'FIVE-06',
      roles: ['department-head', 'general-manager'],
      mode: 'all',
      sinceAt,
      dueAt: addMinutes(sinceAt, 15),
    };
    expect(computeNotifications(policy, story.entry, sinceAt)).toEqual([
      { ...demand, toldRoles: [], openRoles: ['department-head', 'general-manager'], isOverdue: false },
    ]);
    story.run(LI, told('major', 'department-head'));
    expect(computeNotifications(policy, story.entry, addMinutes(sinceAt, 16))).toEqual([
      { ...demand, toldRoles: ['department-head'], openRoles: ['general-manager'], isOverdue: true },
    ]);
    story.run(LI, told('major', 'general-manager'));
    expect(computeNotifications(policy, story.entry, addMinutes(sinceAt, 16))).toEqual([
      { ...demand, toldRoles: ['department-head', 'general-manager'], openRoles: [], isOverdue: false },
    ]);
  });

  it('[SVC-1407] [C-09] is content with one of them where the policy says or', () => {
    const policy = pack(notify({ mode: 'any', rule: 'SVC-1407' }));
    const story = tell(policy).record({}, LI).run(LI, judge('major'));
    expect(findOpenNotifications(policy, story.entry, story.now)).toMatchObject([
      { openRoles: ['department-head', 'general-manager'] },
    ]);
    story.run(LI, told('major', 'general-manager'));
    expect(findOpenNotifications(policy, story.entry, story.now)).toEqual([]);
  });

  it('[PROP-16] [PROP-17] tells the one about a serious matter, the other about a special one', () => {
    const policy = pack(
      notify({
        key: 'serious',
        when: { severities: ['serious'] },
        roles: ['department-head'],
        rule: 'PROP-17',
      }),
      notify({ key: 'special', roles: ['general-manager'], rule: 'PROP-16' }),
    );
    const story = tell(policy).record({}, LI);
    expect(computeNotifications(policy, story.entry, story.now)).toEqual([]);
    story.run(LI, judge('serious'));
    expect(computeNotifications(policy, story.entry, story.now).map(({ key }) => key)).toEqual(['serious']);
    story.run(LI, judge('major'));
    expect(computeNotifications(policy, story.entry, story.now)).toMatchObject([
      { key: 'special', openRoles: ['general-manager'], rule: 'PROP-16' },
    ]);
  });

  it('[LIQ-05] counts from receipt what the way in alone demands', () => {
    const policy = pack(notify({ key: 'written', when: { channels: ['letter'] }, rule: 'LIQ-05' }));
    const story = tell(policy)
      .record({ channel: 'letter' })
      .run(WANG, { type: 'note-progress', text: '已登记' });
    expect(computeNotifications(policy, story.entry, story.now)).toMatchObject([
      { key: 'written', sinceAt: story.entry.receivedAt },
    ]);
  });

  it('[ROAD-11] counts from the paper that a demand is about', () => {
    const policy = pack(notify({ key: 'dossier', when: { issuedForms: ['road-dossier'] }, rule: 'ROAD-11' }));
    const story = tell({ ...policy, forms: [buildForm({ form: 'road-dossier' })] }).record({}, LI);
    expect(computeNotifications(policy, story.entry, story.now)).toEqual([]);
    story.run(LI, { type: 'issue-form', form: 'road-dossier', note: '' });
    const issuedAt = story.now;
    story.run(LI, { type: 'note-progress', text: '已催办' });
    expect(computeNotifications(policy, story.entry, story.now)).toMatchObject([
      { key: 'dossier', sinceAt: issuedAt },
    ]);
  });

  it('[HOTEL-21] [BANK-22] counts from the finding that a demand is about', () => {
    const policy = pack(notify({ key: 'own', when: { responsibilities: ['own'] }, rule: 'BANK-22' }));
    const story = tell(policy).record({}, LI);
    story.run(LI, { type: 'investigate', findings: '属实', cause: '', responsibility: 'own' });
    expect(computeNotifications(policy, story.entry, story.now)).toMatchObject([
      { key: 'own', sinceAt: story.now },
    ]);
  });

  it('telling of one occasion tells nothing of another', () => {
    const policy = pack(notify({ roles: ['general-manager'] }));
    const story = tell(policy)
      .record({}, LI)
      .run(LI, judge('major'))
      .run(LI, told('serious', 'general-manager'));
    expect(findOpenNotifications(policy, story.entry, story.now)).toHaveLength(1);
  });
});

describe('notify-persons', () => {
  it('[T12] says whom, and how', () => {
    const story = tell(pack()).record();
    expect(story.refuse(WANG, told('major')).details).toEqual({ field: 'roles' });
    expect(
      story.refuse(WANG, { ...told('major', 'branch-head'), means: ' ' } as EntryCommand).details,
    ).toEqual({
      field: 'means',
    });
    expect(story.refuse(WANG, told('', 'branch-head')).details).toEqual({ field: 'occasion' });
    story.run(WANG, told('major', 'branch-head'));
    expect(story.entry.notifications).toMatchObject([
      { occasion: 'major', roles: ['branch-head'], means: '电话' },
    ]);
  });
});

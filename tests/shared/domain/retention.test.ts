// SPEC 12: how long an entry is kept, and what is left of it.
import { describe, expect, it } from 'vitest';

import type { DecideContext } from '../../../shared/domain/decide-context.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { fromLocalTime } from '../../../shared/domain/local-time.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import { computeRetention, listPurgeable } from '../../../shared/domain/retention.ts';
import { CHEN, LI, WANG, toActor } from './bank-fixture.ts';
import type { Story } from './bank-fixture.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { FILE, addFact, buildClosingPack, buildForm, signatureOn, tellReplied } from './closing-fixture.ts';

const RETENTION = {
  normalYears: 1,
  importantIsLongTerm: true,
  importantWhen: [{ severities: ['major' as const] }],
  rule: 'LIQ-17',
};
const PACK = buildClosingPack({ retention: RETENTION });

const tellClosed = (policy = PACK): Story => {
  const story = tellReplied(policy);
  return story.run(CHEN, signatureOn(story));
};
const tellArchived = (): Story => tellClosed().run(FILE, { type: 'archive' });
const closedOn = (story: Story, on: string) => ({
  ...story.entry,
  closed: { ...story.entry.closed!, at: fromLocalTime({ on, time: '16:00' }) },
});
const purge = { type: 'purge', approvedBy: CHEN.id, reason: '保存期满' } as const;
const laterContext = (story: Story, override: Partial<DecideContext> = {}): DecideContext => ({
  ...story.contextOf(FILE),
  now: fromLocalTime({ on: '2028-01-01', time: '10:00' }),
  actor: toActor(FILE),
  isAcknowledged: true,
  ...override,
});

describe('computeRetention', () => {
  it('[LIQ-17] [C-53] counts years from the day after closing', () => {
    const entry = closedOn(tellClosed(), '2024-05-10');
    expect(computeRetention(entry, PACK)).toEqual({
      isImportant: false,
      because: null,
      reviewOn: '2025-05-11',
      rule: 'LIQ-17',
    });
  });

  it('[C-53] ends a leap day’s year with February', () => {
    expect(computeRetention(closedOn(tellClosed(), '2024-02-29'), PACK).reviewOn).toBe('2025-03-01');
    expect(computeRetention(closedOn(tellClosed(), '2024-12-31'), PACK).reviewOn).toBe('2026-01-01');
  });

  it('[C-23] keeps for good what the policy takes for important, and what somebody marked', () => {
    const major = addFact(tellReplied(PACK), LI, 'assessed', { ...PLAIN_ASSESSMENT, severity: 'major' });
    major.run(CHEN, signatureOn(major));
    expect(computeRetention(major.entry, PACK)).toMatchObject({ because: 'policy', reviewOn: null });
    const marked = tellClosed().run(FILE, { type: 'set-importance', isImportant: true, reason: '' });
    expect(computeRetention(marked.entry, PACK)).toMatchObject({ because: 'marked', reviewOn: null });
    major.run(FILE, { type: 'set-importance', isImportant: false, reason: '误判' });
    expect(computeRetention(major.entry, PACK)).toMatchObject({ isImportant: false, because: 'marked' });
    expect(computeRetention(major.entry, PACK).reviewOn).not.toBeNull();
  });

  it('[C-23] taking the mark off needs a reason', () => {
    const story = tellClosed().run(FILE, { type: 'set-importance', isImportant: true, reason: '' });
    expect(story.refuse(FILE, { type: 'set-importance', isImportant: false, reason: '' }).reason).toBe(
      'required-field-missing',
    );
    expect(story.refuse(FILE, { type: 'set-importance', isImportant: true, reason: '' }).reason).toBe(
      'already-done',
    );
    expect(story.refuse(WANG, { type: 'set-importance', isImportant: false, reason: '否' }).reason).toBe(
      'not-your-role',
    );
  });
});

describe('archive and purge', () => {
  it('[T19] archives what is closed, with the retention of the day', () => {
    expect(tellReplied(PACK).refuse(FILE, { type: 'archive' }).reason).toBe('wrong-state');
    const story = tellArchived();
    expect(story.entry).toMatchObject({
      status: 'archived',
      archive: { reviewOn: '2027-11-24', rule: 'LIQ-17' },
      conflicts: [],
    });
  });

  it('[T19] [FIVE-05] files no unfinished paper', () => {
    const form = buildForm({
      form: 'liq-feedback',
      steps: [{ act: 'sign', role: 'complaint-manager', rule: 'LIQ-14' }],
      rule: 'LIQ-14',
    });
    const story = tellClosed(buildClosingPack({ retention: RETENTION, forms: [form] }));
    story.run(LI, { type: 'issue-form', form: 'liq-feedback', note: '' });
    expect(story.refuse(FILE, { type: 'archive' })).toMatchObject({
      reason: 'form-unsigned',
      rule: 'LIQ-14',
    });
    story.run(LI, { type: 'sign-form', form: 'liq-feedback', act: 'sign', note: '' });
    expect(story.run(FILE, { type: 'archive' }).entry.status).toBe('archived');
  });

  it('[LIQ-17] [C-53] lists the ordinary one whose year is over, and never the important one', () => {
    const ordinary = tellArchived().entry;
    const important = tellClosed()
      .run(FILE, { type: 'set-importance', isImportant: true, reason: '涉诉' })
      .run(FILE, { type: 'archive' }).entry;
    const stillClosed = tellClosed().entry;
    const all = [important, ordinary, stillClosed];
    expect(listPurgeable(all, PACK, '2027-11-24')).toEqual([ordinary]);
    expect(listPurgeable(all, PACK, '2027-11-23')).toEqual([]);
    // Marked after it was archived: what holds today counts as well.
    const marked = tellArchived().run(FILE, { type: 'set-importance', isImportant: true, reason: '' }).entry;
    expect(listPurgeable([marked], PACK, '2040-01-01')).toEqual([]);
    const unmarked = tellClosed()
      .run(FILE, { type: 'set-importance', isImportant: true, reason: '' })
      .run(FILE, { type: 'archive' })
      .run(FILE, { type: 'set-importance', isImportant: false, reason: '误标' }).entry;
    expect(listPurgeable([unmarked], PACK, '2027-11-24')).toEqual([unmarked]);
  });

  it('[C-53] a later pack does not shorten what was archived for longer', () => {
    const longer = buildClosingPack({ retention: { ...RETENTION, normalYears: 3 } });
    const { entry } = tellClosed(longer).run(FILE, { type: 'archive' });
    expect(listPurgeable([entry], PACK, '2029-11-23')).toEqual([]);
    expect(listPurgeable([entry], PACK, '2029-11-24')).toEqual([entry]);
  });

  it('[T20] refuses what is not over, is important, or head office has not confirmed', () => {
    const story = tellArchived();
    const reasonOf = (context: DecideContext, of = story) => {
      const outcome = decideEntryCommand(purge, of.entry, context);
      return outcome.ok ? null : outcome.error.reason;
    };
    expect(reasonOf(laterContext(story, { now: story.now }))).toBe('retention-running');
    expect(reasonOf(laterContext(story, { isAcknowledged: false }))).toBe('not-acknowledged');
    const { isAcknowledged: _unsaid, ...silent } = laterContext(story);
    expect(reasonOf(silent)).toBe('not-acknowledged');
    expect(reasonOf(laterContext(story))).toBeNull();
    const marked = tellArchived().run(FILE, { type: 'set-importance', isImportant: true, reason: '' });
    expect(reasonOf(laterContext(marked), marked)).toBe('kept-for-good');
    expect(reasonOf(laterContext(story), tellClosed())).toBe('wrong-state');
  });

  it('[C-53] needs the approval of another person, whose job it is', () => {
    const story = tellArchived();
    const refusedFor = (approvedBy: typeof CHEN.id, actor = FILE) => {
      const context = laterContext(story, { actor: toActor(actor) });
      const outcome = decideEntryCommand({ ...purge, approvedBy }, story.entry, context);
      return outcome.ok ? null : outcome.error.reason;
    };
    expect(refusedFor(CHEN.id)).toBeNull();
    expect(refusedFor(CHEN.id, CHEN)).toBe('own-proposal');
    expect(refusedFor(WANG.id)).toBe('own-proposal');
    expect(refusedFor(FILE.id)).toBe('own-proposal');
  });

  it('[T20] leaves number, dates and figures, and not a word of or about people', () => {
    const story = tellArchived();
    const words = ['周先生', '13800000000', '吞卡', '赔偿', '说明原因'];
    const kept = JSON.stringify(story.entry);
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
    addFact(story, FILE, 'purged', { approvedBy: CHEN.id, reason: '保存期满' });
    const { entry } = story;
    expect(entry).toMatchObject({
      status: 'purged',
      number: 'HB01-2026110001',
      severity: 'general',
      closed: { closeKind: 'replied' },
      archive: { reviewOn: '2027-11-24' },
      purged: { approvedBy: CHEN.id },
      demand: { remedy: 'compensation', amountFen: 200_000 },
      conflicts: [],
    });
    const left = JSON.stringify(entry);
    expect(words.filter((word) => left.includes(word))).toEqual([]);
  });

  it('[T20] takes nothing more: what arrives later is a conflict without its words', () => {
    const story = addFact(tellArchived(), FILE, 'purged', { approvedBy: CHEN.id, reason: '保存期满' });
    addFact(story, LI, 'progress-noted', { text: '周先生来电' });
    addFact(story, LI, 'corrected', {
      correctsEventId: story.events[0]!.id,
      field: 'content',
      before: '',
      after: '周先生',
      reason: '补正',
    });
    const late = foldEntry(story.events)!;
    expect(late.conflicts.map(({ eventKind }) => eventKind)).toEqual(['progress-noted', 'corrected']);
    expect(JSON.stringify(late)).not.toContain('周先生');
    expect(guardEntryCommand('correct', late, laterContext(story))).toMatchObject({ reason: 'entry-closed' });
    expect(guardEntryCommand('add-facts', late, laterContext(story))).toMatchObject({
      reason: 'entry-closed',
    });
    expect(story.refuse(FILE, { type: 'set-importance', isImportant: true, reason: '' }).reason).toBe(
      'wrong-state',
    );
  });
});

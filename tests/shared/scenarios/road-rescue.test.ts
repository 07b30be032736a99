// Acceptance scenarios of a road rescue service (policies.md Part D, 31 to 33).
import { describe, expect, it } from 'vitest';

import { computeBreaches } from '../../../shared/domain/compute-breaches.ts';
import { local } from '../domain/build-clock-fact.ts';
import { ScenarioStory, packOf } from './build-story.ts';

const ROAD = packOf('road-rescue');
const JUDGED = {
  type: 'assess',
  severity: 'general',
  note: '',
  isUnderstood: true,
  validity: 'valid',
} as const;
const TO_CREW = {
  type: 'assign',
  department: 'responsible',
  toPersonId: null,
  toRole: 'processing-unit',
  dueAt: null,
  note: '',
} as const;

/** Reported to the front desk, judged, and with the crew. */
function tellDispatched(at: string): ScenarioStory {
  const story = new ScenarioStory(ROAD, { at }).record({}, 'front-desk');
  story.run('front-desk', JUDGED).run('front-desk', TO_CREW);
  const { assignmentId } = story.entry.assignments[0]!;
  return story.run('processing-unit', { type: 'receive-assignment', assignmentId });
}

describe('road scenarios', () => {
  it('[ROAD-22] [ROAD-23] [ROAD-25] [C-24] scenario 31: five minutes, twelve hours, the agreed time', () => {
    const story = tellDispatched('2025-09-23 08:00');
    expect(story.due('road.dispatch')).toBe('2025-09-23 08:05');
    expect(story.deadline('road.dispatch').state).toBe('met');
    // The crew received it at 08:03.
    expect(story.due('road.handle')).toBe('2025-09-23 20:03');
    const agreed = '2025-09-24 18:00';
    story.run('front-desk', { type: 'agree-reply-time', dueAt: local(agreed), note: '' });
    expect(story.due('road.handle')).toBe(agreed);
  });

  it('[ROAD-11] [ROAD-12] [ROAD-26] [ROAD-27] [C-26] scenario 32: not done in a day, and every day before five', () => {
    const issue = (form: 'road-dossier' | 'road-ledger') => ({ type: 'issue-form', form, note: '' }) as const;
    const demandsOf = (story: ScenarioStory) =>
      computeBreaches(story.deadlines(), ROAD, story.entry)
        .filter(({ clock }) => clock === 'road.escalate24')
        .map(({ action, role, form }) => [action, role, form]);
    const story = tellDispatched('2025-09-23 08:00').at('2025-09-24 08:00');
    expect(demandsOf(story)).toEqual([]);
    story.at('2025-09-24 08:01');
    expect(demandsOf(story)).toEqual([
      ['escalate', 'supervisor', null],
      ['issue-form', 'front-desk', 'road-dossier'],
      ['notify', 'department-head', null],
      ['issue-form', 'front-desk', 'road-ledger'],
    ]);
    story.run('front-desk', issue('road-dossier')).run('front-desk', issue('road-ledger'));
    expect(story.openTellings()).toEqual({ 'not-done-in-a-day': ['supervisor', 'department-head'] });
    story.run('front-desk', {
      type: 'notify-persons',
      occasion: 'not-done-in-a-day',
      roles: ['supervisor', 'department-head'],
      personIds: [],
      means: '电话',
    });
    story.run('department-head', {
      type: 'sign-form',
      form: 'road-dossier',
      act: 'instruct',
      note: '限时办结',
    });
    expect(story.openTellings()).toEqual({ 'not-done-in-a-day': [] });
    expect(demandsOf(story)).toEqual([['escalate', 'supervisor', null]]);
    story.run('supervisor', { type: 'take-over' });
    expect(demandsOf(story)).toEqual([]);
    expect(story.due('road.daily17')).toBe('2025-09-24 17:00');
    const late = tellDispatched('2025-09-23 17:10')
      .at('2025-09-24 17:30')
      .run('front-desk', issue('road-dossier'));
    expect(late.due('road.daily17')).toBe('2025-09-25 17:00');
  });

  it('[ROAD-13] [ROAD-14] [ROAD-29] scenario 33: the outer limits and the same day’s follow-up', () => {
    const at = '2025-09-30 10:00';
    const dueOf = (entryKind: 'complaint' | 'enquiry' | 'suggestion', key: string) =>
      new ScenarioStory(ROAD, { at }).record({ entryKind }, 'front-desk').due(key);
    expect(dueOf('complaint', 'road.result48')).toBe('2025-10-02 10:00');
    expect(dueOf('enquiry', 'road.result48')).toBe('2025-10-02 10:00');
    expect(dueOf('suggestion', 'road.suggestion')).toMatch(/^2025-10-14 /);
    const story = tellDispatched(at).run('front-desk', {
      type: 'issue-form',
      form: 'road-dossier',
      note: '',
    });
    story
      .run('department-head', { type: 'sign-form', form: 'road-dossier', act: 'instruct', note: '限时办结' })
      .run('processing-unit', { type: 'sign-form', form: 'road-dossier', act: 'review', note: '' });
    story.at('2025-10-02 15:00').run('front-desk', { type: 'return-form', form: 'road-dossier', note: '' });
    expect(story.due('road.followUp')).toMatch(/^2025-10-02 23:59/);
  });
});

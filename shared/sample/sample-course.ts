import type { EntryKind } from '../domain/vocabulary.ts';

/** How far a matter of the sample has come. */
export const SAMPLE_COURSES = ['received', 'handling', 'escalated', 'answered', 'closed'] as const;
export type SampleCourse = (typeof SAMPLE_COURSES)[number];

/** Recent matters stand everywhere; in this order, so that each kind is there whatever the policy. */
const RECENT_COURSES: readonly SampleCourse[] = [
  'closed',
  'handling',
  'answered',
  'received',
  'escalated',
  'handling',
  'closed',
  'received',
];

/** How far the matter with this number has come: what is older than a fortnight is over. */
function pickSampleCourse(index: number, isRecent: boolean): SampleCourse {
  return isRecent ? (RECENT_COURSES[index % RECENT_COURSES.length] ?? 'closed') : 'closed';
}

/** No praise is taken to head office: a turn that falls on one goes to the next complaint in handling. */
export function createCourseGiver(): (
  index: number,
  isRecent: boolean,
  entryKind: EntryKind,
) => SampleCourse {
  let owed = 0;
  return (index, isRecent, entryKind) => {
    const course = pickSampleCourse(index, isRecent);
    if (course === 'escalated' && entryKind !== 'complaint') {
      owed += 1;
      return 'answered';
    }
    if (course !== 'handling' || owed === 0 || entryKind !== 'complaint') return course;
    owed -= 1;
    return 'escalated';
  };
}

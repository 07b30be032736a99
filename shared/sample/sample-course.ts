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
export function pickSampleCourse(index: number, isRecent: boolean): SampleCourse {
  return isRecent ? (RECENT_COURSES[index % RECENT_COURSES.length] ?? 'closed') : 'closed';
}

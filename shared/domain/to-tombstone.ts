import type { Entry, Penalty } from './entry.ts';
import { NO_DETAILS } from './payload-shapes.ts';

/**
 * What is left of an entry that was purged (T20): number, dates, figures and who signed. Words of and about people are gone.
 *
 * Figures are what statistics count: kind, channel, severity, category, responsibility, how it ended, points and amounts.
 */
export function toTombstone(entry: Entry): Entry {
  return {
    ...entry,
    ...NOTHING_LEFT,
    customer: { isAnonymous: entry.customer.isAnonymous, name: '', phone: '', otherContact: '' },
    demand: { ...entry.demand, text: '' },
    details: {
      ...NO_DETAILS,
      phase: entry.details.phase,
      againstKind: entry.details.againstKind,
      region: entry.details.region,
      category: entry.details.category,
    },
    page: entry.page === null ? null : { ...entry.page, ink: null, signatureInk: null },
    assessment: entry.assessment === null ? null : { ...entry.assessment, note: '' },
    signOffs: entry.signOffs.map((signOff) => ({ ...signOff, note: '' })),
    penalties: entry.penalties.map(withoutWords),
    importance: entry.importance === null ? null : { ...entry.importance, reason: '' },
  };
}

const NOTHING_LEFT = {
  lateReason: '',
  content: '',
  place: '',
  against: '',
  handOver: null,
  investigation: null,
  agreedReply: null,
  plans: [],
  replies: [],
  escalations: [],
  progress: [],
  returns: [],
  notifications: [],
  assignments: [],
  progressReports: [],
  returnTests: [],
  trips: [],
  extensions: [],
  pauses: [],
  addedFacts: [],
  overruns: [],
  verbalApprovals: [],
  tellings: [],
  letterCopy: null,
  evidence: [],
  forms: [],
  followUps: [],
  followUpsBefore: 0,
  corrections: [],
  links: [],
  group: null,
  recusals: [],
  withdrawal: null,
  reopenings: [],
} as const satisfies Partial<Entry>;

function withoutWords(penalty: Penalty): Penalty {
  return { ...penalty, reason: '', target: { kind: penalty.target.kind, name: '', personId: null } };
}

import type { SyncState } from '../../data/branch-store.ts';

/** What the mark in the title bar says. `key` is under `branch-frame:line`. */
export type LineSentence = {
  readonly key:
    | 'sample'
    | 'offline'
    | 'offlineNone'
    | 'waiting'
    | 'sending'
    | 'receiving'
    | 'clear'
    | 'refused'
    | 'refusedFacts'
    | 'neverTried';
  readonly count: number;
  /** Only what needs a person is marked; being offline is normal. */
  readonly needsPerson: boolean;
};

/** One sentence for the state of the line: what needs a person first, what moves second, what waits last. */
export function describeLine(kind: 'sample' | 'enrolled', { phase, status }: SyncState): LineSentence {
  const say = (key: LineSentence['key'], count = 0, needsPerson = false): LineSentence => ({
    key,
    count,
    needsPerson,
  });
  if (kind === 'sample') return say('sample');
  if (status === null) return say('neverTried');
  const { line, refused, unsentCount } = status;
  if (refused.length > 0) return say('refusedFacts', refused.length, true);
  if (line === 'refused') return say('refused', 0, true);
  if (phase === 'pushing' && unsentCount > 0) return say('sending', unsentCount);
  if (phase === 'pulling') return say('receiving');
  if (line === 'unreachable') return unsentCount > 0 ? say('offline', unsentCount) : say('offlineNone');
  if (line === 'never-tried') return unsentCount > 0 ? say('offline', unsentCount) : say('neverTried');
  return unsentCount > 0 ? say('waiting', unsentCount) : say('clear');
}

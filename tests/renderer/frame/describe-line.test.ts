// Offline is normal: what needs a person stands out, the rest is quiet (interface, Ways of working).
import { describe, expect, it } from 'vitest';

import { describeLine } from '../../../renderer/branch/frame/describe-line.ts';
import type { SyncState } from '../../../renderer/data/branch-store.ts';
import type { HeadOfficeStatus } from '../../../shared/bridge/desktop-api.ts';

const STATUS: HeadOfficeStatus = {
  address: 'https://head-office.example',
  line: 'reached',
  lastContactAt: null,
  refusal: null,
  acknowledgedSeq: 0,
  unsentCount: 0,
  oldestUnsentAt: null,
  refused: [],
  log: null,
  clockOffsetMs: null,
};
const say = (change: Partial<HeadOfficeStatus>, phase: SyncState['phase'] = 'idle') =>
  describeLine('enrolled', { phase, status: { ...STATUS, ...change }, lastTriedAt: null, nextTryAt: null });

describe('describeLine', () => {
  it('says quietly how much is saved here while there is no line', () => {
    expect(say({ line: 'unreachable', unsentCount: 12 })).toEqual({
      key: 'offline',
      count: 12,
      needsPerson: false,
    });
    expect(say({ line: 'unreachable' })).toEqual({ key: 'offlineNone', count: 0, needsPerson: false });
  });

  it('puts what needs a person before what moves', () => {
    const refused = [{ seq: 3, eventId: 'e', entryId: null, kind: 'handed-over', reason: 'malformed-event' }];
    expect(say({ refused, unsentCount: 4 }, 'pushing')).toEqual({
      key: 'refusedFacts',
      count: 1,
      needsPerson: true,
    });
    expect(say({ line: 'refused' })).toEqual({ key: 'refused', count: 0, needsPerson: true });
  });

  it('follows sending, receiving and rest', () => {
    expect(say({ unsentCount: 4 }, 'pushing').key).toBe('sending');
    expect(say({}, 'pulling').key).toBe('receiving');
    expect(say({}).key).toBe('clear');
    expect(say({ unsentCount: 2 }).key).toBe('waiting');
  });

  it('never speaks of head office in a sample branch', () => {
    expect(
      describeLine('sample', { phase: 'idle', status: STATUS, lastTriedAt: null, nextTryAt: null }).key,
    ).toBe('sample');
  });
});

// What the author's tool says of how grave a matter is, and who is to be told.
import { describe, expect, it } from 'vitest';

import { explainDocument } from '../../../headquarters/policy-tool/explain-document.ts';
import { THEN, toDocument } from './explain-row.ts';
import type { Fact } from './explain-row.ts';

function explainSeverity(pack: string, ...events: readonly Fact[]) {
  const row = { rule: '', key: '', pack, entry: { receivedAt: '2026-03-02 10:00' }, events, due: [] };
  const explained = explainDocument({ pack, overlays: [] }, toDocument(row));
  if (!explained.ok) throw new Error(explained.error);
  return (explained.value as { readonly severity: unknown }).severity;
}

const AT = '2026-03-02 10:05';
const MAJOR = { trigger: 'fire', rule: 'FIVE-10', raisesTo: 'major' };
/** FIVE-06: manager and leaders, both of them, a quarter of an hour after the judgement. */
const BOTH_TOLD = ['department-head', 'leader-in-charge'].map((role) => ({
  role,
  rule: 'FIVE-06',
  key: 'major',
  mode: 'all',
  dueAt: '2026-03-02T10:20:00+08:00',
  isTold: false,
}));

describe('policy explain, severity', () => {
  it.each([
    ['FIVE-06', 'a circumstance that the author names makes it major', 'lift-trapped'],
    ['FIVE-10', 'three complaints of one matter carry the rule of the threshold', 'collective'],
  ])('[%s] %s', (_rule, _title, trigger) => {
    expect(explainSeverity('five-clears', THEN.assessed(AT, { triggers: [trigger] }))).toEqual({
      level: 'major',
      proposed: 'major',
      triggers: [{ ...MAJOR, trigger }],
      notify: BOTH_TOLD,
      mode: 'all',
    });
  });

  it('a circumstance that the pack does not name raises nothing, and says so', () => {
    expect(explainSeverity('five-clears', THEN.assessed(AT, { triggers: ['media-exposure'] }))).toEqual({
      level: 'general',
      proposed: 'general',
      triggers: [{ trigger: 'media-exposure', rule: null, raisesTo: null }],
      notify: [],
      mode: null,
    });
  });

  it('[FIVE-10] a person who judged lower is heard, and the proposal of the pack stands beside it', () => {
    const judged = THEN.assessed(AT, { severity: 'general', triggers: ['fire'], note: '误报' });
    expect(explainSeverity('five-clears', judged)).toEqual({
      level: 'general',
      proposed: 'major',
      triggers: [MAJOR],
      notify: [],
      mode: null,
    });
  });

  it('a later judgement keeps what it does not mention, and who was told is marked', () => {
    const facts = [
      THEN.assessed(AT, { triggers: ['fire'] }),
      THEN.assessed('2026-03-02 10:06', { validity: 'valid' }),
      {
        kind: 'persons-notified',
        at: '2026-03-02 10:10',
        payload: { occasion: 'major', roles: ['department-head'] },
      },
    ];
    expect(explainSeverity('five-clears', ...facts)).toMatchObject({
      level: 'major',
      triggers: [MAJOR],
      notify: BOTH_TOLD.map((each) => ({
        ...each,
        dueAt: expect.any(String) as unknown,
        isTold: each.role === 'department-head',
      })),
    });
  });
});

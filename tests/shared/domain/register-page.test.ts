// SIG-2: a day's page of the register, its signature, and what is added to it afterwards.
import { describe, expect, it } from 'vitest';

import { listDayPageSignatures } from '../../../shared/domain/check-page.ts';
import type { DayPageSignature } from '../../../shared/domain/check-page.ts';
import { composeDaySheet } from '../../../shared/domain/day-sheet.ts';
import { decideSignDayPage } from '../../../shared/domain/decide-page.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import type { PageEntry } from '../../../shared/domain/register-page.ts';
import {
  buildContext,
  CHEN,
  LI,
  Story,
  tellManaged,
  toActor,
  UNIT,
  WANG,
  stampEvent,
} from './bank-fixture.ts';
import { local } from './build-clock-fact.ts';

const KEY = { unitId: UNIT.id, book: 'register', on: '2026-11-23' } as const;
const CLOSED = local('2026-11-23 17:00');
const NEXT_DAY = local('2026-11-24 09:30');

const toPageEntry = (events: readonly StoredEvent[]): PageEntry => ({ entry: foldEntry(events)!, events });
const contextOf = (who = CHEN, now: IsoInstant = CLOSED) => buildContext({ now, actor: toActor(who) });

function sign(entries: readonly PageEntry[], signatures: readonly DayPageSignature[] = [], now = CLOSED) {
  const sheet = composeDaySheet(KEY, entries, signatures);
  const command = { type: 'sign-page', digestShown: sheet.page.digest, note: '' } as const;
  const decided = decideSignDayPage(command, sheet, contextOf(CHEN, now));
  if (!decided.ok) throw new Error(decided.error.reason);
  const facts = decided.value.map((draft) => stampEvent(draft, { n: 900, at: now, actor: toActor(CHEN) }));
  return [...signatures, ...listDayPageSignatures(facts, 'register')];
}

describe('a day’s page', () => {
  it('[SIG-2] [BANK-09] has the entries written down on that day, in the order of their numbers', () => {
    const first = toPageEntry(tellManaged().events);
    const { page, state, lines } = composeDaySheet(KEY, [first], []);
    expect(page.rows).toEqual([
      {
        entryId: first.entry.id,
        number: first.entry.number,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        facts: first.events.map(({ id }) => id).toSorted(),
      },
    ]);
    expect(state).toBe('unsigned');
    expect(lines).toEqual([{ signed: first.entry, now: first.entry, later: [], isAdded: false }]);
    expect(composeDaySheet({ ...KEY, on: '2026-11-24' }, [first], []).page.rows).toEqual([]);
    expect(composeDaySheet({ ...KEY, book: 'opinion-book' }, [first], []).page.rows).toEqual([]);
  });

  it('[SIG-2] does not depend on the order in which its facts arrived', () => {
    const { events } = tellManaged();
    const one = composeDaySheet(KEY, [toPageEntry(events)], []).page;
    expect(composeDaySheet(KEY, [toPageEntry(events.toReversed())], []).page).toEqual(one);
  });

  it('[SIG-2] [SIG-1] is signed by the head, as it was shown, when the day is over', () => {
    const entries = [toPageEntry(tellManaged().events)];
    const sheet = composeDaySheet(KEY, entries, []);
    const command = { type: 'sign-page', digestShown: sheet.page.digest, note: ' 已核 ' } as const;
    expect(decideSignDayPage(command, sheet, contextOf())).toEqual({
      ok: true,
      value: [
        {
          kind: 'day-page-signed',
          entryId: null,
          payload: {
            book: 'register',
            on: '2026-11-23',
            rows: sheet.page.rows,
            digest: sheet.page.digest,
            role: 'branch-head',
            note: '已核',
          },
        },
      ],
    });
    const refusedFor = (who = CHEN, now: IsoInstant = CLOSED, digestShown = sheet.page.digest) => {
      const decided = decideSignDayPage({ ...command, digestShown }, sheet, contextOf(who, now));
      return decided.ok ? null : decided.error.reason;
    };
    expect(refusedFor(LI)).toBe('not-your-role');
    expect(refusedFor(WANG)).toBe('not-your-role');
    expect(refusedFor(CHEN, local('2026-11-23 16:59'))).toBe('page-not-yet');
    expect(refusedFor(CHEN, CLOSED, sheet.page.rows[0]!.digest)).toBe('content-changed-since-shown');
    const empty = composeDaySheet({ ...KEY, on: '2026-11-22' }, [], []);
    const decided = decideSignDayPage({ ...command, digestShown: empty.page.digest }, empty, contextOf());
    expect(decided).toMatchObject({ ok: false, error: { reason: 'page-empty' } });
  });

  it('[SIG-2] stays signed when the matter is carried on, and shows what was signed', () => {
    const story = tellManaged();
    const before = toPageEntry([...story.events]);
    const signatures = sign([before]);
    story.run(LI, { type: 'note-progress', text: '已联系设备厂家。' });
    const sheet = composeDaySheet(KEY, [toPageEntry(story.events)], signatures);
    expect(sheet.state).toBe('signed');
    expect(sheet.signatures.map(({ check }) => check.isIntact)).toEqual([true]);
    expect(sheet.lines[0]!.signed).toEqual(before.entry);
    expect(sheet.lines[0]!.later.map(({ kind }) => kind)).toEqual(['progress-noted']);
    const command = { type: 'sign-page', digestShown: sheet.page.digest, note: '' } as const;
    expect(decideSignDayPage(command, sheet, contextOf(CHEN, NEXT_DAY))).toMatchObject({
      ok: false,
      error: { reason: 'already-done' },
    });
  });

  it('[SIG-2] [NUM-4] a correction is an addition beside the line, and waits for another signature', () => {
    const story = tellManaged();
    const signatures = sign([toPageEntry([...story.events])]);
    story.run(LI, {
      type: 'correct',
      correctsEventId: story.events[0]!.id,
      field: 'content',
      after: '自助柜员机吞卡后重复扣款两次。',
      reason: '客户补充',
    });
    const entries = [toPageEntry(story.events)];
    const sheet = composeDaySheet(KEY, entries, signatures);
    expect(sheet.state).toBe('added');
    expect(sheet.additions.map(({ kind }) => kind)).toEqual(['corrected']);
    expect(sheet.lines[0]!.signed.content).toBe('自助柜员机吞卡后重复扣款。');
    expect(sheet.signatures[0]!.check.isIntact).toBe(true);

    const again = sign(entries, signatures, NEXT_DAY);
    const countersigned = composeDaySheet(KEY, entries, again);
    expect(countersigned.state).toBe('signed');
    expect(countersigned.signatures).toHaveLength(2);
    // What the first signature covered is still what the line says; the addition stays beside it.
    expect(countersigned.lines[0]!.signed.content).toBe('自助柜员机吞卡后重复扣款。');
    expect(countersigned.lines[0]!.later.map(({ kind }) => kind)).toEqual(['corrected']);
  });

  it('[SIG-2] [NUM-1] a number that is voided after the signature is an addition', () => {
    const story = new Story().record();
    const signatures = sign([toPageEntry([...story.events])]);
    story.run(CHEN, { type: 'void-number', reason: '重复登记' });
    const sheet = composeDaySheet(KEY, [toPageEntry(story.events)], signatures);
    expect(sheet).toMatchObject({ state: 'added', additions: [{ kind: 'number-voided' }] });
    expect(sheet.lines[0]!.signed.status).toBe('registered');
  });

  it('[SIG-2] a line that another device wrote on that day and sent later is an addition', () => {
    const signatures = sign([toPageEntry(new Story().record().events)]);
    const other = new Story({
      unit: { ...UNIT, deviceLetter: 'B' },
      freshId: '01926f00-0000-7000-8000-0000000000bb',
    }).record();
    const entries = [toPageEntry(new Story().record().events), toPageEntry(other.events)];
    const sheet = composeDaySheet(KEY, entries, signatures);
    expect(sheet.state).toBe('added');
    expect(sheet.additions.map(({ entryId }) => entryId)).toEqual([other.entry.id]);
    expect(sheet.lines.map(({ isAdded }) => isAdded)).toEqual([false, true]);
  });
});

describe('the signature of a page tells', () => {
  const story = tellManaged();
  const entries = [toPageEntry(story.events)];
  const signatures = sign(entries);
  const checkOf = (changed: readonly PageEntry[], signed = signatures) =>
    composeDaySheet(KEY, changed, signed).signatures.map(({ check }) => check);

  it('[SIG-2] that every fact is as it was signed', () => {
    expect(checkOf(entries)).toEqual([
      { isIntact: true, rows: [{ row: signatures[0]!.rows[0], state: 'intact' }] },
    ]);
  });

  it('[SIG-2] a fact whose words were changed in the store', () => {
    const [received, ...rest] = story.events;
    const forged = {
      ...received,
      payload: { ...(received!.payload as object), content: '没有任何问题。' },
    } as StoredEvent;
    expect(checkOf([toPageEntry([forged, ...rest])])).toMatchObject([
      { isIntact: false, rows: [{ state: 'changed' }] },
    ]);
    expect(composeDaySheet(KEY, [toPageEntry([forged, ...rest])], signatures).state).toBe('unsigned');
  });

  it('[SIG-2] a fact, or a whole line, that is gone', () => {
    expect(checkOf([toPageEntry(story.events.slice(0, -1))])).toMatchObject([
      { isIntact: false, rows: [{ state: 'missing' }] },
    ]);
    expect(checkOf([])).toMatchObject([{ isIntact: false, rows: [{ state: 'missing' }] }]);
  });

  it('[SIG-2] a signature that was made up: other lines, another day, another number', () => {
    const [signature] = signatures;
    const rows = [{ ...signature!.rows[0]!, number: 'HB01-202611-0999' }];
    expect(checkOf(entries, [{ ...signature!, rows }])).toMatchObject([{ isIntact: false }]);
    expect(checkOf(entries, [{ ...signature!, rows: [] }])).toMatchObject([{ isIntact: false }]);
    expect(composeDaySheet({ ...KEY, on: '2026-11-22' }, entries, signatures).signatures).toEqual([]);
  });

  it('[SIG-2] [SEC-3] that a line was lawfully purged, and vouches for the rest', () => {
    const purged = { entry: { ...entries[0]!.entry, status: 'purged' as const }, events: [] };
    expect(checkOf([purged])).toMatchObject([{ isIntact: true, rows: [{ state: 'purged' }] }]);
  });
});

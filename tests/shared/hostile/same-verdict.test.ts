// I-1: the form, the bridge, the rules and head office say the same of every hostile value.
import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { examineEvent } from '../../../headquarters/sync/examine-event.ts';
import { findFieldGap } from '../../../renderer/branch/screens/entry/actions/find-field-problem.ts';
import { eventDraftSchema } from '../../../shared/bridge/request-schemas.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { EventDraft } from '../../../shared/domain/events.ts';
import type { RefusalReason } from '../../../shared/domain/refusal.ts';
import { computeEventHash } from '../../../shared/journal/hash-event.ts';
import { HOSTILE_VALUES } from '../../support/hostile-values.ts';
import {
  LI,
  START,
  UNIT,
  WANG,
  buildContext,
  buildRecord,
  stampEvent,
  tellManaged,
  toActor,
} from '../domain/bank-fixture.ts';

type Verdict = 'taken' | RefusalReason;
/** What the four places say; the two that take facts know yes and no alone. */
type Row = {
  readonly n: number;
  readonly family: string;
  readonly form: Verdict;
  readonly rules: Verdict;
  readonly isBridgeTaking: boolean;
  readonly isHeadOfficeTaking: boolean;
};

const { publicKey } = generateKeyPairSync('ed25519');
const SENDER = {
  unitId: UNIT.id,
  unitCode: UNIT.code,
  deviceId: 'device-a',
  installationId: 'device-a-1',
  key: publicKey,
};
const story = tellManaged();
const { entry } = story;

/** Written down apart from the product: by code points, without its patterns. */
function judge(text: string, limit: number, isRequired: boolean): Verdict {
  if (isRequired && text.trim() === '') return 'required-field-missing';
  let isForbidden = false;
  let length = 0;
  for (const sign of text) {
    length += 1;
    const code = sign.codePointAt(0)!;
    const isControl = (code < 0x20 && sign !== '\t' && sign !== '\n') || (code >= 0x7f && code <= 0x9f);
    const isTurn = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    if (isControl || isTurn || (code >= 0xd800 && code <= 0xdfff)) isForbidden = true;
  }
  if (isForbidden) return 'forbidden-character';
  return length > limit ? 'text-too-long' : 'taken';
}

/** As it would lie in a journal. What has no canonical form has no hash either. */
function isTakenByHeadOffice(draft: EventDraft): boolean {
  const event = stampEvent(draft, { n: 1, at: START, actor: toActor(LI) });
  let hash = event.hash;
  try {
    hash = computeEventHash(event);
  } catch {
    // Head office has to say no by itself.
  }
  const link = { id: event.id, installationId: event.installationId, seq: 1, prevHash: event.prevHash, hash };
  return examineEvent({ ...event, hash }, link, SENDER).verdict.isSound;
}

const READING = { kind: 'area', name: 'text', label: '', isRequired: true } as const;
const readForm = (text: string, rules: Verdict): Verdict =>
  findFieldGap([READING], { text }) === null ? rules : 'required-field-missing';

const LONG: readonly Row[] = HOSTILE_VALUES.map(({ family, text }, n) => {
  const outcome = decideEntryCommand({ type: 'note-progress', text }, entry, story.contextOf(LI));
  const rules = outcome.ok ? 'taken' : outcome.error.reason;
  const draft = { kind: 'progress-noted', entryId: entry.id, payload: { text } } as EventDraft;
  return {
    n,
    family,
    form: readForm(text, rules),
    rules,
    isBridgeTaking: eventDraftSchema.safeParse(draft).success,
    isHeadOfficeTaking: isTakenByHeadOffice(draft),
  };
});

describe('a text of up to 10,000 characters', { timeout: 60_000 }, () => {
  it('[I-1] gets the same verdict from form, rules, bridge and head office', () => {
    const expected = HOSTILE_VALUES.map(({ family, text }, n): Row => {
      const verdict = judge(text, 10_000, true);
      const isTaking = verdict === 'taken';
      return {
        n,
        family,
        form: verdict,
        rules: verdict,
        isBridgeTaking: isTaking,
        isHeadOfficeTaking: isTaking,
      };
    });
    expect(LONG).toEqual(expected);
  });

  it('[I-1] is kept as it was typed, sign by sign', () => {
    const lost = HOSTILE_VALUES.flatMap(({ family, text }, n) => {
      const outcome = decideEntryCommand({ type: 'note-progress', text }, entry, story.contextOf(LI));
      if (!outcome.ok) return [];
      const [draft] = outcome.value;
      const parsed = eventDraftSchema.parse(draft);
      return parsed.kind === 'progress-noted' && parsed.payload.text === text ? [] : [{ n, family }];
    });
    expect(lost).toEqual([]);
  });

  it('[I-1] is of either verdict often enough for the table to say something', () => {
    const taken = LONG.filter(({ rules }) => rules === 'taken').length;
    expect({ isTaking: taken > 1_000, isRefusing: LONG.length - taken > 300 }).toEqual({
      isTaking: true,
      isRefusing: true,
    });
  });
});

describe('a name of up to 200 characters', () => {
  it('[I-1] gets the same verdict from rules, bridge and head office', { timeout: 60_000 }, () => {
    const context = buildContext({ actor: toActor(WANG) });
    const plain = decideRecordEntry(buildRecord(), context);
    if (!plain.ok) throw new Error(plain.error.reason);
    const received = plain.value.find((draft) => draft.kind === 'entry-received')!;
    const say = (text: string) => {
      const customer = { ...buildRecord().customer, name: text };
      const outcome = decideRecordEntry(buildRecord({ customer }), context);
      const draft = { ...received, payload: { ...received.payload, customer } } as EventDraft;
      return {
        rules: outcome.ok ? 'taken' : outcome.error.reason,
        isBridgeTaking: eventDraftSchema.safeParse(draft).success,
        isHeadOfficeTaking: isTakenByHeadOffice(draft),
      };
    };
    // Who gives no name leaves the line empty.
    const expected = HOSTILE_VALUES.map(({ text }) => {
      const verdict = judge(text, 200, false);
      return { rules: verdict, isBridgeTaking: verdict === 'taken', isHeadOfficeTaking: verdict === 'taken' };
    });
    expect(HOSTILE_VALUES.map(({ text }) => say(text))).toEqual(expected);
  });
});

// SPEC 19: what is attached to an entry (product EVI-1, EVI-2, CAP-2; reliability I-6).
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { toSha256Hex } from '../../../shared/domain/ids.ts';
import { hasLetterCopy } from '../../../shared/domain/letter-copy.ts';
import { toTombstone } from '../../../shared/domain/to-tombstone.ts';
import { EVIDENCE_LIMITS } from '../../../shared/evidence/evidence-limits.ts';
import { CHEN, LI, START, Story, WANG, buildReply, stampEvent, toActor } from './bank-fixture.ts';

const hashOf = (n: number) => toSha256Hex(n.toString(16).padStart(64, '0'));
const MEBIBYTE = 1024 * 1024;

function attach(n: number, override: Partial<Extract<EntryCommand, { type: 'add-evidence' }>> = {}) {
  return {
    type: 'add-evidence',
    attachmentId: hashOf(n),
    name: `来信 ${n}.jpg`,
    mediaType: 'image/jpeg',
    sizeBytes: 200_000,
    purpose: 'photo',
    note: '',
    originalSha256: null,
    ...override,
  } as const;
}

const withdraw = (n: number, reason = '贴错客户') =>
  ({ type: 'withdraw-evidence', attachmentId: hashOf(n), reason }) as const;

describe('add-evidence', () => {
  it('[EVI-1] keeps what was attached, by whom and when, with its digest', () => {
    const story = new Story().record().run(WANG, attach(1, { note: '柜台监控截图' }));
    const { type: _type, ...file } = attach(1, { note: '柜台监控截图' });
    expect(story.entry.evidence).toEqual([
      {
        ...file,
        eventId: story.events.at(-1)!.id,
        actor: toActor(WANG),
        at: story.events.at(-1)!.wallTime,
        withdrawn: null,
      },
    ]);
    expect(story.entry.conflicts).toEqual([]);
  });

  it('[EVI-1] is the receiver’s and whoever’s has it; afterwards the keepers’ of the file', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(WANG, attach(1)).run(LI, attach(2)).run(CHEN, attach(3));
    expect(story.entry.evidence).toHaveLength(3);
    story.run(LI, buildReply());
    story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
    expect(story.entry.status).toBe('closed');
    expect(story.refuse(WANG, attach(4))).toMatchObject({ reason: 'not-your-role' });
    story.run(LI, attach(5, { purpose: 'signed-form' }));
    expect(story.entry).toMatchObject({
      status: 'closed',
      conflicts: [],
      signOffs: [{ isSuperseded: false }],
    });
  });

  it('[CAP-5] is not for whoever is complained about', () => {
    const story = new Story().record({ details: { againstKind: 'person', againstPersonId: WANG.id } });
    expect(story.refuse(WANG, attach(1))).toMatchObject({ reason: 'recused' });
  });

  it('[EVI-1] takes nothing on a number that was voided or merged', () => {
    const story = new Story().record().run(CHEN, { type: 'void-number', reason: '重复登记' });
    expect(story.refuse(CHEN, attach(1))).toMatchObject({ reason: 'wrong-state' });
  });

  it('[EVI-2] bounds a file to the byte', () => {
    const story = new Story().record();
    const { fileBytes } = EVIDENCE_LIMITS;
    expect(story.refuse(WANG, attach(1, { sizeBytes: fileBytes + 1 }))).toMatchObject({
      reason: 'file-too-large',
      rule: 'I-6',
      details: { limit: 10 },
    });
    for (const sizeBytes of [0, -1, 1.5]) {
      expect(story.refuse(WANG, attach(1, { sizeBytes })).reason).toBe('file-empty');
    }
    expect(story.run(WANG, attach(1, { sizeBytes: fileBytes })).entry.evidence).toHaveLength(1);
  });

  it('[EVI-2] bounds an entry to fifty megabytes, struck through or not', () => {
    const story = new Story().record();
    for (const n of [1, 2, 3, 4]) story.run(WANG, attach(n, { sizeBytes: 10 * MEBIBYTE }));
    story.run(WANG, withdraw(1));
    const full = { reason: 'evidence-full', rule: 'I-6', details: { count: 50, limit: 50 } };
    story.run(WANG, attach(5, { sizeBytes: 10 * MEBIBYTE - 1 }));
    expect(story.refuse(WANG, attach(6, { sizeBytes: 2 }))).toMatchObject(full);
    story.run(WANG, attach(6, { sizeBytes: 1 }));
    expect(guardEntryCommand('add-evidence', story.entry, story.contextOf(WANG))).toMatchObject(full);
  });

  it('[EVI-2] bounds an entry to fifty files', () => {
    const story = new Story().record();
    for (let n = 1; n <= EVIDENCE_LIMITS.entryFiles; n += 1) story.run(WANG, attach(n, { sizeBytes: 1 }));
    expect(story.refuse(WANG, attach(99, { sizeBytes: 1 }))).toMatchObject({ reason: 'evidence-full' });
  });

  it('[EVI-2] takes no name that hides or names a folder', () => {
    const story = new Story().record();
    for (const name of ['scan\u202Egpj.exe', 'a\u200Bb.jpg', '../a.jpg', 'CON.jpg', 'a\u0007.jpg']) {
      expect(story.refuse(WANG, attach(1, { name })).reason).toBe('forbidden-character');
    }
    expect(story.refuse(WANG, attach(1, { name: ' ' })).reason).toBe('required-field-missing');
  });

  it('[EVI-1] attaches the same bytes once, and again after they were struck through', () => {
    const story = new Story().record().run(WANG, attach(1));
    expect(story.refuse(WANG, attach(1))).toMatchObject({ reason: 'evidence-known' });
    story.run(WANG, withdraw(1)).run(WANG, attach(1));
    expect(story.entry.evidence.map(({ withdrawn }) => withdrawn === null)).toEqual([false, true]);
  });

  it('[EVI-1] attached by two devices at once it stands once, and the second is shown', () => {
    const story = new Story().record().run(WANG, attach(1));
    const { type: _type, ...payload } = attach(1, { name: '另一台.jpg' });
    const twin = stampEvent(
      { kind: 'evidence-added', entryId: story.entry.id, payload },
      { n: 50, at: START, actor: toActor(LI), device: 'device-b' },
    );
    const merged = foldEntry([...story.events, twin])!;
    expect(merged.evidence).toHaveLength(1);
    expect(merged.conflicts).toHaveLength(1);
    expect(foldEntry([twin, ...story.events.toReversed()])).toEqual(merged);
  });
});

describe('withdraw-evidence', () => {
  it('[EVI-1] strikes through with a reason and keeps the line', () => {
    const story = new Story().record().run(WANG, attach(1)).run(WANG, attach(2));
    expect(story.refuse(WANG, withdraw(1, ' ')).reason).toBe('required-field-missing');
    story.run(LI, { type: 'take-over' }).run(LI, withdraw(1));
    expect(story.entry.evidence).toMatchObject([
      { attachmentId: hashOf(1), withdrawn: { reason: '贴错客户', actor: { personId: LI.id } } },
      { attachmentId: hashOf(2), withdrawn: null },
    ]);
    expect(story.refuse(LI, withdraw(1)).reason).toBe('evidence-unknown');
  });

  it('[EVI-1] is explained where nothing is attached', () => {
    const story = new Story().record();
    expect(guardEntryCommand('withdraw-evidence', story.entry, story.contextOf(WANG))).toMatchObject({
      reason: 'evidence-unknown',
    });
  });
});

describe('what is attached', () => {
  it('[SIG-1] [EVI-1] is part of what a signer vouches for', () => {
    const story = new Story().record();
    const before = computeContentDigest(story.entry);
    const attached = computeContentDigest(story.run(WANG, attach(1)).entry);
    const struck = computeContentDigest(story.run(WANG, withdraw(1)).entry);
    expect(new Set([before, attached, struck]).size).toBe(3);
    const story2 = new Story().record();
    expect(computeContentDigest(story2.run(WANG, attach(2)).entry)).not.toBe(attached);
  });

  it('[BANK-36] [CAP-2] a scan of the letter that stands is its copy; a photograph is not', () => {
    const story = new Story().record({ channel: 'letter' }).run(LI, { type: 'take-over' });
    story.run(LI, {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: null,
      note: '超出权限',
    });
    const { escalationId } = story.entry.escalations[0]!;
    const confirm = { type: 'confirm-escalation', escalationId, note: '' } as const;
    story.run(LI, attach(1));
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'letter-copy-missing', rule: 'BANK-36' });
    story.run(LI, attach(2, { purpose: 'letter-scan' })).run(LI, withdraw(2));
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'letter-copy-missing' });
    story.run(LI, attach(3, { purpose: 'letter-scan' })).run(CHEN, confirm);
    expect(story.entry.status).toBe('waiting-hq');
    expect(hasLetterCopy(story.entry)).toBe(true);
  });

  it('[SEC-5] leaves nothing behind when the entry is destroyed', () => {
    const story = new Story().record().run(WANG, attach(1));
    expect(JSON.stringify(toTombstone(story.entry))).not.toContain(attach(1).name);
  });
});

// SPEC 2 (folding): facts of version 1 are read as this version reads them, and old signatures stand.
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { EventKind, EventPayload } from '../../../shared/domain/event-payloads.ts';
import { EVENT_KINDS } from '../../../shared/domain/event-payloads.ts';
import type { JournalEvent, StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import { upcastEvent } from '../../../shared/domain/upcast-event.ts';
import { parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import { RECEIVED, buildEvent } from '../journal/build-event.ts';

/** A fact as version 1 wrote it: the payload it had then. */
function buildFirst<Kind extends EventKind>(kind: Kind, payload: object, seq: number): JournalEvent<Kind> {
  return buildEvent(kind, payload as EventPayload<Kind>, { seq, schemaVersion: 1 });
}

const { details: _details, ownerLevel: _ownerLevel, ...FIRST_RECEIVED } = RECEIVED;
const MANAGER = { personId: toPersonId('p-li'), name: '李敏', role: 'complaint-manager' } as const;

describe('upcastEvent', () => {
  it('fills in what version 1 did not say, and leaves what it did', () => {
    expect(upcastEvent(buildFirst('entry-received', FIRST_RECEIVED, 1)).payload).toEqual({
      ...FIRST_RECEIVED,
      details: NO_DETAILS,
      ownerLevel: 1,
    });
    expect(upcastEvent(buildFirst('assessed', { severity: 'serious', note: '多人围观' }, 2)).payload).toEqual(
      { ...PLAIN_ASSESSMENT, severity: 'serious', note: '多人围观' },
    );
  });

  it('[BANK-12] puts a take-over of version 1 at the level its job had then', () => {
    const takenOver = { ...buildFirst('taken-over', {}, 2), actor: MANAGER };
    expect(upcastEvent(takenOver).payload).toEqual({ level: 2 });
  });

  it('changes nothing of a fact of this version', () => {
    const event = buildEvent('entry-received', RECEIVED);
    expect(upcastEvent(event)).toBe(event);
  });

  it('lets facts of version 1 through the door as they came, and refuses them when another field is missing', () => {
    const event = buildFirst('entry-received', FIRST_RECEIVED, 1);
    expect(parseStoredEvent(structuredClone(event))).toEqual({ ok: true, value: event });
    const { content: _content, ...without } = FIRST_RECEIVED;
    expect(parseStoredEvent(structuredClone(buildFirst('entry-received', without, 1))).ok).toBe(false);
  });

  it('refuses a fact of this version that lacks what came with it', () => {
    const event = buildEvent('entry-received', FIRST_RECEIVED as EventPayload<'entry-received'>);
    expect(parseStoredEvent(structuredClone(event)).ok).toBe(false);
  });

  it('[SIG-1] keeps the digest that was signed before version 2', () => {
    const facts: readonly StoredEvent[] = [
      buildFirst('entry-received', FIRST_RECEIVED, 1),
      { ...buildFirst('taken-over', {}, 2), actor: MANAGER },
      buildFirst('assessed', { severity: 'serious', note: '' }, 3),
      buildFirst('investigated', { findings: '属实', cause: '系统延迟', responsibility: 'own' }, 4),
    ];
    // Computed by the application as it was at version 1.
    expect(computeContentDigest(foldEntry(facts)!)).toBe(DIGEST_OF_VERSION_1);
  });

  it('covers every kind: facts of version 1 that need nothing pass unchanged', () => {
    const later = EVENT_KINDS.filter((kind) => upcastEvent(buildFirst(kind, {}, 1)).payload !== undefined);
    expect(later).toEqual(EVENT_KINDS);
  });
});

const DIGEST_OF_VERSION_1 = '2e0b66d8e9cfdabef21a5ea157ff4a9802b1cfc94c58bc415324a5d988a94acd';

import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { toRawPublicKey } from '../../../headquarters/identity.ts';
import { computeDeviceId, digestHex } from '../../../headquarters/security/ed25519.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import { EVENT_SCHEMA_VERSION } from '../../../shared/journal/stored-event.ts';
import type { EventPayload } from '../../../shared/domain/event-payloads.ts';
import type { Actor, EventDraft, HybridTime, StoredEvent } from '../../../shared/domain/events.ts';
import {
  toDeviceId,
  toEntryId,
  toEventId,
  toInstallationId,
  toPackId,
  toPersonId,
  toUnitId,
} from '../../../shared/domain/ids.ts';
import type { EntryId, Sha256Hex } from '../../../shared/domain/ids.ts';
import { computeEventHash, GENESIS_HASH } from '../../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../../shared/journal/head.ts';
import { advanceHybridTime, mergeHybridTime, ZERO_HYBRID_TIME } from '../../../shared/journal/hybrid-time.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../../shared/lib/uuid.ts';
import {
  challengeReplySchema,
  enrolReplySchema,
  pullReplySchema,
  pushReplySchema,
  REQUEST_HEADERS,
  toSigningText,
} from '../../../shared/protocol/messages.ts';
import type { EnrolReply, PullReply, PushReply } from '../../../shared/protocol/messages.ts';
import type { HttpAnswer, HttpRequest, Transport } from './transport.ts';

const START_MS = toEpochMs('2026-11-20T01:30:00.000Z' as IsoInstant);

/** What a request may do wrong on purpose. */
export type Tampering = {
  readonly counter?: number;
  readonly challenge?: string;
  readonly deviceId?: string;
  readonly sentBody?: string;
};

/** A branch's device as head office meets it: its own key, its own journal, real hashes and signatures. */
export class SimulatedDevice {
  readonly events: StoredEvent[] = [];
  readonly publicKey: string;
  readonly deviceId: string;
  installationId = randomUUID();
  unitId = '';
  unitCode = '';
  enrolment: EnrolReply | null = null;
  #counter = 0;
  #hlc: HybridTime = ZERO_HYBRID_TIME;
  #nowMs = START_MS;
  readonly #transport: Transport;
  readonly #privateKey: KeyObject;

  constructor(transport: Transport) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#transport = transport;
    this.#privateKey = privateKey;
    this.publicKey = toRawPublicKey(publicKey);
    this.deviceId = computeDeviceId(this.publicKey);
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.#privateKey).toString('base64url');
  }

  async tryEnrol(code: string, proof?: string): Promise<HttpAnswer> {
    return this.#transport({
      method: 'POST',
      path: '/v1/enrol',
      headers: {},
      body: JSON.stringify({
        protocolVersion: 1,
        code,
        publicKey: this.publicKey,
        installationId: this.installationId,
        deviceName: 'counter 1',
        proof: proof ?? this.sign(`branchbook/enrol/v1\n${code}\n${this.publicKey}`),
      }),
    });
  }

  async enrol(code: string): Promise<EnrolReply> {
    const reply = enrolReplySchema.parse(readOk(await this.tryEnrol(code)));
    this.unitId = reply.unit.id;
    this.unitCode = reply.unit.code;
    this.enrolment = reply;
    return reply;
  }

  /** A journal begun anew on the same device: after a fork (F26). */
  openNewInstallation(): void {
    this.installationId = randomUUID();
    this.events.length = 0;
  }

  /** Appends a fact to the journal and answers with it; `change` spoils the envelope before it is sealed. */
  append(draft: EventDraft, change: Readonly<Record<string, unknown>> = {}): StoredEvent {
    const last = this.events.at(-1);
    this.#nowMs += 1000;
    this.#hlc = advanceHybridTime(this.#hlc, this.#nowMs);
    const actor: Actor = { personId: toPersonId('p-li'), name: '李建国', role: 'complaint-manager' };
    const unsealed = {
      id: toEventId(makeUuidV7(this.#nowMs, randomBytes(10))),
      entryId: draft.entryId,
      unitId: toUnitId(this.unitId),
      deviceId: toDeviceId(this.deviceId),
      installationId: toInstallationId(this.installationId),
      seq: (last?.seq ?? 0) + 1,
      hlc: this.#hlc,
      wallTime: toIsoInstant(this.#nowMs),
      actor,
      kind: draft.kind,
      schemaVersion: EVENT_SCHEMA_VERSION,
      payload: draft.payload,
      prevHash: last?.hash ?? GENESIS_HASH,
      keyId: this.deviceId,
      ...change,
    };
    const event: StoredEvent = { ...unsealed, hash: computeEventHash(unsealed), signature: null };
    this.events.push(event);
    return event;
  }

  /** Records a complaint. */
  recordEntry(change: Partial<EventPayload<'entry-received'>> = {}): EntryId {
    const entryId = toEntryId(randomUUID());
    const serial = String(this.events.length + 1).padStart(4, '0');
    this.append({
      kind: 'entry-received',
      entryId,
      payload: {
        unitId: toUnitId(this.unitId),
        book: 'register',
        entryKind: 'complaint',
        channel: 'phone',
        number: `${this.unitCode}-202611-${serial}`,
        packId: toPackId('bank-branch'),
        packVersion: 1,
        happenedAt: null,
        receivedAt: toIsoInstant(this.#nowMs),
        lateReason: '',
        customer: { isAnonymous: false, name: '周丽', phone: '13800000000', otherContact: '' },
        content: '柜台等候一小时后被告知业务暂停，要求赔偿误工费。',
        place: '',
        against: '',
        demand: { text: '赔偿', remedy: 'compensation', amountFen: 200_000 },
        wasRestated: true,
        details: NO_DETAILS,
        ownerLevel: 1,
        ...change,
      },
    });
    return entryId;
  }

  /** Takes an entry all the way to `submitted`; answers with the escalation's id. */
  escalate(entryId: EntryId): string {
    const escalationId = randomUUID() as EventPayload<'escalation-submitted'>['escalationId'];
    this.append({
      kind: 'escalation-requested',
      entryId,
      payload: {
        escalationId,
        reason: 'beyond-authority',
        toLevel: 4,
        isOutbound: true,
        isConfirmationNeeded: true,
        measure: { remedy: 'compensation', amountFen: 200_000 },
        note: '超出网点权限',
      },
    });
    this.append({ kind: 'escalation-confirmed', entryId, payload: { escalationId, note: '' } });
    this.append({ kind: 'escalation-submitted', entryId, payload: { escalationId, isUnconfirmed: false } });
    return escalationId;
  }

  /** Hybrid time goes on from what was seen, as on a real device. */
  observe(event: { readonly hlc: HybridTime }): void {
    this.#nowMs = Math.max(this.#nowMs, event.hlc.ms);
    this.#hlc = mergeHybridTime(this.#hlc, event.hlc, this.#nowMs);
  }

  async getChallenge(): Promise<string> {
    return challengeReplySchema.parse(readOk(await this.tryGetChallenge())).challenge;
  }

  tryGetChallenge(): Promise<HttpAnswer> {
    const headers = { [REQUEST_HEADERS.device]: this.deviceId };
    return this.#transport({ method: 'GET', path: '/v1/challenge', headers, body: null });
  }

  /** A signed request, ready to be sent: once, or again. */
  async composeRequest(path: string, body: unknown, tampering: Tampering = {}): Promise<HttpRequest> {
    const text = JSON.stringify(body);
    this.#counter += 1;
    const counter = tampering.counter ?? this.#counter;
    const challenge = tampering.challenge ?? (await this.getChallenge());
    const deviceId = tampering.deviceId ?? this.deviceId;
    const signature = this.sign(
      toSigningText({ method: 'POST', path, bodyDigest: digestHex(text), deviceId, counter, challenge }),
    );
    return {
      method: 'POST',
      path,
      headers: {
        [REQUEST_HEADERS.device]: deviceId,
        [REQUEST_HEADERS.counter]: String(counter),
        [REQUEST_HEADERS.challenge]: challenge,
        [REQUEST_HEADERS.signature]: signature,
      },
      body: tampering.sentBody ?? text,
    };
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    return this.#transport(request);
  }

  composePush(events: readonly StoredEvent[], change: Readonly<Record<string, unknown>> = {}): unknown {
    const last = events.at(-1);
    const head = {
      installationId: this.installationId,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? GENESIS_HASH,
      keyId: this.deviceId,
    };
    return {
      protocolVersion: 1,
      installationId: this.installationId,
      events,
      head: { ...head, signature: this.sign(toHeadSigningText(head)) },
      unsentCount: 0,
      ...change,
    };
  }

  async tryPush(
    events: readonly StoredEvent[],
    change: Readonly<Record<string, unknown>> = {},
  ): Promise<HttpAnswer> {
    return this.send(await this.composeRequest('/v1/push', this.composePush(events, change)));
  }

  async push(events: readonly StoredEvent[] = this.events): Promise<PushReply> {
    return pushReplySchema.parse(readOk(await this.tryPush(events)));
  }

  async pull(
    after: number,
    options: { readonly limit?: number; readonly includeOwn?: boolean } = {},
  ): Promise<PullReply> {
    const body = {
      protocolVersion: 1,
      after,
      limit: options.limit ?? 500,
      exceptInstallation: options.includeOwn === true ? null : this.installationId,
    };
    return pullReplySchema.parse(readOk(await this.send(await this.composeRequest('/v1/pull', body))));
  }

  /** All pages from the start. */
  async pullAll(
    options: { readonly limit?: number; readonly includeOwn?: boolean } = {},
  ): Promise<PullReply['events']> {
    const events: PullReply['events'] = [];
    let page = await this.pull(0, options);
    events.push(...page.events);
    while (page.hasMore) {
      page = await this.pull(page.position, options);
      events.push(...page.events);
    }
    return events;
  }

  get headHash(): Sha256Hex {
    return this.events.at(-1)?.hash ?? GENESIS_HASH;
  }
}

/** The parsed body of a good answer; throws what a refusing one said. */
export function readOk(answer: HttpAnswer): unknown {
  if (answer.status !== 200) throw new Error(`Head office answered [${answer.status}] ${answer.text}`);
  return JSON.parse(answer.text);
}

/** Status and reason of a "no". */
export function readRefusal(answer: HttpAnswer): { readonly status: number; readonly reason: string } {
  const body: { refusal?: { reason?: string } } = JSON.parse(answer.text);
  return { status: answer.status, reason: body.refusal?.reason ?? '' };
}

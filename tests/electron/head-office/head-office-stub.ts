import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { isSignedBy } from '../../../electron/device/device-key.ts';
import { NOBODYS_VERIFIER } from '../../../electron/session/password-verifier.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { GENESIS_HASH } from '../../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../../shared/journal/head.ts';
import { REQUEST_HEADERS, toSigningText } from '../../../shared/protocol/messages.ts';
import type { PasswordVerifier, PullReply, PushRequest } from '../../../shared/protocol/messages.ts';
import { REPLY_SIGNATURE_HEADER, toReplySigningText } from '../../../shared/protocol/reply-signature.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As much of head office as the shell's client needs: signs its answers, checks signatures and counters, keeps a journal's head. */
export class HeadOfficeStub {
  readonly #keys = generateKeyPairSync('ed25519');
  readonly #server: Server;
  verifier: PasswordVerifier = NOBODYS_VERIFIER;
  publicKey = '';
  epoch = 'epoch-1';
  serverTime = '2026-11-22T02:00:05.000Z';
  held: StoredEvent[] = [];
  logSizeBefore = 0;
  refusedSeqs = new Map<number, string>();
  feed: PullReply['events'] = [];
  /** Stored, but the answer never arrives. */
  isAnswerLost = false;
  isWrongKey = false;
  respondInstead: ((response: ServerResponse) => void) | null = null;
  readonly counters: number[] = [];
  readonly pushes: PushRequest[] = [];
  challenges = 0;
  forgetChallenges = false;
  unsoundSignatures = 0;

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<HeadOfficeStub> {
    const stub = new HeadOfficeStub();
    await new Promise<void>((resolve) => stub.#server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get log() {
    return {
      serverEpoch: this.epoch,
      logSize: this.logSizeBefore + this.held.length,
      logRoot: GENESIS_HASH,
      durableUpTo: 0,
      serverTime: this.serverTime,
    };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.respondInstead !== null) return this.respondInstead(response);
    const text = Buffer.concat(chunks).toString();
    const { status, body } = this.#answer(request, text);
    if (this.isAnswerLost) {
      response.destroy();
      return;
    }
    const answer = JSON.stringify(body);
    const signing = toReplySigningText({
      method: request.method ?? '',
      path: request.url ?? '',
      status,
      bodyDigest: digest(answer),
      requestSignature: String(request.headers[REQUEST_HEADERS.signature] ?? ''),
    });
    const key = this.isWrongKey ? generateKeyPairSync('ed25519').privateKey : this.#keys.privateKey;
    response.writeHead(status, {
      'content-type': 'application/json',
      [REPLY_SIGNATURE_HEADER]: sign(null, Buffer.from(signing), key).toString('base64url'),
    });
    response.end(answer);
  }

  #answer(request: IncomingMessage, text: string): { status: number; body: object } {
    if (request.url === '/v1/challenge') {
      this.challenges += 1;
      return {
        status: 200,
        body: { challenge: `challenge-${this.challenges}`, protocolVersion: 1, log: this.log },
      };
    }
    const body = JSON.parse(text);
    if (request.url === '/v1/enrol') return this.#enrol(body);
    if (!this.#isGenuine(request, text)) this.unsoundSignatures += 1;
    if (this.forgetChallenges) {
      this.forgetChallenges = false;
      return { status: 401, body: { refusal: { reason: 'replayed-request', rule: null, details: {} } } };
    }
    return { status: 200, body: request.url === '/v1/push' ? this.#push(body) : this.#pull(body) };
  }

  #enrol(body: { code: string; publicKey: string; proof: string }): { status: number; body: object } {
    if (body.code !== 'GOOD-CODE') {
      return { status: 404, body: { refusal: { reason: 'code-unknown', rule: null, details: {} } } };
    }
    if (!isSignedBy(body.publicKey, `branchbook/enrol/v1\n${body.code}\n${body.publicKey}`, body.proof)) {
      this.unsoundSignatures += 1;
    }
    this.publicKey = body.publicKey;
    const unit = {
      id: 'unit-hb01',
      code: 'HB01',
      name: '和平路支行',
      deviceLetter: '',
      packId: 'bank-branch',
      businessHours: [],
    };
    const person = {
      id: 'p-wang',
      name: '王晓梅',
      roles: ['receiver'],
      isActive: true,
      verifier: this.verifier,
    };
    const headOfficeKey = this.#keys.publicKey.export({ format: 'jwk' }).x ?? '';
    const deviceId = createHash('sha256').update(Buffer.from(body.publicKey, 'base64url')).digest('hex');
    return { status: 200, body: { deviceId, unit, people: [person], headOfficeKey, log: this.log } };
  }

  #isGenuine(request: IncomingMessage, text: string): boolean {
    const read = (name: string): string => String(request.headers[name] ?? '');
    const counter = Number(read(REQUEST_HEADERS.counter));
    const isFresh = counter > (this.counters.at(-1) ?? 0);
    this.counters.push(counter);
    const signed = toSigningText({
      method: request.method ?? '',
      path: request.url ?? '',
      bodyDigest: digest(text),
      deviceId: read(REQUEST_HEADERS.device),
      counter,
      challenge: read(REQUEST_HEADERS.challenge),
    });
    return isFresh && isSignedBy(this.publicKey, signed, read(REQUEST_HEADERS.signature));
  }

  #push(request: PushRequest): object {
    this.pushes.push(request);
    if (!isSignedBy(this.publicKey, toHeadSigningText(request.head), request.head.signature))
      this.unsoundSignatures += 1;
    const results = request.events.map((event) => {
      const reason = this.refusedSeqs.get(event.seq) ?? null;
      const place = event.seq === this.held.length + 1;
      const isNext = place && event.prevHash === (this.held.at(-1)?.hash ?? GENESIS_HASH);
      if (place && !isNext)
        return { seq: event.seq, id: event.id, outcome: 'refused', reason: 'sequence-fork' };
      if (isNext) this.held.push(event as StoredEvent);
      const outcome =
        event.seq > this.held.length
          ? 'deferred'
          : reason !== null
            ? 'refused'
            : isNext
              ? 'accepted'
              : 'duplicate';
      return { seq: event.seq, id: event.id, outcome, reason };
    });
    const last = this.held.at(-1);
    const acknowledged = {
      installationId: request.installationId,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? GENESIS_HASH,
    };
    return { results, acknowledged, log: this.log };
  }

  #pull(request: { after: number }): object {
    const events = this.feed.filter(({ position }) => position > request.after);
    return { events, position: this.feed.at(-1)?.position ?? request.after, hasMore: false, log: this.log };
  }
}

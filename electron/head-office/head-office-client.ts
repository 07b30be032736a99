import type { z } from 'zod';

import type { Refusal } from '../../shared/domain/refusal.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import {
  challengeReplySchema,
  PROTOCOL_VERSION,
  REQUEST_HEADERS,
  toSigningText,
} from '../../shared/protocol/messages.ts';
import type { LogState } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { RequestCounter } from './request-counter.ts';
import { digestHex, sendRequest } from './send-request.ts';
import type { Answer } from './send-request.ts';

/** How long a challenge is used: eight minutes, less than the ten that head office gives it. */
const CHALLENGE_REUSE_MS = 8 * 60 * 1000;

export type HeadOfficeClientOptions = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly counter: RequestCounter;
  readonly deviceId: string;
  readonly key: DeviceKey;
  readonly headOfficeKey: string | null;
  /** Asked before every request, because a person may correct the address. */
  readonly getOrigin: () => string | null;
  /** Called with what head office says of itself when a challenge was fetched. */
  readonly onLogState: (log: LogState) => Promise<void>;
};

type Challenge = { readonly text: string; readonly origin: string; readonly untilMs: number };

/** Speaks to head office as this device: challenge, counter, signature (PROTOCOL.md, section 3). */
export class HeadOfficeClient {
  readonly #options: HeadOfficeClientOptions;
  #challenge: Challenge | null = null;

  constructor(options: HeadOfficeClientOptions) {
    this.#options = options;
  }

  /** Sends a signed request. A challenge that head office has forgotten is fetched anew, once. */
  async post<Reply>(
    path: string,
    body: object,
    replySchema: z.ZodType<Reply>,
  ): Promise<Result<Answer<Reply>, Refusal>> {
    const first = await this.#postOnce(path, JSON.stringify(body), replySchema);
    if (first.ok || first.error.reason !== 'replayed-request') return first;
    this.#challenge = null;
    return this.#postOnce(path, JSON.stringify(body), replySchema);
  }

  async #postOnce<Reply>(
    path: string,
    body: string,
    replySchema: z.ZodType<Reply>,
  ): Promise<Result<Answer<Reply>, Refusal>> {
    const { deviceId, key, counter, headOfficeKey } = this.#options;
    const challenge = await this.#getChallenge();
    if (!challenge.ok) return challenge;
    const count = await counter.take();
    const { text, origin } = challenge.value;
    const signature = key.sign(
      toSigningText({
        method: 'POST',
        path,
        bodyDigest: digestHex(body),
        deviceId,
        counter: count,
        challenge: text,
      }),
    );
    const headers = {
      ...this.#composeHeaders(),
      [REQUEST_HEADERS.counter]: String(count),
      [REQUEST_HEADERS.challenge]: text,
      [REQUEST_HEADERS.signature]: signature,
    };
    const request = { origin, method: 'POST', path, headers, body, replySchema, headOfficeKey } as const;
    return sendRequest(this.#options.fetch, { ...request, requestSignature: signature });
  }

  async #getChallenge(): Promise<Result<Challenge, Refusal>> {
    const { clock, headOfficeKey } = this.#options;
    const origin = this.#options.getOrigin();
    if (origin === null) return fail(refusal('not-enrolled'));
    const kept = this.#challenge;
    if (kept !== null && kept.origin === origin && kept.untilMs > clock.monotonicMs()) return ok(kept);
    const answer = await sendRequest(this.#options.fetch, {
      origin,
      method: 'GET',
      path: '/v1/challenge',
      headers: this.#composeHeaders(),
      body: null,
      replySchema: challengeReplySchema,
      headOfficeKey,
      requestSignature: '',
    });
    if (!answer.ok) return answer;
    const { challenge, protocolVersion, log } = answer.value.reply;
    if (protocolVersion < PROTOCOL_VERSION) return fail(refusal('head-office-too-old'));
    await this.#options.onLogState(log);
    this.#challenge = { text: challenge, origin, untilMs: clock.monotonicMs() + CHALLENGE_REUSE_MS };
    return ok(this.#challenge);
  }

  #composeHeaders(): Readonly<Record<string, string>> {
    return {
      [REQUEST_HEADERS.device]: this.#options.deviceId,
      [REQUEST_HEADERS.protocol]: String(PROTOCOL_VERSION),
    };
  }
}

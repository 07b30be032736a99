import { generateKeyPairSync, verify } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { digestHex, parsePublicKey } from '../../../headquarters/security/ed25519.ts';
import { REQUEST_HEADERS } from '../../../shared/protocol/messages.ts';
import { REPLY_SIGNATURE_HEADER, toReplySigningText } from '../../../shared/protocol/reply-signature.ts';
import { readRefusal } from '../support/simulated-device.ts';
import type { TestHeadOffice } from '../support/test-head-office.ts';

const PULL = { protocolVersion: 1, after: 0, limit: 10, exceptInstallation: null };

/** Signed requests and signed answers (S3, S4, S6, F41). */
export function describeSignedRequests(getHeadOffice: () => TestHeadOffice): void {
  describe('signed requests', () => {
    it('[F41] refuses a recorded request that is sent again', async () => {
      const device = await getHeadOffice().startBranch();
      const request = await device.composeRequest('/v1/pull', PULL);
      expect((await device.send(request)).status).toBe(200);
      expect(readRefusal(await device.send(request))).toEqual({ status: 401, reason: 'replayed-request' });
    });

    it('[F41] gives effect to one of eight copies that arrive together', async () => {
      const device = await getHeadOffice().startBranch();
      const request = await device.composeRequest('/v1/pull', PULL);
      const answers = await Promise.all(Array.from({ length: 8 }, () => device.send(request)));
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    });

    it('[F41] refuses a counter that is not higher than the last', async () => {
      const device = await getHeadOffice().startBranch();
      await device.send(await device.composeRequest('/v1/pull', PULL, { counter: 40 }));
      const lower = await device.composeRequest('/v1/pull', PULL, { counter: 39 });
      expect(readRefusal(await device.send(lower)).reason).toBe('replayed-request');
    });

    it('[S3] refuses a challenge that was given to another device', async () => {
      const office = getHeadOffice();
      const [device, other] = [await office.startBranch(), await office.startBranch()];
      const challenge = await other.getChallenge();
      const answer = await device.send(await device.composeRequest('/v1/pull', PULL, { challenge }));
      expect(readRefusal(answer)).toEqual({ status: 401, reason: 'replayed-request' });
    });

    it('[S3] refuses a challenge after ten minutes', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const challenge = await device.getChallenge();
      office.clock.advance(10 * 60 * 1000);
      const answer = await device.send(await device.composeRequest('/v1/pull', PULL, { challenge }));
      expect(readRefusal(answer).reason).toBe('replayed-request');
    });

    it('[F41] refuses a request signed by one device in the name of another', async () => {
      const office = getHeadOffice();
      const [device, other] = [await office.startBranch(), await office.startBranch()];
      const { deviceId } = other;
      const answer = await device.send(await device.composeRequest('/v1/pull', PULL, { deviceId }));
      expect(readRefusal(answer)).toEqual({ status: 401, reason: 'bad-signature' });
    });

    it('[F41] refuses a body that was altered on the way', async () => {
      const device = await getHeadOffice().startBranch();
      const sentBody = JSON.stringify({ ...PULL, limit: 500 });
      const answer = await device.send(await device.composeRequest('/v1/pull', PULL, { sentBody }));
      expect(readRefusal(answer).reason).toBe('bad-signature');
    });

    it('[F41] refuses a request that was moved to another address', async () => {
      const device = await getHeadOffice().startBranch();
      const request = await device.composeRequest('/v1/pull', PULL);
      const answer = await device.send({ ...request, path: '/v1/push' });
      expect(readRefusal(answer).reason).toBe('bad-signature');
    });

    it('[F41] a forged request burns no counter of the device', async () => {
      const office = getHeadOffice();
      const [device, forger] = [await office.startBranch(), await office.startBranch()];
      const { deviceId } = device;
      const challenge = await device.getChallenge();
      await forger.send(
        await forger.composeRequest('/v1/pull', PULL, { deviceId, challenge, counter: 1_000_000 }),
      );
      expect((await device.send(await device.composeRequest('/v1/pull', PULL))).status).toBe(200);
    });

    it('knows no device that was not enrolled', async () => {
      const device = getHeadOffice().makeDevice();
      expect(readRefusal(await device.tryGetChallenge())).toEqual({ status: 401, reason: 'unknown-device' });
    });

    it('says which side is too old', async () => {
      const device = await getHeadOffice().startBranch();
      const older = await device.send(
        await device.composeRequest('/v1/pull', { ...PULL, protocolVersion: 0 }),
      );
      const newer = await device.send(
        await device.composeRequest('/v1/pull', { ...PULL, protocolVersion: 2 }),
      );
      expect([readRefusal(older).reason, readRefusal(newer).reason]).toEqual([
        'application-too-old',
        'head-office-too-old',
      ]);
    });

    it('[S4] signs every answer with the pinned key, bound to its request; another key does not verify', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const request = await device.composeRequest('/v1/pull', PULL);
      for (const answer of [await device.send(request), await device.send(request)]) {
        const text = toReplySigningText({
          method: 'POST',
          path: '/v1/pull',
          status: answer.status,
          bodyDigest: digestHex(answer.text),
          requestSignature: request.headers[REQUEST_HEADERS.signature] ?? '',
        });
        const signature = Buffer.from(answer.header(REPLY_SIGNATURE_HEADER) ?? '', 'base64url');
        const pinned = parsePublicKey(device.enrolment?.headOfficeKey ?? '');
        if (pinned === null) throw new Error('No key pinned');
        const stranger = generateKeyPairSync('ed25519').publicKey;
        expect(verify(null, Buffer.from(text), pinned, signature)).toBe(true);
        expect(verify(null, Buffer.from(`${text} `), pinned, signature)).toBe(false);
        expect(verify(null, Buffer.from(text), stranger, signature)).toBe(false);
      }
    });

    it.each([
      ['deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
      ['prototype', '{"__proto__":{"isAdmin":true},"protocolVersion":1}'],
      ['torn', '{"protocolVersion":1'],
      ['large', JSON.stringify({ text: '字'.repeat(1_000_000) })],
    ])('[F42] refuses a %s body without a fault', async (_name, sentBody) => {
      const device = await getHeadOffice().startBranch();
      const answer = await device.send(await device.composeRequest('/v1/push', {}, { sentBody }));
      expect(readRefusal(answer).reason).toBe('invalid-input');
      expect([400, 413]).toContain(answer.status);
    });
  });
}

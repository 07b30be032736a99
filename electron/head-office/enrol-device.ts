import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { enrolReplySchema, PROTOCOL_VERSION, REQUEST_HEADERS } from '../../shared/protocol/messages.ts';
import type { EnrolReply } from '../../shared/protocol/messages.ts';
import type { DeviceKey } from '../device/device-key.ts';
import { sendRequest } from './send-request.ts';

export type Enrolment = {
  readonly origin: string;
  readonly code: string;
  readonly key: DeviceKey;
  readonly installationId: string;
  readonly deviceName: string;
};

/** Asks head office to take this device in (S1). The signature over code and key shows that the device has the private half. */
export async function enrolDevice(
  fetchHttp: typeof fetch,
  { origin, code, key, installationId, deviceName }: Enrolment,
): Promise<Result<EnrolReply, Refusal>> {
  const { publicKey } = key;
  const proof = key.sign(`branchbook/enrol/v1\n${code}\n${publicKey}`);
  const body = { protocolVersion: PROTOCOL_VERSION, code, publicKey, installationId, deviceName, proof };
  const answer = await sendRequest(fetchHttp, {
    origin,
    method: 'POST',
    path: '/v1/enrol',
    headers: { [REQUEST_HEADERS.protocol]: String(PROTOCOL_VERSION) },
    body: JSON.stringify(body),
    replySchema: enrolReplySchema,
    headOfficeKey: null,
    requestSignature: '',
  });
  if (!answer.ok) return answer;
  // The id is the key's fingerprint: another one would mean that the answer belongs to somebody else's key.
  return answer.value.reply.deviceId === key.keyId
    ? ok(answer.value.reply)
    : fail(refusal('wrong-head-office'));
}

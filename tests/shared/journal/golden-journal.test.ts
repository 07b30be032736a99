import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { toDeviceId, toEntryId, toEventId, toInstallationId } from '../../../shared/domain/ids.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { GENESIS_HASH, computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { UnsealedEvent } from '../../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../../shared/journal/head.ts';
import { appendToLog, computeLogRoot, emptyLog } from '../../../shared/journal/merkle-log.ts';
import { verifyChain } from '../../../shared/journal/verify-chain.ts';
import { toCanonicalJson } from '../../../shared/lib/canonical-json.ts';
import { sha256Bytes } from '../../../shared/lib/sha256.ts';
import { toHex } from '../../../shared/lib/bytes.ts';
import { buildEvent, uuidOf } from './build-event.ts';

/**
 * The worked example of docs/journal-format.md. If one of these values changes, every journal written so far can no longer be verified:
 * then the format has changed and needs a new version, not a new value here.
 */

/** The key of RFC 8032 7.1, test 1: known to everybody, so that the example can be repeated with any tool. */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const PRIVATE_KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]),
  format: 'der',
  type: 'pkcs8',
});
const PUBLIC_KEY = createPublicKey(PRIVATE_KEY);
const RAW_PUBLIC_KEY = Buffer.from(PUBLIC_KEY.export({ format: 'jwk' }).x ?? '', 'base64url');
const DEVICE_ID = toDeviceId(toHex(sha256Bytes(RAW_PUBLIC_KEY)));

const signText = (text: string) => sign(null, Buffer.from(text, 'utf8'), PRIVATE_KEY).toString('base64url');

const COMMON = {
  entryId: toEntryId(uuidOf(0xe01)),
  deviceId: DEVICE_ID,
  keyId: DEVICE_ID,
  installationId: toInstallationId(uuidOf(0x1)),
  // The format's example stays the one that was published first: older facts never change their hash.
  schemaVersion: 1,
};

function buildExample(): readonly StoredEvent[] {
  const first = buildEvent(
    'progress-noted',
    { text: '已电话联系客户 "张先生"' },
    { ...COMMON, seq: 1, id: toEventId(uuidOf(0xa1)) },
  );
  // Of a newer application: an unknown kind, an unknown field beside the known ones.
  const foreign = {
    ...buildEvent(
      'taken-over',
      { level: 2 },
      { ...COMMON, seq: 2, id: toEventId(uuidOf(0xa2)), prevHash: first.hash },
    ),
    kind: 'survey-answered',
    schemaVersion: 7,
    payload: { score: 4.5, words: null },
    via: 'kiosk',
  };
  const second: StoredEvent = { ...foreign, hash: computeEventHash(foreign as UnsealedEvent) };
  const third = buildEvent(
    'signed-off',
    { digest: first.hash, role: 'branch-head', note: '' },
    { ...COMMON, seq: 3, id: toEventId(uuidOf(0xa3)), prevHash: second.hash },
  );
  return [first, second, { ...third, signature: signText(third.hash) }];
}

const EVENTS = buildExample();
const HEAD = { installationId: COMMON.installationId, seq: 3, hash: EVENTS[2]!.hash, keyId: DEVICE_ID };

const GOLDEN = {
  firstHash: 'e96fea2bb9bfd59b67db2784ce23f11d55c9bc88ebacbbf790826eac8d653ad2',
  secondHash: '151531995c828e6f69d6ec0289165083fa134f528dfa4ac92e0e48fea41cda77',
  thirdHash: 'cf77f75c6ee3eeeaa8737b5ee0a2b19d75273db740e5e2a8229e95894256eaef',
  signOffSignature: 'acFAznDsXSeW7stBblregQ6XUBg6VLDzrftY9-go_wHIAai-OtBfjcV6sEAxnVb-IsrKrGFNhdAIt2efyxIPCg',
  headSignature: 'n1ghdg9wMeaV09t5HazuLb9ufVKW5Dy_Tb0UCbkvUNd1sFs1oi15ni4vYNJ1ZdQR9t1_BGFK6pz35fx3YItvDg',
  logRoot: '3ab10e5b308bf89892df40564a994cdc6cc2ecad3d2b67c3855464712ecb91d6',
};

function withoutSeal(event: StoredEvent): unknown {
  const { hash: _, signature: __, ...covered } = event;
  return covered;
}

describe('the worked example of the journal format', () => {
  it('has the hashes, signatures and root that are written down', () => {
    expect({
      firstHash: EVENTS[0]!.hash,
      secondHash: EVENTS[1]!.hash,
      thirdHash: EVENTS[2]!.hash,
      signOffSignature: EVENTS[2]!.signature,
      headSignature: signText(toHeadSigningText(HEAD)),
      logRoot: computeLogRoot(EVENTS.map(({ hash }) => hash).reduce(appendToLog, emptyLog())),
    }).toEqual(GOLDEN);
  });

  it('is an intact chain of one installation', () => {
    expect(
      verifyChain(EVENTS, { afterSeq: 0, afterHash: GENESIS_HASH, installationId: COMMON.installationId }),
    ).toEqual({ ok: true, value: { seq: 3, hash: GOLDEN.thirdHash } });
  });

  it('verifies with the public key alone', () => {
    const check = (text: string, signature: string) =>
      verify(null, Buffer.from(text, 'utf8'), PUBLIC_KEY, Buffer.from(signature, 'base64url'));
    expect(check(toHeadSigningText(HEAD), GOLDEN.headSignature)).toBe(true);
    expect(check(toHeadSigningText({ ...HEAD, seq: 2 }), GOLDEN.headSignature)).toBe(false);
    expect(check(GOLDEN.thirdHash, GOLDEN.signOffSignature)).toBe(true);
  });

  it('stands in docs/journal-format.md, letter by letter', () => {
    const document = readFileSync('docs/journal-format.md', 'utf8');
    const quoted = [
      toCanonicalJson(withoutSeal(EVENTS[0]!)),
      toHeadSigningText(HEAD),
      DEVICE_ID,
      GENESIS_HASH,
      toCanonicalJson(withoutSeal(EVENTS[1]!)),
      ...Object.values(GOLDEN),
    ];
    for (const text of quoted) expect(document).toContain(text);
  });
});

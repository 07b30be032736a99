import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { Kysely } from 'kysely';

import { makeUuidV7 } from '../shared/lib/uuid.ts';
import { toEpochMs } from '../shared/lib/instant.ts';
import { ROOT_UNIT_ID } from './database/schema.ts';
import type { HeadOfficeSchema } from './database/schema.ts';
import type { Clock, Random } from './ports.ts';

/** Who this head office is: its epoch and its key, made once and kept in its database. */
export type HeadOfficeIdentity = {
  /** Changes when a database is made anew: a device that meets another epoch resends and never deletes (F29, F30). */
  readonly serverEpoch: string;
  /** Raw Ed25519 key, base64url: pinned by devices at enrolment. */
  readonly publicKey: string;
  /** Ed25519 over UTF-8, base64url. */
  sign(text: string): string;
};

/**
 * Reads the identity, making it on a fresh database. Several instances that start together agree: the first insert of a key wins and
 * all read it back.
 */
export async function loadIdentity(
  db: Kysely<HeadOfficeSchema>,
  ports: { readonly clock: Clock; readonly random: Random },
): Promise<HeadOfficeIdentity> {
  const serverEpoch = await getOrPutMeta(db, 'server_epoch', () =>
    makeUuidV7(toEpochMs(ports.clock.now()), ports.random.bytes(10)),
  );
  const pkcs8 = await getOrPutMeta(db, 'signing_key', () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  );
  return { serverEpoch, ...toSigningKey(openPkcs8(pkcs8)) };
}

/** A private key with its public half and what it does. */
export type SigningKey = Pick<HeadOfficeIdentity, 'publicKey' | 'sign'>;

/** An Ed25519 key, ready to sign. */
export function toSigningKey(privateKey: KeyObject): SigningKey {
  return {
    publicKey: toRawPublicKey(createPublicKey(privateKey)),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
}

/** The key of a head office that has one already; null where none was ever made. Makes nothing. */
export async function findSigningKey(db: Kysely<HeadOfficeSchema>): Promise<SigningKey | null> {
  const pkcs8 = await findMeta(db, 'signing_key');
  return pkcs8 === null ? null : toSigningKey(openPkcs8(pkcs8));
}

function openPkcs8(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of an Ed25519 public key, base64url. */
export function toRawPublicKey(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new Error('Key has no public part');
  return x;
}

async function getOrPutMeta(db: Kysely<HeadOfficeSchema>, key: string, make: () => string): Promise<string> {
  const present = await findMeta(db, key);
  if (present !== null) return present;
  await db
    .insertInto('meta')
    .values({ unit_id: ROOT_UNIT_ID, key, value: make() })
    .onConflict((conflict) => conflict.columns(['unit_id', 'key']).doNothing())
    .execute();
  const stored = await findMeta(db, key);
  if (stored === null) throw new Error(`Meta value [${key}] vanished`);
  return stored;
}

async function findMeta(db: Kysely<HeadOfficeSchema>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('unit_id', '=', ROOT_UNIT_ID)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

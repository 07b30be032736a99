import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { PolicyVerifier } from '../../shared/policy/signed/signed-policy.ts';
import { DataFolderInUseError } from '../database/data-folder-lock.ts';
import { findSigningKey, toRawPublicKey, toSigningKey } from '../identity.ts';
import type { SigningKey } from '../identity.ts';
import { toPolicyVerifier } from '../security/policy-keys.ts';
import { NotUnderstood } from './not-understood.ts';
import { readText } from './read-file.ts';

/** Head office's private key: from a PEM file, or from the data folder of a head office that is not running. */
export async function readSigningKey(place: string): Promise<SigningKey> {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) return readFromFolder(place);
  return toSigningKey(parsePem(place, createPrivateKey));
}

/** Head office's public key: a PEM file, or the raw key itself in base64url, in a file or on the command line. */
export function readVerifier(place: string): PolicyVerifier {
  const given = existsSync(place) ? readText(place).trim() : place;
  const raw = given.startsWith('-----BEGIN') ? toRawPublicKey(parsePem(place, createPublicKey)) : given;
  const verifier = toPolicyVerifier(raw);
  if (verifier === null) throw new NotUnderstood(`[${place}] is no Ed25519 public key`);
  return verifier;
}

async function readFromFolder(folder: string): Promise<SigningKey> {
  // Opening would make a database where there is none.
  if (!existsSync(join(folder, 'postgres'))) {
    throw new NotUnderstood(`[${folder}] is no data folder of a head office`);
  }
  const database = await openFolder(folder);
  try {
    const key = await findSigningKey(database.db);
    if (key === null)
      throw new NotUnderstood(`[${folder}] has no signing key yet: start the head office once`);
    return key;
  } finally {
    await database.close();
  }
}

async function openFolder(folder: string) {
  // A whole database is loaded for this alone; who explains or validates does not wait for it.
  const { openPgliteDatabase } = await import('../database/open-database.ts');
  try {
    return await openPgliteDatabase(folder);
  } catch (fault) {
    if (!(fault instanceof DataFolderInUseError)) throw fault;
    throw new NotUnderstood(`[${folder}] is in use: stop the head office first`, { cause: fault });
  }
}

function parsePem(file: string, parse: (pem: string) => KeyObject): KeyObject {
  const pem = readText(file);
  let key: KeyObject;
  try {
    key = parse(pem);
  } catch (fault) {
    throw new NotUnderstood(`[${file}] is no key in PEM form`, { cause: fault });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new NotUnderstood(`[${file}] is no Ed25519 key`);
  return key;
}

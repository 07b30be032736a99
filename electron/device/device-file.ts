import { z } from 'zod';

import { toDeviceId, toInstallationId, toPersonId, toUnitId } from '../../shared/domain/ids.ts';
import { isoInstantSchema } from '../../shared/lib/instant.ts';
import { enrolledPersonSchema, enrolledUnitSchema } from '../../shared/protocol/messages.ts';
import { readTextIfPresent, writeAtomically } from '../storage/write-atomically.ts';

/** The name of the file in the data folder. */
export const DEVICE_FILE = 'device.json';

/**
 * Who this installation is. Written at enrolment, and again only when a new journal is begun.
 *
 * The private key is here sealed (`SecretBox`). Passwords are here as scrypt verifiers, as head office gave them.
 */
const deviceRecordSchema = z.object({
  version: z.literal(1),
  kind: z.enum(['sample', 'enrolled']),
  deviceId: z.string().transform(toDeviceId),
  installationId: z.string().transform(toInstallationId),
  /** Journals that are not continued, newest last: their files stay, and what they hold is still sent. */
  retired: z.array(
    z.object({
      installationId: z.string().transform(toInstallationId),
      at: isoInstantSchema,
      cause: z.enum(['journal-damaged', 'journal-missing', 'journal-behind-witness', 'sequence-fork']),
    }),
  ),
  keyId: z.string(),
  publicKey: z.string(),
  /** base64url of what the secret box answered. */
  sealedPrivateKey: z.string(),
  unit: enrolledUnitSchema.extend({ id: z.string().transform(toUnitId) }),
  people: z.array(enrolledPersonSchema.extend({ id: z.string().transform(toPersonId) })),
  headOfficeAddress: z.string().nullable(),
  /** Facts with which a branch to try begins. */
  sampleSeq: z.int().min(0).exactOptional(),
  /** Pinned at enrolment. */
  headOfficeKey: z.string().nullable(),
});
export type DeviceRecord = z.infer<typeof deviceRecordSchema>;
export type RetiredJournal = DeviceRecord['retired'][number];

/** The file is there but is not a device file. The application must not start as if it were new (F20). */
export class DeviceFileDamaged extends Error {
  override readonly name = 'DeviceFileDamaged';
}

/** The device of a data folder, or null when it is fresh. Throws rather than take a damaged file for a fresh one. */
export async function readDeviceFile(path: string): Promise<DeviceRecord | null> {
  const text = await readTextIfPresent(path);
  if (text === null) return null;
  try {
    return deviceRecordSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DeviceFileDamaged(`Device file cannot be read [${path}]`, { cause });
  }
}

/** Replaces the device file; durable when it returns. */
export async function writeDeviceFile(path: string, record: DeviceRecord): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`);
}

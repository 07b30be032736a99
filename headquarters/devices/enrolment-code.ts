import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { EnrolmentCodeReply } from '../../shared/protocol/console-api.ts';
import { digestHex } from '../security/ed25519.ts';
import type { Random } from '../ports.ts';
import type { Service } from '../service.ts';

/** Crockford's Base32: no I, L, O, U, so that a code can be read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twelve characters of five bits: 60 bits, with the rate limit well above the 40 that S1 asks for. */
const CODE_LENGTH = 12;
/** S1: a code that was noted on paper must not open anything the day after tomorrow. */
export const CODE_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Makes a one-time code for a unit. Only its hash is stored. */
export async function issueEnrolmentCode(
  service: Service,
  unitId: string,
  createdBy: string,
): Promise<EnrolmentCodeReply> {
  const now = service.clock.now();
  const code = composeCode(service.random);
  const expiresAt = toIsoInstant(toEpochMs(now) + CODE_LIFETIME_MS);
  await service.db
    .insertInto('enrolment_codes')
    .values({
      unit_id: unitId,
      code_hash: hashCode(code),
      created_at: now,
      created_by: createdBy,
      expires_at: expiresAt,
      used_at: null,
      used_by_device: null,
    })
    .execute();
  return { code, expiresAt };
}

/** Twelve random characters in groups of four: `K7QF-2M9X-4TPA`. */
export function composeCode(random: Random): string {
  const characters = Array.from(random.bytes(CODE_LENGTH), (byte) => ALPHABET.charAt(byte % 32)).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is stored of a code. Typed in any case, with or without dashes, with O for 0 and I or L for 1: the same hash. */
export function hashCode(typed: string): string {
  const normalised = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return digestHex(`branchbook/code/v1\n${normalised}`);
}

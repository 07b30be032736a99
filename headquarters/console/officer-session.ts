import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { passwordVerifierSchema } from '../../shared/protocol/messages.ts';
import type { SignInRequest } from '../../shared/protocol/console-api.ts';
import { ROOT_UNIT_ID } from '../database/schema.ts';
import type { OfficerRow } from '../database/schema.ts';
import { digestHex } from '../security/ed25519.ts';
import { isPasswordOf, makePasswordVerifier } from '../security/password-verifier.ts';
import type { Service } from '../service.ts';

/** A working day: an officer signs in again the next morning. */
export const SESSION_LIFETIME_MS = 8 * 60 * 60 * 1000;
/** Wrong passwords before an officer is locked out for a while. */
export const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60 * 1000;
const TOKEN_BYTES = 32;

/** An officer who is signed in. */
export type Officer = {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
};
export type OfficerSession = {
  readonly officer: Officer;
  readonly signedInAt: IsoInstant;
  readonly expiresAt: IsoInstant;
};

/**
 * Signs an officer in; answers with the token for the cookie.
 *
 * An unknown login takes as long and answers the same as a wrong password, so that logins cannot be listed. The lock is counted before
 * the password is tried: guesses in parallel do not get past it.
 */
export async function signInOfficer(
  service: Service,
  request: SignInRequest,
): Promise<Result<{ readonly token: string; readonly session: OfficerSession }, Refusal>> {
  const row = await findOfficer(service, 'login', request.login);
  if (row === undefined) {
    await makePasswordVerifier(request.password, service.random, service.passwordPolicy);
    return fail(refusal('wrong-password'));
  }
  const locked = await countAttempt(service, row.person_id);
  if (locked !== null) return fail(locked);
  const verifier = passwordVerifierSchema.parse(JSON.parse(row.verifier));
  if (!(await isPasswordOf(verifier, request.password, service.passwordPolicy))) {
    return fail(refusal('wrong-password'));
  }
  await resetAttempts(service, row.person_id);
  return ok(await openSession(service, toOfficer(row)));
}

/** The session of a cookie, or null when there is none that is still good. */
export async function findSession(
  service: Service,
  token: string | undefined,
): Promise<OfficerSession | null> {
  if (token === undefined || token === '') return null;
  const session = await service.db
    .selectFrom('officer_sessions')
    .selectAll()
    .where('unit_id', '=', ROOT_UNIT_ID)
    .where('token_hash', '=', digestHex(token))
    .executeTakeFirst();
  if (session === undefined || session.expires_at <= service.clock.now()) return null;
  const row = await findOfficer(service, 'person_id', session.person_id);
  if (row === undefined) return null;
  return {
    officer: toOfficer(row),
    signedInAt: session.signed_in_at as IsoInstant,
    expiresAt: session.expires_at as IsoInstant,
  };
}

/** Ends the session of a cookie, and clears away expired ones. */
export async function endSession(service: Service, token: string | undefined): Promise<void> {
  await service.db
    .deleteFrom('officer_sessions')
    .where('unit_id', '=', ROOT_UNIT_ID)
    .where((where) =>
      where.or([
        where('token_hash', '=', digestHex(token ?? '')),
        where('expires_at', '<=', service.clock.now()),
      ]),
    )
    .execute();
}

/** How long the nth wrong attempt locks: none at first, then doubling to a quarter of an hour. */
export function computeLockMs(failedCount: number): number {
  if (failedCount < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** Math.min(failedCount - FREE_ATTEMPTS, 20));
}

function findOfficer(
  service: Service,
  by: 'login' | 'person_id',
  value: string,
): Promise<OfficerRow | undefined> {
  return service.db
    .selectFrom('officers')
    .selectAll()
    .where('unit_id', '=', ROOT_UNIT_ID)
    .where(by, '=', value)
    .executeTakeFirst();
}

async function countAttempt(service: Service, personId: string): Promise<Refusal | null> {
  return service.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('officers')
      .selectAll()
      .where('unit_id', '=', ROOT_UNIT_ID)
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const now = service.clock.now();
    if (row.locked_until !== null && row.locked_until > now) {
      const waitMs = Date.parse(row.locked_until) - toEpochMs(now);
      return refusal('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const failedCount = row.failed_count + 1;
    const lockMs = computeLockMs(failedCount);
    await trx
      .updateTable('officers')
      .set({
        failed_count: failedCount,
        locked_until: lockMs === 0 ? null : toIsoInstant(toEpochMs(now) + lockMs),
      })
      .where('unit_id', '=', ROOT_UNIT_ID)
      .where('person_id', '=', personId)
      .execute();
    return null;
  });
}

async function resetAttempts(service: Service, personId: string): Promise<void> {
  await service.db
    .updateTable('officers')
    .set({ failed_count: 0, locked_until: null })
    .where('unit_id', '=', ROOT_UNIT_ID)
    .where('person_id', '=', personId)
    .execute();
}

async function openSession(service: Service, officer: Officer) {
  const signedInAt = service.clock.now();
  const expiresAt = toIsoInstant(toEpochMs(signedInAt) + SESSION_LIFETIME_MS);
  const token = Buffer.from(service.random.bytes(TOKEN_BYTES)).toString('base64url');
  await service.db
    .insertInto('officer_sessions')
    .values({
      unit_id: ROOT_UNIT_ID,
      token_hash: digestHex(token),
      person_id: officer.personId,
      signed_in_at: signedInAt,
      expires_at: expiresAt,
    })
    .execute();
  return { token, session: { officer, signedInAt, expiresAt } };
}

function toOfficer(row: OfficerRow): Officer {
  const role = ROLES.find((known) => known === row.role);
  if (role === undefined) throw new Error(`Officer with unknown role [${row.role}]`);
  return { personId: row.person_id, login: row.login, name: row.name, role };
}

import type { Outcome, Session } from '../../shared/bridge/desktop-api.ts';
import type { Actor } from '../../shared/domain/events.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { PersonId, Sha256Hex } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { isStandingIn } from '../../shared/domain/stand-ins.ts';
import type { StandIn } from '../../shared/domain/stand-ins.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PasswordVerifier } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock/clock.ts';
import { SerialQueue } from '../storage/serial-queue.ts';
import type { AttemptLedger } from './attempt-ledger.ts';
import { computeAdmission } from './lockout.ts';
import { NOBODYS_VERIFIER } from './password-verifier.ts';

/** How long a confirmed password is good for what was confirmed with it: two minutes (security L7). */
export const STEP_UP_LIFETIME_MS = 120_000;

/** A member of staff with what their password is checked against. */
export type StaffMember = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly string[];
  /** A job held for a period in somebody's stead (SIG-3, C-54). */
  readonly actingFor?: { readonly role: string; readonly fromAt: IsoInstant; readonly toAt: IsoInstant };
  /** The same, as the unit's head appointed it. */
  readonly standIns?: readonly StandIn[];
  readonly isActive: boolean;
  readonly verifier: PasswordVerifier;
};

export type SessionKeeperOptions = {
  readonly clock: Clock;
  readonly ledger: AttemptLedger;
  /** The staff of the device; none while it is fresh. */
  readonly listStaff: () => readonly StaffMember[];
  readonly isPasswordOf: (verifier: PasswordVerifier, password: string) => Promise<boolean>;
};

/** What a password was typed for, and when: each digest may be signed once. */
type StepUp = { readonly confirmedAtMs: number; readonly digests: Set<Sha256Hex> };

/** Who is signed in. In memory only: a restart signs everybody out. */
export class SessionKeeper {
  readonly #options: SessionKeeperOptions;
  readonly #startedAtMs: number;
  readonly #queue = new SerialQueue();
  #session: Session | null = null;
  #stepUp: StepUp | null = null;

  constructor(options: SessionKeeperOptions) {
    this.#options = options;
    this.#startedAtMs = options.clock.monotonicMs();
  }

  get current(): Session | null {
    return this.#session;
  }

  signIn(request: { readonly personId: string; readonly password: string }): Promise<Outcome<Session>> {
    return this.#queue.run(async () => {
      const person = this.#options.listStaff().find(({ id }) => id === request.personId);
      const problem = await this.#checkPassword(person, request.password);
      if (problem !== null) return fail(problem);
      if (person === undefined) return fail(refusal('wrong-password'));
      this.signOut();
      this.#session = {
        personId: person.id,
        name: person.name,
        roles: this.#listRoles(person),
        signedInAt: toIsoInstant(this.#options.clock.nowMs()),
      };
      return ok(this.#session);
    });
  }

  signOut(): void {
    this.#session = null;
    this.#stepUp = null;
  }

  /**
   * Confirms exactly the contents that the person has in front of them, one or a batch (SIG-3): nothing else can be signed with it, and
   * what an earlier confirmation left is void. Counts towards the same limit as signing in: somebody at an unattended screen must not guess here instead. */
  confirmPassword(request: {
    readonly password: string;
    readonly digests: readonly Sha256Hex[];
  }): Promise<Outcome<null>> {
    return this.#queue.run(async () => {
      const session = this.#session;
      if (session === null) return fail(refusal('not-signed-in'));
      const person = this.#options.listStaff().find(({ id }) => id === session.personId);
      const problem = await this.#checkPassword(person, request.password);
      if (problem !== null) return fail(problem);
      // Signed out, or somebody else in, while the password was being checked.
      if (this.#session !== session) return fail(refusal('not-signed-in'));
      this.#stepUp = {
        confirmedAtMs: this.#options.clock.monotonicMs(),
        digests: new Set(request.digests),
      };
      return ok(null);
    });
  }

  /**
   * Whether somebody of the staff asks: the one who is signed in, or the one who is named. Counts towards the same limit as signing in.
   * Answers who it was.
   */
  checkStaff(request: { readonly name: string; readonly password: string }): Promise<Outcome<PersonId>> {
    return this.#queue.run(async () => {
      const name = request.name.trim();
      const person = this.#options
        .listStaff()
        .find((each) => (name === '' ? each.id === this.#session?.personId : each.name === name));
      const problem = await this.#checkPassword(person, request.password);
      if (problem !== null) return fail(problem);
      return person === undefined ? fail(refusal('wrong-password')) : ok(person.id);
    });
  }

  /** Whether the password was given for this very content, not longer ago than its two minutes, and not used for it yet. */
  hasStepUp(digest: Sha256Hex): boolean {
    if (this.#session === null || this.#stepUp === null) return false;
    const { confirmedAtMs, digests } = this.#stepUp;
    const age = this.#options.clock.monotonicMs() - confirmedAtMs;
    return age <= STEP_UP_LIFETIME_MS && digests.has(digest);
  }

  /** The confirmation was used for this content; to sign it again needs another. */
  spendStepUp(digest: Sha256Hex): void {
    this.#stepUp?.digests.delete(digest);
  }

  /** The person at the screen in a job they hold. */
  resolveActor(role: Role): Result<Actor, Refusal> {
    if (this.#session === null) return fail(refusal('not-signed-in'));
    const { personId, name, roles } = this.#session;
    const person = this.#options.listStaff().find(({ id }) => id === personId);
    // A period of acting ends while somebody is signed in.
    const isHeld = roles.includes(role) && (person === undefined || this.#listRoles(person).includes(role));
    return isHeld ? ok({ personId, name, role }) : fail(refusal('not-your-role', { role }));
  }

  /** The jobs a person holds now: their own, and the one they act in. */
  #listRoles({ roles, actingFor, standIns = [] }: StaffMember): readonly Role[] {
    const now = toIsoInstant(this.#options.clock.nowMs());
    const isActing = actingFor !== undefined && actingFor.fromAt <= now && now < actingFor.toAt;
    return ROLES.filter(
      (role) =>
        roles.includes(role) ||
        (isActing && actingFor.role === role) ||
        standIns.some((each) => each.role === role && isStandingIn(each, now)),
    );
  }

  async #checkPassword(person: StaffMember | undefined, password: string): Promise<Refusal | null> {
    const { clock, ledger, isPasswordOf } = this.#options;
    if (person === undefined) {
      await isPasswordOf(NOBODYS_VERIFIER, password);
      return refusal('wrong-password');
    }
    const admission = computeAdmission(ledger.get(person.id), this.#startedAtMs, clock.monotonicMs());
    switch (admission.kind) {
      case 'locked':
        return refusal('too-many-attempts', { waitSeconds: null, isLocked: true });
      case 'waiting':
        return refusal('too-many-attempts', {
          waitSeconds: Math.ceil(admission.waitMs / 1000),
          isLocked: false,
        });
      case 'open':
        await ledger.count(person.id, clock.monotonicMs());
    }
    const isRight = await isPasswordOf(person.verifier, password);
    if (!isRight || !person.isActive) return refusal('wrong-password');
    await ledger.clear(person.id);
    return null;
  }
}

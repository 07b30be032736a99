import type { IsoInstant } from '../lib/instant.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { Deadline } from './deadline.ts';
import type { Actor } from './events.ts';
import type { PersonId, UnitId } from './ids.ts';
import type { StandIn } from './stand-ins.ts';
import type { Role } from './vocabulary.ts';
import type { WorkingCalendar } from './calendar.ts';

/** A member of staff as rules see them. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly roles: readonly Role[];
  /** The departments the person belongs to or is responsible for; none named: the whole unit. */
  readonly departments: readonly string[];
  /** A job that is not the person's own, for a period: who acts signs in it (SIG-3, C-54). */
  readonly actingFor?: { readonly role: Role; readonly fromAt: IsoInstant; readonly toAt: IsoInstant };
  /** The periods in which the person was appointed, in the branch, to stand in: those that are over too. */
  readonly standIns?: readonly StandIn[];
  readonly isActive: boolean;
};

/** A unit as rules see it. */
export type Unit = {
  readonly id: UnitId;
  /** 2 to 6 upper-case letters or digits; the prefix of official numbers. */
  readonly code: string;
  readonly name: string;
  /** Appended to the serial when a unit has several devices (C-33); empty for the first. */
  readonly deviceLetter: string;
  /** Local wall time, `HH:mm`, Asia/Shanghai (A.5 rule 1). */
  readonly businessHours: readonly { readonly open: string; readonly close: string }[];
};

/** Everything a decision needs to know and may not fetch. */
export type DecideContext = {
  readonly now: IsoInstant;
  readonly actor: Actor;
  readonly unit: Unit;
  readonly people: readonly Person[];
  readonly policy: PolicyPack;
  readonly calendar: WorkingCalendar;
  /** A fresh UUID v7 for whatever the command creates (entry, escalation or plan). */
  readonly freshId: string;
  /** Highest serial issued by this device for each number prefix and period, from the projection: `{ 'HB01-202611': 41 }`. */
  readonly lastSerials: Readonly<Record<string, number>>;
  /** The terms the entry is under as of `now` (`computeDeadlines`). Needed where a policy asks why one ran over (C-17). */
  readonly deadlines?: readonly Deadline[];
  /** Head office has confirmed every fact of the entry; not said is no. Nothing is purged before (T20). */
  readonly isAcknowledged?: boolean;
};

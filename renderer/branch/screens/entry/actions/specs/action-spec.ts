import type { EntryCommand } from '../../../../../../shared/domain/commands.ts';
import type { WorkingCalendar } from '../../../../../../shared/domain/calendar.ts';
import type { Person, Unit } from '../../../../../../shared/domain/decide-context.ts';
import type { Entry } from '../../../../../../shared/domain/entry.ts';
import type { EntryId, PersonId } from '../../../../../../shared/domain/ids.ts';
import type { Role } from '../../../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../../../../shared/policy/schema.ts';
import type { EntryView } from '../../../../../data/branch-store.ts';
import type { Format } from '../../../../../i18n/use-format.ts';
import type { LineOption } from '../../fields/line-input.tsx';
import type { Names } from '../../use-names.ts';
import type { FieldSpec, FormValues } from './field-spec.ts';
import type { ValueReader } from './value-reader.ts';

/** What a form is drawn from: the entry as it stands, the policy it is under, who is at the desk, and words. */
export type Scene = {
  readonly view: EntryView;
  readonly entry: Entry;
  readonly policy: PolicyPack;
  readonly people: readonly Person[];
  readonly unit: Unit;
  readonly calendar: WorkingCalendar;
  readonly now: IsoInstant;
  readonly role: Role;
  readonly personId: PersonId;
  readonly names: Names;
  readonly format: Format;
  /** A text of `entry-forms`. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Another entry of the register. */
  readonly getEntry: (id: EntryId) => Promise<Entry | null>;
};

/**
 * The form of one action, as data: what it starts from, its lines, what it makes of them.
 *
 * What a rule computes (a severity, a due time, what a test decides) is asked of the rule and shown; a spec decides nothing.
 */
export type ActionSpec = {
  /** A sentence above the lines: what the action is about. */
  readonly lead?: (scene: Scene) => string | undefined;
  /** What a kept draft belongs to beside the entry, a plan for instance. */
  readonly about?: (scene: Scene) => string | null;
  readonly start: (scene: Scene) => FormValues;
  readonly fields: (scene: Scene, read: ValueReader) => readonly FieldSpec[];
  /** Values that follow from others as long as nobody typed them. */
  readonly propose?: (scene: Scene, read: ValueReader) => FormValues;
  /** A sentence below the lines: what follows from what is typed. */
  readonly outcome?: (scene: Scene, read: ValueReader) => string | undefined;
  /** The command, or null where what it is about is gone. */
  readonly toCommand: (read: ValueReader, scene: Scene) => EntryCommand | null | Promise<EntryCommand | null>;
};

/** Members of a closed set, in words, as choices. */
export function toOptions<Member extends string>(
  members: readonly Member[],
  toLabel: (member: Member) => string,
): readonly LineOption[] {
  return members.map((value) => ({ value, label: toLabel(value) }));
}

/** The first of the choices, for a form to start from; empty when there is none. */
export function pickFirst(options: readonly LineOption[]): string {
  return options[0]?.value ?? '';
}

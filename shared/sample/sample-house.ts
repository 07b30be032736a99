import type { IntakeDetails } from '../domain/event-payloads.ts';
import type { Person, Unit } from '../domain/decide-context.ts';
import type { Channel, EntryKind, Remedy, Severity } from '../domain/vocabulary.ts';

/** What somebody brought to a branch to try out. Invented; the telephone numbers are of no network. */
export type SampleMatter = {
  readonly channel: Channel;
  /** A complaint where nothing is said. */
  readonly entryKind?: EntryKind;
  readonly content: string;
  readonly place: string;
  readonly against?: string;
  readonly demand?: { readonly text: string; readonly remedy: Remedy; readonly yuan?: number };
  readonly details?: Partial<IntakeDetails>;
  readonly severity?: Severity;
};

/** A branch to try the application with: its policy, its unit and staff, and what customers bring it. */
export type SampleHouse = {
  readonly packId: string;
  readonly unit: Unit;
  readonly people: readonly Person[];
  readonly matters: readonly SampleMatter[];
  /** What the companies of its customers are called, where the policy asks for one. */
  readonly companies: readonly string[];
  /** Said by whoever answers where words are enough, and what was found before. */
  readonly reply: string;
  readonly findings: string;
};

import type { Refusal } from '../../shared/domain/refusal.ts';

/** The working store was written by a newer application: opening it would silently drop what that one added (reliability F23). */
export class StoreTooNewFault extends Error {
  override readonly name = 'StoreTooNewFault';
  constructor(found: number, known: number) {
    super(`The working store has version [${found}], this application knows up to [${known}]`);
  }
}

/** The working store could not be opened. The journal is untouched (reliability F17). */
export class StoreUnavailableFault extends Error {
  override readonly name = 'StoreUnavailableFault';
  constructor(databaseName: string, cause: unknown) {
    super(`The working store [${databaseName}] could not be opened`, { cause });
  }
}

/**
 * The facts are in the journal, fsynced, but the working store did not take them.
 *
 * Not lost: the next start or the next save brings them in from the journal. A screen says exactly that, and must not let
 * the person type it again.
 */
export class RecordedInJournalOnlyFault extends Error {
  override readonly name = 'RecordedInJournalOnlyFault';
  readonly lastSeq: number;
  constructor(lastSeq: number, cause: unknown) {
    super(`Recorded in the journal up to [${lastSeq}], not yet in the working store`, { cause });
    this.lastSeq = lastSeq;
  }
}

/** The shell refused something it never refuses to a correct renderer. */
export class UnexpectedRefusalFault extends Error {
  override readonly name = 'UnexpectedRefusalFault';
  readonly refusal: Refusal;
  constructor(call: string, refused: Refusal) {
    super(`[${call}] was refused: [${refused.reason}]`);
    this.refusal = refused;
  }
}

/** A repair of the store goes on: nothing else is written until it has ended. */
export class StoreUnderRepairFault extends Error {
  override readonly name = 'StoreUnderRepairFault';
  constructor() {
    super('The working store is being repaired');
  }
}

/** Search or full check could not be done by whoever does them. */
export class StoreReaderFault extends Error {
  override readonly name = 'StoreReaderFault';
  constructor(cause: string) {
    super(`The reader of the working store failed: ${cause}`);
  }
}

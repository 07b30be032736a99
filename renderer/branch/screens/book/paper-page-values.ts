import { PLAIN_PAGE } from '../../../../shared/domain/book-page.ts';
import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { composePaperWords } from '../../../../shared/domain/paper-page.ts';
import type { EntryKind } from '../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { fromInstantInput } from '../entry/fields/instant-input.ts';

/** What stands in the form of a paper page. */
export type PaperPageValues = {
  readonly entryKind: EntryKind;
  readonly content: string;
  readonly name: string;
  readonly phone: string;
  /** A `datetime-local` value; empty is now. */
  readonly writtenAt: string;
  readonly lateReason: string;
};

/** The command that puts the page into the book (BOOK-5); whoever left no name and no telephone is anonymous (BANK-32). */
export function toPaperCommand(
  page: PaperPageValues,
  { photoCount, now }: { readonly photoCount: number; readonly now: IsoInstant },
): RecordEntryCommand {
  const [name, phone] = [page.name.trim(), page.phone.trim()];
  return {
    type: 'record-entry',
    entryKind: page.entryKind,
    channel: 'opinion-book',
    happenedAt: null,
    receivedAt: fromInstantInput(page.writtenAt) ?? now,
    lateReason: page.lateReason,
    customer: { isAnonymous: name === '' && phone === '', name, phone, otherContact: '' },
    content: composePaperWords(page.content, photoCount),
    place: '',
    against: '',
    demand: { text: '', remedy: null, amountFen: null },
    wasRestated: false,
    page: { ...PLAIN_PAGE, writtenBy: 'customer-paper' },
  };
}

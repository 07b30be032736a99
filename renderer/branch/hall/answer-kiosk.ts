import type { Language, Outcome, Session } from '../../../shared/bridge/desktop-api.ts';
import type {
  KioskOpinion,
  KioskPages,
  KioskQuestion,
  KioskState,
} from '../../../shared/bridge/kiosk-api.ts';
import { HANDWRITTEN_MARK } from '../../../shared/domain/book-page.ts';
import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { listRecordingRoles } from '../../../shared/domain/list-roles.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import type { EntryKind, Role } from '../../../shared/domain/vocabulary.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { BranchStore } from '../../data/branch-store.ts';
import { toKioskPage } from './to-kiosk-page.ts';

/** What a customer may choose; an enquiry or a call for help is for the counter, which answers at once. */
const OFFERED: readonly EntryKind[] = ['complaint', 'suggestion', 'praise'];

export type KioskHost = {
  readonly store: BranchStore;
  readonly session: Session;
  readonly language: Language;
};

/** Answers what the kiosk asks: reads, decides and writes in the job of whoever opened it. */
export async function answerKiosk(question: KioskQuestion, host: KioskHost): Promise<Outcome<unknown>> {
  switch (question.type) {
    case 'get-state':
      return ok(await readState(host));
    case 'list-pages':
      return ok(await readPages(question.request, host));
    case 'write-opinion':
      return await writeOpinion(question.request, host);
    default:
      return assertNever(question);
  }
}

async function readState({ store, language }: KioskHost): Promise<KioskState> {
  const taken = store.policy.entryKinds.map(({ entryKind }) => entryKind);
  return {
    unitName: store.unit.name,
    language,
    entryKinds: OFFERED.filter((kind) => taken.includes(kind)),
    pageCount: (await store.listBook()).length,
  };
}

async function readPages(
  { skip, limit }: { readonly skip: number; readonly limit: number },
  { store, session }: KioskHost,
): Promise<KioskPages> {
  const book = (await store.listBook()).toReversed();
  const role = pickWritingRole(store, session) ?? session.roles[0] ?? 'receiver';
  const names = store.people.map(({ name }) => name);
  const views = await Promise.all(
    book.slice(skip, skip + limit).map(async ({ id }) => await store.getEntryView(id, role)),
  );
  return {
    total: book.length,
    pages: views
      .filter((view) => view !== null)
      .map((view) => toKioskPage(view.entry, view.deadlines, names)),
  };
}

async function writeOpinion(opinion: KioskOpinion, { store, session }: KioskHost): Promise<Outcome<unknown>> {
  const role = pickWritingRole(store, session);
  if (role === null) return fail(refusal('kiosk-unavailable'));
  const saved = await store.recordEntry(toRecordCommand(opinion, store.now()), role);
  if (!saved.ok) return saved;
  const view = await store.getEntryView(saved.value.entryId, role);
  const page = view?.entry.page ?? null;
  if (page === null) return fail(refusal('kiosk-unavailable'));
  return ok({ volume: page.volume, pageNumber: page.pageNumber, number: saved.value.number });
}

function pickWritingRole(store: BranchStore, { roles }: Session): Role | null {
  return listRecordingRoles(store.policy).find((role) => roles.includes(role)) ?? null;
}

/** BANK-32: whoever leaves no way to be reached is answered in the book; whoever leaves no name either is anonymous. */
export function toRecordCommand(opinion: KioskOpinion, now: IsoInstant): RecordEntryCommand {
  const { entryKind, ink, signatureInk } = opinion;
  const [name, phone, text] = [opinion.name.trim(), opinion.phone.trim(), opinion.text.trim()];
  return {
    type: 'record-entry',
    entryKind,
    channel: 'opinion-book',
    happenedAt: null,
    receivedAt: now,
    lateReason: '',
    customer: { isAnonymous: name === '' && phone === '', name, phone, otherContact: '' },
    content: text === '' ? HANDWRITTEN_MARK : text,
    place: '',
    against: '',
    demand: { text: '', remedy: null, amountFen: null },
    wasRestated: false,
    page: { writtenBy: 'customer-kiosk', ink, signatureInk },
  };
}

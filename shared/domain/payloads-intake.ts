import { z } from 'zod';

import { longText, requiredLongText, requiredShortText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { bookPageSchema } from './book-page.ts';
import {
  customerSchema,
  demandSchema,
  entryId,
  eventId,
  intakeDetailsSchema,
  packId,
  personId,
  unitId,
  uuid,
} from './payload-shapes.ts';
import { BOOKS, CHANNELS, ENTRY_KINDS, LINK_RELATIONS } from './vocabulary.ts';

/** Facts of writing an entry down and of what belongs to it. */
export const INTAKE_PAYLOADS = {
  /** An entry was written in a book and got its official number (T01; BANK-07, BANK-09, NUM-1). The last two since version 2. */
  'entry-received': z.object({
    unitId,
    book: z.enum(BOOKS),
    entryKind: z.enum(ENTRY_KINDS),
    channel: z.enum(CHANNELS),
    number: requiredShortText,
    packId,
    packVersion: z.int().min(1),
    /** When it happened at the customer's side, if known; when the branch received it; CAP-3 keeps three times apart (the third is the event's own wall time). */
    happenedAt: isoInstantSchema.nullable(),
    receivedAt: isoInstantSchema,
    lateReason: longText,
    customer: customerSchema,
    content: requiredLongText,
    place: shortText,
    against: shortText,
    demand: demandSchema,
    /** The receiver repeated the main points back (BANK-24, BANK-38). */
    wasRestated: z.boolean(),
    details: intakeDetailsSchema,
    /** The level of the ladder at which the receiver holds it: 1, or more where somebody higher takes a complaint in person. */
    ownerLevel: z.int().min(1),
    /** Where it stands in the opinion book. Left out by entries of the register, and by what was written before the book had pages. */
    page: bookPageSchema.exactOptional(),
  }),
  /** Something written is corrected by an addition that names it; what was written stays (NUM-4, SIG-2). */
  corrected: z.object({
    correctsEventId: eventId,
    field: requiredShortText,
    before: longText,
    after: longText,
    reason: requiredLongText,
  }),
  /** This entry belongs with another: a repeat (C-56, MFR-26), a group (C-08), an opinion it came from. */
  linked: z.object({ toEntryId: entryId, relation: z.enum(LINK_RELATIONS), note: longText }),
  /** Separate complaints of the same matter are handled as one; `distinctComplainants` counts companies or households (C-07). */
  grouped: z.object({
    groupId: uuid,
    memberIds: z.array(entryId).min(1),
    distinctComplainants: z.int().min(1),
  }),
  /** It was the same matter: the other entry goes on, this one stays readable (T21). */
  merged: z.object({ intoEntryId: entryId, reason: requiredLongText }),
  /** The number stays, void, with its reason (NUM-1). */
  'number-voided': z.object({ reason: requiredLongText }),
  /** The customer takes it back (CAP-10). */
  withdrawn: z.object({ reason: longText, means: requiredShortText }),
  /** A person complained about, or otherwise partial, stays out of it (CAP-5). */
  recused: z.object({ personId, reason: requiredLongText }),
} as const;

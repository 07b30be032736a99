import type { PolicyPack } from '../policy/schema.ts';
import type { Entry, Mark } from './entry.ts';
import type { Actor } from './events.ts';
import type { EventId, PersonId } from './ids.ts';
import type { Role } from './vocabulary.ts';

/** A written text of an entry that an addition may correct: the fact it stands in, its name there, and who wrote it. */
export type Correctable = {
  readonly eventId: EventId;
  readonly field: string;
  readonly text: string;
  readonly writtenBy: PersonId;
};

/** Every text of the record that can be corrected, as it reads now: corrected before, it reads as corrected last (NUM-4). */
export function listCorrectable(entry: Entry): readonly Correctable[] {
  return [...listIntakeTexts(entry), ...listHandlingTexts(entry)].map((each) => ({
    ...each,
    text: findCorrection(entry, each.eventId, each.field) ?? each.text,
  }));
}

/** How a text was corrected last, or null when it stands as it was written. */
export function findCorrection(entry: Entry, eventId: EventId, field: string): string | null {
  const found = entry.corrections.findLast(
    (each) => each.correctsEventId === eventId && each.field === field,
  );
  return found?.after ?? null;
}

/** NUM-4: the jobs that correct what others wrote: who keeps the register, and the unit's head. */
export function listCorrectors({ jobs }: PolicyPack): readonly Role[] {
  return [jobs.manager, jobs.unitHead];
}

/** NUM-4: a text is corrected by who wrote it, or in a job that corrects what others wrote. */
export function mayCorrect(
  { writtenBy }: Correctable,
  { personId, role }: Pick<Actor, 'personId' | 'role'>,
  policy: PolicyPack,
): boolean {
  return writtenBy === personId || listCorrectors(policy).includes(role);
}

function listIntakeTexts(entry: Entry): readonly Correctable[] {
  const { received, customer, details, demand } = entry;
  return name(received, {
    content: entry.content,
    place: entry.place,
    against: entry.against,
    lateReason: entry.lateReason,
    'customer.name': customer.name,
    'customer.phone': customer.phone,
    'customer.otherContact': customer.otherContact,
    'demand.text': demand.text,
    'details.company': details.company,
    'details.unitNumber': details.unitNumber,
    'details.address': details.address,
    'details.parties': details.parties,
    'details.witnesses': details.witnesses,
    'details.evidence': details.evidence,
    'details.product.orderNumber': details.product?.orderNumber,
    'details.product.materialNumber': details.product?.materialNumber,
  });
}

function listHandlingTexts(entry: Entry): readonly Correctable[] {
  const { investigation } = entry;
  return [
    ...(investigation === null
      ? []
      : name(investigation, { findings: investigation.findings, cause: investigation.cause })),
    ...entry.plans.flatMap((plan) => name(plan.proposed, { text: plan.text })),
    ...entry.replies.flatMap((reply) => name(reply, { content: reply.content })),
    ...entry.progress.flatMap((noted) => name(noted, { text: noted.text })),
    ...entry.progressReports.flatMap((report) => name(report, { text: report.text })),
    ...entry.assignments.flatMap((task) => name(task, { note: task.note })),
    ...entry.addedFacts.flatMap((added) => name(added, { text: added.text })),
  ];
}

function name(mark: Mark, texts: Readonly<Record<string, string | undefined>>): readonly Correctable[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    text === undefined ? [] : [{ eventId: mark.eventId, field, text, writtenBy: mark.actor.personId }],
  );
}

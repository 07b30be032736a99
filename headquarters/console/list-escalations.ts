import type { Entry } from '../../shared/domain/entry.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { EscalationFilter, EscalationRow } from '../../shared/protocol/console-api.ts';
import type { Service } from '../service.ts';

/** Rows of one list. More than this waiting for one head office is shown from the longest wait on. */
const LIST_LIMIT = 500;
const EXCERPT_LENGTH = 80;

/** What was put to head office: open first, the longest waiting on top. */
export async function listEscalations(service: Service, filter: EscalationFilter): Promise<EscalationRow[]> {
  const rows = await service.db
    .selectFrom('escalations')
    .innerJoin('entries', (join) =>
      join
        .onRef('entries.unit_id', '=', 'escalations.unit_id')
        .onRef('entries.entry_id', '=', 'escalations.entry_id'),
    )
    .innerJoin('units', 'units.unit_id', 'escalations.unit_id')
    .select([
      'escalations.unit_id',
      'escalations.escalation_id',
      'escalations.submitted_at',
      'escalations.delivered_at',
      'escalations.instructed_at',
      'entries.projection',
      'units.name',
    ])
    .$if(filter === 'open', (query) => query.where('escalations.is_open', '=', true))
    .orderBy('escalations.is_open', 'desc')
    .orderBy('escalations.submitted_at')
    .limit(LIST_LIMIT)
    .execute();
  const now = service.clock.now();
  return rows.flatMap((row) => {
    const entry: Entry = JSON.parse(row.projection);
    return toEscalationRow(entry, row, now);
  });
}

type ListedRow = {
  readonly name: string;
  readonly escalation_id: string;
  readonly submitted_at: string;
  readonly delivered_at: string | null;
  readonly instructed_at: string | null;
};

function toEscalationRow(entry: Entry, row: ListedRow, now: IsoInstant): readonly EscalationRow[] {
  const escalation = entry.escalations.find((each) => each.escalationId === row.escalation_id);
  if (escalation === undefined) return [];
  const submittedAt = row.submitted_at as IsoInstant;
  const deliveredAt = row.delivered_at as IsoInstant | null;
  const until = (row.instructed_at as IsoInstant | null) ?? now;
  return [
    {
      unitId: entry.unitId,
      unitName: row.name,
      entryId: entry.id,
      escalationId: escalation.escalationId,
      number: entry.number,
      customerName: entry.customer.name,
      isAnonymous: entry.customer.isAnonymous,
      excerpt: entry.content.slice(0, EXCERPT_LENGTH),
      demand: { ...entry.demand },
      reason: escalation.reason,
      note: escalation.note,
      state: escalation.state,
      entryStatus: entry.status,
      submittedAt,
      deliveredAt,
      waitingMinutes: computeMinutes(deliveredAt ?? submittedAt, until),
    },
  ];
}

function computeMinutes(from: IsoInstant, until: IsoInstant): number {
  return Math.max(0, Math.floor((toEpochMs(until) - toEpochMs(from)) / 60_000));
}

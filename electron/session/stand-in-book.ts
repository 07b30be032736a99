import { z } from 'zod';

import type { StoredEvent } from '../../shared/domain/events.ts';
import { foldStandIns, isStandInFact, withStandIns } from '../../shared/domain/stand-ins.ts';
import type { StandIn } from '../../shared/domain/stand-ins.ts';
import { parseStoredEvent } from '../../shared/journal/stored-event.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import type { DeviceRecord } from '../device/device-file.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import { SerialQueue } from '../storage/serial-queue.ts';
import { readTextIfPresent, writeAtomically } from '../storage/write-atomically.ts';

/** Facts read of a journal at once while catching up. */
const PAGE = 5_000;

const fileSchema = z.object({
  version: z.literal(1),
  /** How far each journal was read. */
  seqs: z.record(z.string(), z.int().min(0)),
  facts: z.array(z.unknown()),
});

type Kept = { readonly seqs: Readonly<Record<string, number>>; readonly facts: readonly StoredEvent[] };

/**
 * Who stands in for whom, as the shell knows it: from the journals of this device and from what head office hands on of the unit's
 * other devices. The shell folds the facts itself, because they decide which jobs it lets a person act in.
 *
 * The file spares reading whole journals at every start; without it they are read once more.
 */
export class StandInBook {
  readonly #path: string;
  readonly #queue = new SerialQueue();
  #kept: Kept;

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  static async open(path: string): Promise<StandInBook> {
    return new StandInBook(path, (await readKept(path)) ?? { seqs: {}, facts: [] });
  }

  /** Reads what was written to the journals since the last time. */
  async catchUp(journals: readonly JournalFile[]): Promise<void> {
    for (const journal of journals) {
      const { installationId, seq } = journal.position;
      const found: StoredEvent[] = [];
      for (let after = this.#kept.seqs[installationId] ?? 0; after < seq; after += PAGE) {
        found.push(...(await journal.read(after, PAGE)).filter(isStandInFact));
      }
      await this.#keep(found, { [installationId]: seq });
    }
  }

  /** Takes facts that were just written, or came from head office. */
  async note(events: readonly StoredEvent[]): Promise<void> {
    const found = events.filter(isStandInFact);
    if (found.length > 0) await this.#keep(found, {});
  }

  /** The appointments of the device's unit. */
  list({ people, unit }: Pick<DeviceRecord, 'people' | 'unit'>): readonly StandIn[] {
    const policy = findPack(unit.packId);
    if (policy === null) return [];
    const facts = this.#kept.facts.filter(({ unitId }) => unitId === unit.id);
    const known = people.map(({ id, roles }) => ({
      id,
      roles: policy.roles.map(({ role }) => role).filter((role) => roles.includes(role)),
    }));
    return foldStandIns(facts, known, policy);
  }

  /** The staff of the device, each with the periods in which they stand in. */
  listStaff(record: Pick<DeviceRecord, 'people' | 'unit'>) {
    return withStandIns(record.people, this.list(record));
  }

  async #keep(found: readonly StoredEvent[], read: Readonly<Record<string, number>>): Promise<void> {
    const known = new Set(this.#kept.facts.map(({ id }) => id));
    const fresh = found.filter(({ id }) => !known.has(id));
    const isRead = Object.entries(read).every(([id, seq]) => this.#kept.seqs[id] === seq);
    if (fresh.length === 0 && isRead) return;
    this.#kept = { seqs: { ...this.#kept.seqs, ...read }, facts: [...this.#kept.facts, ...fresh] };
    const text = `${JSON.stringify({ version: 1, ...this.#kept })}\n`;
    await this.#queue.run(async () => await writeAtomically(this.#path, text));
  }
}

/** What the file holds; null where there is none, or where it cannot be read: the journals then say it again. */
async function readKept(path: string): Promise<Kept | null> {
  const text = await readTextIfPresent(path);
  if (text === null) return null;
  try {
    const { seqs, facts } = fileSchema.parse(JSON.parse(text));
    const parsed = facts.map(parseStoredEvent);
    return { seqs, facts: parsed.flatMap((each) => (each.ok ? [each.value] : [])) };
  } catch {
    return null;
  }
}

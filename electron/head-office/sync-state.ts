import { z } from 'zod';

import { LINE_STATES } from '../../shared/bridge/desktop-api.ts';
import { toSha256Hex } from '../../shared/domain/ids.ts';
import { REFUSAL_REASONS } from '../../shared/domain/refusal.ts';
import { isoInstantSchema } from '../../shared/lib/instant.ts';
import { logStateSchema } from '../../shared/protocol/messages.ts';
import { SerialQueue } from '../storage/serial-queue.ts';
import { readTextIfPresent, writeAtomically } from '../storage/write-atomically.ts';

const place = z.object({ seq: z.int().min(0), hash: z.string().transform(toSha256Hex) });

const syncStateSchema = z.object({
  version: z.literal(1),
  /** For each journal of this device: what head office has acknowledged, and the newest that was ever sent. */
  journals: z.record(z.string(), z.object({ acknowledged: place, offered: place })),
  refused: z.array(
    z.object({
      installationId: z.string(),
      seq: z.int().min(1),
      eventId: z.string(),
      entryId: z.string().nullable(),
      kind: z.string(),
      reason: z.string(),
    }),
  ),
  line: z.enum(LINE_STATES),
  lastContactAt: isoInstantSchema.nullable(),
  refusal: z
    .object({
      reason: z.enum(REFUSAL_REASONS),
      rule: z.string().nullable(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
    .nullable(),
  /** What head office last said of itself: an older epoch or a smaller log than this is noticed (F29, F30). */
  log: logStateSchema.nullable(),
  clockOffsetMs: z.number().nullable(),
  /** The latest hybrid time seen in a pulled event. */
  seenHlc: z.object({ ms: z.int().min(0), counter: z.int().min(0) }),
  /** Request counters up to here may have been used. */
  countersReservedTo: z.int().min(0),
});
export type SyncState = z.infer<typeof syncStateSchema>;

export const EMPTY_SYNC_STATE: SyncState = {
  version: 1,
  journals: {},
  refused: [],
  line: 'never-tried',
  lastContactAt: null,
  refusal: null,
  log: null,
  clockOffsetMs: null,
  seenHlc: { ms: 0, counter: 0 },
  countersReservedTo: 0,
};

/** What is known about the line to head office, kept over restarts. */
export class SyncStateStore {
  readonly #path: string;
  readonly #queue = new SerialQueue();
  #state: SyncState;

  private constructor(path: string, state: SyncState) {
    this.#path = path;
    this.#state = state;
  }

  /** Throws when the file is there but damaged: an empty state would forget which sequences left the device. */
  static async open(path: string): Promise<SyncStateStore> {
    const text = await readTextIfPresent(path);
    return new SyncStateStore(
      path,
      text === null ? EMPTY_SYNC_STATE : syncStateSchema.parse(JSON.parse(text)),
    );
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Changes the state; on the disk when it returns. */
  update(change: (state: SyncState) => SyncState): Promise<SyncState> {
    return this.#queue.run(async () => {
      const next = change(this.#state);
      await writeAtomically(this.#path, JSON.stringify(next));
      this.#state = next;
      return next;
    });
  }
}

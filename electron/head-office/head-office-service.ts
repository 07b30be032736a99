import type {
  DesktopApi,
  HeadOfficeStatus,
  Outcome,
  PullOutcome,
  PushOutcome,
} from '../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { mergeHybridTime } from '../../shared/journal/hybrid-time.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { PROTOCOL_VERSION, PULL_PAGE_LIMIT, pullReplySchema } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import { SerialQueue } from '../storage/serial-queue.ts';
import { withContact, withFailure } from './contact.ts';
import type { HeadOfficeClient } from './head-office-client.ts';
import { getProgress, listRefused } from './journal-progress.ts';
import { parsePage } from './parse-page.ts';
import { pushJournal } from './push-journal.ts';
import type { PushTools } from './push-journal.ts';
import type { SyncStateStore } from './sync-state.ts';

/** The enrolled device as far as the line to head office concerns it. */
export type ConnectedDevice = {
  readonly client: HeadOfficeClient;
  readonly key: DeviceKey;
  readonly unitId: string;
  /** Oldest first, the one that is written to last. */
  readonly journals: readonly JournalFile[];
};

export type HeadOfficeServiceOptions = {
  readonly store: SyncStateStore;
  readonly clock: Clock;
  /** Told of the facts of the unit's other devices, before the page has them. */
  readonly onPulled: (events: readonly StoredEvent[]) => Promise<void>;
  readonly getAddress: () => string | null;
  /** Null while the device is fresh. */
  readonly getJournals: () => readonly JournalFile[] | null;
  /** Null for a sample, which never talks to head office. */
  readonly getConnected: () => ConnectedDevice | null;
};

/** The bridge's `headOffice` group. One request at a time: two pushes at once would only send the same twice. */
export function createHeadOfficeService(options: HeadOfficeServiceOptions): DesktopApi['headOffice'] {
  const { store, clock } = options;
  const queue = new SerialQueue();

  const countUnsent = (): number =>
    (options.getJournals() ?? [])
      .map(
        ({ position }) => position.seq - getProgress(store.state, position.installationId).acknowledged.seq,
      )
      .reduce((sum, count) => sum + Math.max(0, count), 0);

  const getStatus = async (): Promise<HeadOfficeStatus> => {
    const { state } = store;
    const journals = options.getJournals() ?? [];
    const current = journals.at(-1)?.position.installationId;
    return {
      address: options.getAddress(),
      line: state.line,
      lastContactAt: state.lastContactAt,
      refusal: state.refusal,
      acknowledgedSeq: current === undefined ? 0 : getProgress(state, current).acknowledged.seq,
      unsentCount: countUnsent(),
      oldestUnsentAt: await findOldestUnsent(journals, store),
      refused: listRefused(state),
      log: state.log,
      clockOffsetMs: state.clockOffsetMs,
    };
  };

  const failWith = async (problem: Refusal): Promise<Outcome<never>> => {
    await store.update((state) => withFailure(state, problem, clock.nowMs()));
    return fail(problem);
  };

  const push = async (): Promise<Outcome<PushOutcome>> => {
    const device = options.getConnected();
    if (device === null) return fail(refusal('not-enrolled'));
    const sent = await pushNext(device.journals, { ...device, store, clock, countUnsent });
    if (!sent.ok) return failWith(sent.error);
    return ok({ sent: sent.value, remaining: countUnsent(), status: await getStatus() });
  };

  const pull = async (request: {
    readonly after: number;
    readonly includeOwn: boolean;
  }): Promise<Outcome<PullOutcome>> => {
    const device = options.getConnected();
    const own = device?.journals.at(-1)?.position.installationId;
    if (device === null || own === undefined) return fail(refusal('not-enrolled'));
    const body = {
      protocolVersion: PROTOCOL_VERSION,
      after: request.after,
      limit: PULL_PAGE_LIMIT,
      exceptInstallation: request.includeOwn ? null : own,
    };
    const answer = await device.client.post('/v1/pull', body, pullReplySchema);
    if (!answer.ok) return failWith(answer.error);
    const { reply, raw } = answer.value;
    const events = parsePage(reply, raw, { after: request.after, unitId: device.unitId });
    if (!events.ok) return failWith(events.error);
    await options.onPulled(events.value.map(({ event }) => event));
    const nowMs = clock.nowMs();
    await store.update((state) => ({
      ...withContact(state, reply.log, nowMs),
      seenHlc: events.value.reduce(
        (seen, { event }) => mergeHybridTime(seen, event.hlc, nowMs),
        state.seenHlc,
      ),
    }));
    const { position, hasMore, log } = reply;
    return ok({
      events: events.value,
      position,
      hasMore,
      serverEpoch: log.serverEpoch,
      status: await getStatus(),
    });
  };

  return {
    getStatus: async () => ok(await getStatus()),
    push: () => queue.run(push),
    pull: (request) => queue.run(() => pull(request)),
  };
}

/** The first journal that has something unsent. One that is no longer written to and has forked must not hold up the one that is. */
async function pushNext(journals: readonly JournalFile[], tools: PushTools): Promise<Outcome<number>> {
  for (const journal of journals.filter((one) => isUnsent(one, tools.store))) {
    const sent = await pushJournal(journal, tools);
    const isPassedOver = !sent.ok && sent.error.reason === 'sequence-fork' && journal !== journals.at(-1);
    if (!isPassedOver) return sent;
  }
  return ok(0);
}

function isUnsent({ position }: JournalFile, store: SyncStateStore): boolean {
  return getProgress(store.state, position.installationId).acknowledged.seq < position.seq;
}

function findUnsent(journals: readonly JournalFile[], store: SyncStateStore): JournalFile | undefined {
  return journals.find((journal) => isUnsent(journal, store));
}

async function findOldestUnsent(
  journals: readonly JournalFile[],
  store: SyncStateStore,
): Promise<HeadOfficeStatus['oldestUnsentAt']> {
  const journal = findUnsent(journals, store);
  if (journal === undefined) return null;
  const { acknowledged } = getProgress(store.state, journal.position.installationId);
  const [event] = await journal.read(acknowledged.seq, 1);
  return event?.wallTime ?? null;
}

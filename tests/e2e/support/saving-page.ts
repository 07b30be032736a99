import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { openBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { RepairMode } from '../../../renderer/data/reconcile-store.ts';
import type { StartReport } from '../../../renderer/data/branch-store.ts';
import type { Session } from '../../../shared/bridge/desktop-api.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { composeBenchCommand } from '../../bench/bench-matter.ts';
import { fillStore } from '../../bench/page/fill-store.ts';
import { createPageDesktop, exposePageApi, startPageWorker } from '../../support/page-desktop.ts';

/** A page that does what the screens do with the working store, without drawing anything. */
export type SavingPageApi = {
  /** Sample branch, signed in as its receiver, store open; answers what the start found. */
  open(repair: RepairMode): Promise<StartReport>;
  /** Records an entry the way the New entry page does; answers the number the screen would then show. */
  save(index: number): Promise<string>;
  /** Fills up to this many entries, in batches. */
  fillTo(count: number): Promise<void>;
  /** Waits for the full check of the background; answers what start and check found together. */
  settle(): Promise<StartReport>;
  /** Every number that the register lists, newest first. */
  listNumbers(): Promise<readonly string[]>;
};

const desktop = createPageDesktop();
let store: OpenedBranchStore | null = null;
let session: Session | null = null;

const api: SavingPageApi = {
  async open(repair) {
    const state = await desktop.device.getState({});
    if (state.ok && state.value.kind === 'fresh') await desktop.device.trySample({});
    const signedIn = await desktop.session.signIn({
      personId: toPersonId('p-wang'),
      password: 'Branch-2026-demo',
    });
    if (!signedIn.ok) throw new Error(`Signing in was refused [${signedIn.error.reason}]`);
    session = signedIn.value;
    store = await openBranchStore(session, {
      desktop,
      startWorker: startPageWorker,
      repair,
      mode: repair === 'off' ? 'read' : 'work',
    });
    return store.startReport;
  },
  async save(index) {
    const saved = await getStore().recordEntry(composeBenchCommand(index, Date.now()), 'receiver');
    if (!saved.ok) throw new Error(`A save was refused [${saved.error.reason}]`);
    return saved.value.number;
  },
  async fillTo(count) {
    if (session === null) throw new Error('Nobody is signed in');
    await fillStore(getStore(), session, { from: 0, to: count });
  },
  async settle() {
    await getStore().whenSettled();
    return getStore().startReport;
  },
  async listNumbers() {
    const filter = EVERYTHING;
    const { rows } = await getStore().listEntries(filter, { offset: 0, limit: 100_000 });
    return rows.map(({ number }) => number);
  },
};

function getStore(): OpenedBranchStore {
  if (store === null) throw new Error('The store is not open');
  return store;
}

exposePageApi(api);

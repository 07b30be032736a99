import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { Session } from '../../shared/bridge/desktop-api.ts';
import type { Person } from '../../shared/domain/decide-context.ts';
import type { IndexedDbPort } from '../../renderer/data/branch-database.ts';
import { openBranchStore } from '../../renderer/data/open-branch-store.ts';
import type { OpenBranchStoreParts, OpenedBranchStore } from '../../renderer/data/open-branch-store.ts';
import { createFakeClock, createFakeTimers, createSeededRandom } from './fake-clock.ts';
import type { FakeClock, FakeTimers } from './fake-clock.ts';
import { createFakeDesktop } from './fake-desktop.ts';
import type { FakeDesktop, FakeDesktopOptions } from './fake-desktop.ts';
import { makeSession, WANG } from './sample-people.ts';

/** A branch for a test: one shell, one disk, one clock; stores are opened on it as often as the test likes. */
export type BranchHarness = {
  readonly desktop: FakeDesktop;
  readonly clock: FakeClock;
  readonly timers: FakeTimers;
  /** Replaced to play a lost disk. */
  idb: IndexedDbPort;
  /** Signs a person in and opens the store; background work has ended when it resolves. */
  open(person?: Person, parts?: Partial<OpenBranchStoreParts>): Promise<OpenedBranchStore>;
  closeAll(): void;
};

/** A disk of its own: what one test leaves, no other finds. */
export function makeFakeIdb(): IndexedDbPort {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function createBranchHarness(options: FakeDesktopOptions = {}): BranchHarness {
  const clock = createFakeClock();
  const timers = createFakeTimers();
  const desktop = createFakeDesktop({ clock, ...options });
  const opened: OpenedBranchStore[] = [];
  let seed = 100;
  const harness: BranchHarness = {
    desktop,
    clock,
    timers,
    idb: makeFakeIdb(),
    async open(person = WANG, parts = {}) {
      const session: Session = makeSession(person);
      desktop.fake.signInAs(person);
      seed += 1;
      const store = await openBranchStore(session, {
        desktop,
        clock,
        timers,
        random: createSeededRandom(seed),
        idb: harness.idb,
        locks: null,
        backgroundDelayMs: 0,
        ...parts,
      });
      opened.push(store);
      await store.whenSettled();
      return store;
    },
    closeAll() {
      for (const store of opened) store.close();
    },
  };
  return harness;
}

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { openBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { DesktopApi, Session } from '../../../shared/bridge/desktop-api.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { BENCH_LISTS } from '../bench-api.ts';
import type { BenchApi, BenchEngine, BenchList, OpenTime } from '../bench-api.ts';
import { composeBenchCommand } from '../bench-matter.ts';
import { toTiming } from '../percentile.ts';
import type { Timing } from '../percentile.ts';
import { createPageDesktop, exposePageApi, startPageWorker } from '../../support/page-desktop.ts';
import { fillStore } from './fill-store.ts';
import {
  countRaw,
  fillRaw,
  insertRaw,
  listRawDue,
  listRawMine,
  listRawRegister,
  openPlainDexie,
  openRaw,
} from './raw-store.ts';

const ALL = EVERYTHING;
const PAGE = { offset: 0, limit: 50 } as const;
type RowReader = () => Promise<{ readonly length: number }>;
/** Published with the sample branch. */
const SAMPLE = { personId: toPersonId('p-wang'), password: 'Branch-2026-demo' };

let calls: { readonly channel: string; readonly ms: number }[] = [];
const desktop: DesktopApi = createPageDesktop((channel, ms) => void calls.push({ channel, ms }));

type OpenStores = { readonly store: OpenedBranchStore; readonly raw: IDBDatabase };
let stores: OpenStores | null = null;

async function getSession(): Promise<Session> {
  const present = await desktop.session.get({});
  if (present.ok && present.value !== null) return present.value;
  const signedIn = await desktop.session.signIn(SAMPLE);
  if (!signedIn.ok) throw new Error(`Signing in was refused [${signedIn.error.reason}]`);
  return signedIn.value;
}

/** Both stores, the branch's without its background work, so that only what is measured runs. */
async function openBoth(): Promise<OpenStores> {
  stores ??= {
    store: await openBranchStore(await getSession(), { desktop, mode: 'read' }),
    raw: await openRaw(),
  };
  return stores;
}

async function measure(samples: number[], task: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await task();
  samples.push(performance.now() - startedAt);
}

function assertMeant(isMeant: boolean, what: string): void {
  if (!isMeant) throw new Error(`The bench measured something else than it says [${what}]`);
}

/** Two characters and more: frequent, rare, a number, a telephone number, nothing. */
const SEARCHED = [
  '利率',
  '叫号机显示',
  '第77件',
  '0000',
  '13810',
  '没有的字',
  '客户42',
  '转存 吞卡',
] as const;

async function searchFirst(store: OpenedBranchStore): Promise<void> {
  const found = await store.listEntries({ ...ALL, text: '第1件' }, PAGE);
  assertMeant(found.total > 0, 'the search found nothing');
}

/** From the words to the rows, as the register asks. */
async function measureSearches(store: OpenedBranchStore, rounds: number): Promise<Timing> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of SEARCHED) await measure(samples, () => store.listEntries({ ...ALL, text }, PAGE));
  }
  return toTiming(samples);
}

/** Tasks of this page's thread that the browser calls long: 50 ms and more. */
function watchLongTasks(): { takeLongest(): number } {
  let longest = 0;
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    takeLongest() {
      note(observer.takeRecords());
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}

function readHeapMegabytes(): number {
  const { memory } = performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } };
  return memory.usedJSHeapSize / 2 ** 20;
}

const OPENERS: Readonly<Record<BenchEngine, () => Promise<number>>> = {
  raw: async () => (await listRawRegister(await openRaw())).length,
  dexie: async () => {
    const database = await openPlainDexie();
    const rows = await database.table('entries').orderBy('number').reverse().limit(PAGE.limit).toArray();
    return rows.length;
  },
  branchbook: async () => {
    const store = await openBranchStore(await getSession(), { desktop, startWorker: startPageWorker });
    return (await store.listEntries(ALL, PAGE)).rows.length;
  },
};

const bench: BenchApi = {
  async setUp() {
    const state = await desktop.device.getState({});
    if (state.ok && state.value.kind === 'fresh') await desktop.device.trySample({});
    await openBoth();
  },

  async fillTo(count) {
    const { store, raw } = await openBoth();
    const { total } = await store.getCounters();
    await fillStore(store, await getSession(), { from: total, to: count });
    await fillRaw(raw, await countRaw(raw), count);
  },

  async measureSaves(runs) {
    const { store, raw } = await openBoth();
    const ofRaw: number[] = [];
    const ofBranchbook: number[] = [];
    const ofEmptyCall: number[] = [];
    calls = [];
    const first = await countRaw(raw);
    for (let index = first; index < first + runs; index += 1) {
      await measure(ofRaw, () => insertRaw(raw, index));
      await measure(ofBranchbook, async () => {
        const saved = await store.recordEntry(composeBenchCommand(index, Date.now()), 'receiver');
        assertMeant(saved.ok, 'a save was refused');
      });
      await measure(ofEmptyCall, () => desktop.journal.getHead({}));
    }
    const appends = calls.filter(({ channel }) => channel === 'journal.append').map(({ ms }) => ms);
    return {
      raw: toTiming(ofRaw),
      branchbook: toTiming(ofBranchbook),
      append: toTiming(appends),
      emptyCall: toTiming(ofEmptyCall),
    };
  },

  async measureLists(runs) {
    const { store, raw } = await openBoth();
    const lists = {
      mine: [() => listRawMine(raw), () => store.listWaitingFor(['receiver'], PAGE.limit)],
      due: [() => listRawDue(raw), () => store.listDue(PAGE.limit)],
      register: [() => listRawRegister(raw), async () => (await store.listEntries(ALL, PAGE)).rows],
    } as const satisfies Record<BenchList, readonly [RowReader, RowReader]>;
    const ofCounters: number[] = [];
    const samples = { mine: [[], []], due: [[], []], register: [[], []] } as Record<
      BenchList,
      [number[], number[]]
    >;
    for (let run = 0; run < runs; run += 1) {
      for (const list of BENCH_LISTS) {
        for (const which of [0, 1] as const) {
          await measure(samples[list][which], async () => {
            const { length } = await lists[list][which]();
            assertMeant(length === PAGE.limit, `${list} has [${length}] rows`);
          });
        }
      }
      await measure(ofCounters, () => store.getCounters());
    }
    const toPair = ([ofRaw, ofBranchbook]: [number[], number[]]) => ({
      raw: toTiming(ofRaw),
      branchbook: toTiming(ofBranchbook),
    });
    return {
      mine: toPair(samples.mine),
      due: toPair(samples.due),
      register: toPair(samples.register),
      counters: toTiming(ofCounters),
    };
  },

  async measureOpen(engine): Promise<OpenTime> {
    // Signing in is not part of opening: for everybody it happened before.
    await getSession();
    const startedAt = performance.now();
    const length = await OPENERS[engine]();
    assertMeant(length === PAGE.limit, `${engine} showed [${length}] rows`);
    return { sinceOpen: performance.now() - startedAt };
  },

  async measureBackground() {
    const session = await getSession();
    const startedAt = performance.now();
    const store = await openBranchStore(session, { desktop, startWorker: startPageWorker });
    await store.listEntries(ALL, PAGE);
    const tasks = watchLongTasks();
    await searchFirst(store);
    const searchReadyMs = performance.now() - startedAt;
    const longestWhileFilling = tasks.takeLongest();
    const searchWhileChecking = await measureSearches(store, 4);
    await store.whenSettled();
    const fullCheckMs = performance.now() - startedAt;
    assertMeant(!store.startReport.wasRepaired, 'the fixture needed a repair');
    const longestWhileChecking = tasks.takeLongest();
    const search = await measureSearches(store, 20);
    return {
      searchReadyMs,
      fullCheckMs,
      search,
      searchWhileChecking,
      longestWhileFilling,
      longestWhileChecking,
      longestWhileSearching: tasks.takeLongest(),
      heapMegabytes: readHeapMegabytes(),
    };
  },
};

exposePageApi(bench);

import { Dexie } from 'dexie';

import { composeContent } from '../bench-matter.ts';

/** One entry as a bare register would keep it: 1.2 KB, and the columns of six indexes. */
export type RawRow = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly waitingFor: string;
  readonly channel: string;
  readonly dueAt: string;
  readonly updatedAt: string;
  readonly name: string;
  readonly phone: string;
  readonly content: string;
};

const NAME = 'bench-raw';
/** Dexie multiplies its versions by ten; with this one both open the same database. */
const NATIVE_VERSION = 10;
const INDEXES = {
  number: 'number',
  updatedAt: 'updatedAt',
  phone: 'phone',
  statusDue: ['status', 'dueAt'],
  waitingDue: ['waitingFor', 'dueAt'],
  channelNumber: ['channel', 'number'],
} as const;
const BULK = 1_000;
const PAGE = 50;

/** Opens the baseline: entries with six indexes, and an outbox. */
export function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, NATIVE_VERSION);
    request.onupgradeneeded = () => {
      const entries = request.result.createObjectStore('entries', { keyPath: 'id' });
      for (const [name, keyPath] of Object.entries(INDEXES)) {
        entries.createIndex(
          Array.isArray(keyPath) ? toDexieName(keyPath) : name,
          keyPath as string | string[],
        );
      }
      request.result.createObjectStore('outbox', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The raw database did not open', { cause: request.error }));
  });
}

/** The same database through Dexie, as plainly as it goes. */
export async function openPlainDexie(): Promise<Dexie> {
  const database = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    entries: 'id, number, updatedAt, phone, [status+dueAt], [waitingFor+dueAt], [channel+number]',
    outbox: 'id',
  });
  return await database.open();
}

function toDexieName(keyPath: readonly string[]): string {
  return `[${keyPath.join('+')}]`;
}

export function composeRawRow(index: number): RawRow {
  return {
    id: `raw-${String(index).padStart(8, '0')}`,
    number: `HB01-202611-${String(index).padStart(6, '0')}`,
    status: index % 3 === 0 ? 'closed' : 'received',
    waitingFor: ['receiver', 'manager', 'head', 'head-office'][index % 4]!,
    channel: index % 4 === 0 ? 'counter' : 'phone',
    dueAt: new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 7_200) * 3_600_000).toISOString(),
    updatedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    name: `客户${String(index % 5_000)}`,
    phone: `138${String(10_000_000 + ((index * 7_919) % 90_000_000))}`,
    content: composeContent(index),
  };
}

/** Bulk load with relaxed durability. */
export async function fillRaw(db: IDBDatabase, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BULK) {
    const transaction = db.transaction(['entries', 'outbox'], 'readwrite', { durability: 'relaxed' });
    for (let index = at; index < Math.min(to, at + BULK); index += 1) {
      transaction.objectStore('entries').put(composeRawRow(index));
    }
    await finished(transaction);
  }
}

/** What a save is measured against: entry and outbox row in one strict transaction. */
export async function insertRaw(db: IDBDatabase, index: number): Promise<void> {
  const row = composeRawRow(index);
  const transaction = db.transaction(['entries', 'outbox'], 'readwrite', { durability: 'strict' });
  transaction.objectStore('entries').add(row);
  transaction.objectStore('outbox').add({ ...row, state: 'waiting' });
  await finished(transaction);
}

export async function countRaw(db: IDBDatabase): Promise<number> {
  return await answered(db.transaction('entries').objectStore('entries').count());
}

/** 50 rows of one holder, those due first in front. */
export async function listRawMine(db: IDBDatabase): Promise<readonly RawRow[]> {
  const index = db.transaction('entries').objectStore('entries').index('[waitingFor+dueAt]');
  return await answered(index.getAll(IDBKeyRange.bound(['receiver', ''], ['receiver', '\uffff']), PAGE));
}

/** 50 open rows, those due first in front. */
export async function listRawDue(db: IDBDatabase): Promise<readonly RawRow[]> {
  const index = db.transaction('entries').objectStore('entries').index('[status+dueAt]');
  return await answered(index.getAll(IDBKeyRange.bound(['received', ''], ['received', '\uffff']), PAGE));
}

/** 50 rows, newest number first, by a cursor: `getAll` goes only upwards. */
export function listRawRegister(db: IDBDatabase): Promise<readonly RawRow[]> {
  return new Promise((resolve, reject) => {
    const rows: RawRow[] = [];
    const request = db.transaction('entries').objectStore('entries').index('number').openCursor(null, 'prev');
    request.onerror = () => reject(new Error('The cursor failed', { cause: request.error }));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(rows);
      rows.push(cursor.value as RawRow);
      if (rows.length === PAGE) resolve(rows);
      else cursor.continue();
    };
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('A raw transaction failed', { cause: transaction.error }));
  });
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('A raw request failed', { cause: request.error }));
  });
}

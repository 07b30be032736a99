import { describe, expect, it } from 'vitest';

import { ANY_LINE } from '../../../renderer/data/search-filter.ts';
import type { ReaderAnswer, ReaderRequest } from '../../../renderer/data/reader-messages.ts';
import { StoreReaderFault } from '../../../renderer/data/store-faults.ts';
import { createWorkerStoreReader } from '../../../renderer/data/worker-store-reader.ts';
import { TEST_UNIT } from '../../support/sample-people.ts';

const SETUP = { databaseName: 'branchbook-test', packId: 'bank-branch', unit: TEST_UNIT };
const PAGE = { offset: 0, limit: 50 };
const FILTER = { ...ANY_LINE, text: '吞卡' };

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  readonly requests: ReaderRequest[] = [];
  isTerminated = false;

  postMessage(request: ReaderRequest): void {
    this.requests.push(structuredClone(request));
  }

  answer(data: ReaderAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function open() {
  const workers: FakeWorker[] = [];
  const reader = createWorkerStoreReader(() => {
    const started = new FakeWorker();
    workers.push(started);
    return started as unknown as Worker;
  }, SETUP);
  return { worker: workers[0]!, workers, reader };
}

describe('createWorkerStoreReader', () => {
  it('opens the store in the worker, asks in order, and matches answers by number', async () => {
    const { worker, reader } = open();

    const filled = reader.fill();
    const found = reader.find(FILTER, PAGE);
    reader.noteChanged('all');
    worker.answer({ id: 2, isOk: true, value: { ids: [], total: 7 } });
    worker.answer({ id: 1, isOk: true, value: undefined });

    expect(await found).toEqual({ ids: [], total: 7 });
    expect(await filled).toBeUndefined();
    expect(worker.requests).toEqual([
      { type: 'open', setup: SETUP },
      { type: 'call', id: 1, name: 'fill', args: [] },
      { type: 'call', id: 2, name: 'find', args: [FILTER, PAGE] },
      { type: 'changed', changed: 'all' },
    ]);
  });

  it('fails a call that failed in the worker, and only that one', async () => {
    const { worker, reader } = open();
    const prepared = reader.prepare();
    const filled = reader.fill();
    worker.answer({ id: 1, isOk: false, fault: 'Error: disk' });
    worker.answer({ id: 2, isOk: true, value: undefined });

    await expect(prepared).rejects.toThrow(new StoreReaderFault('Error: disk'));
    await expect(filled).resolves.toBeUndefined();
  });

  it('leaves no call pending when the worker does not start, and fails the next at once', async () => {
    const { worker, reader } = open();
    const filled = reader.fill();
    worker.dispatchEvent(new Event('error'));

    await expect(filled).rejects.toBeInstanceOf(StoreReaderFault);
    await expect(reader.fill()).rejects.toBeInstanceOf(StoreReaderFault);
  });

  it('leaves no call pending when it is closed, and ends the worker', async () => {
    const { worker, reader } = open();
    const filled = reader.fill();
    reader.close();

    await expect(filled).rejects.toThrow('closed');
    expect(worker.isTerminated).toBe(true);
  });

  it.each([
    ['verify', { finding: null, eventsChecked: 3, entriesChecked: 1 }],
    ['keepBlocks', undefined],
  ] as const)(
    'has a worker for %s alone, which ends with it and keeps no search waiting',
    async (name, value) => {
      const { worker, workers, reader } = open();
      const called = reader[name]();
      const found = reader.find(FILTER, PAGE);
      worker.answer({ id: 1, isOk: true, value: { ids: [], total: 7 } });
      expect(await found).toEqual({ ids: [], total: 7 });

      const aside = workers[1]!;
      expect(aside.requests).toEqual([
        { type: 'open', setup: SETUP },
        { type: 'call', id: 1, name, args: [] },
      ]);
      expect(aside.isTerminated).toBe(false);
      aside.answer({ id: 1, isOk: true, value });

      expect(await called).toEqual(value);
      expect([worker, aside].map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
    },
  );

  it('ends a check that did not start, or was under way when the store was closed', async () => {
    const { workers, reader } = open();
    const notStarted = reader.verify();
    workers[1]!.dispatchEvent(new Event('error'));
    await expect(notStarted).rejects.toBeInstanceOf(StoreReaderFault);

    const underWay = reader.verify();
    reader.close();

    await expect(underWay).rejects.toThrow('closed');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true]);
  });
});

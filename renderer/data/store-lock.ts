/** Lets one holder in at a time, in the order of asking. */
export interface StoreLock {
  hold<Value>(task: () => Promise<Value>): Promise<Value>;
}

/**
 * A lock that holds across all windows of the application.
 *
 * Not what keeps numbers unique: that is `expectedSeq` of the journal. It only spares windows the work of deciding
 * twice, and keeps a repair and a save apart.
 */
export function createStoreLock(name: string, locks: LockManager | null = findLockManager()): StoreLock {
  if (locks === null) return createLocalLock();
  return {
    hold: async (task) => await locks.request(name, async () => await task()),
  };
}

/** A lock within this page alone, for environments without Web Locks. */
export function createLocalLock(): StoreLock {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async hold(task) {
      const turn = last.then(task, task);
      last = turn.catch(() => null);
      return await turn;
    },
  };
}

/** Calls `lead` once no other window leads, and lets go when `signal` aborts. */
export async function leadUntilAborted(
  name: string,
  lead: () => void,
  signal: AbortSignal,
  locks: LockManager | null = findLockManager(),
): Promise<void> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  if (locks === null) {
    lead();
    return await aborted;
  }
  try {
    await locks.request(name, { signal }, async () => {
      lead();
      await aborted;
    });
  } catch (cause) {
    // Closing while still waiting to lead is not a fault.
    if (!signal.aborted) throw cause;
  }
}

function findLockManager(): LockManager | null {
  return typeof navigator !== 'undefined' && navigator.locks ? navigator.locks : null;
}

import type { ChangedEntries } from './entry-search.ts';

/** Tells the other windows of this branch which entries have changed, and hears it from them. */
export interface CommitSignal {
  announce(changed: ChangedEntries): void;
  close(): void;
}

/**
 * A signal over the browser's channel of this name; silent where there is none.
 *
 * Not what keeps a store right (a commit compares inside its transaction): it keeps the search of other windows up to date, and
 * spares them decisions on what is already outdated.
 */
export function createCommitSignal(
  name: string,
  onForeignCommit: (changed: ChangedEntries) => void,
): CommitSignal {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  let isClosed = false;
  // A channel does not hear itself.
  channel.addEventListener('message', ({ data }: MessageEvent<ChangedEntries>) => onForeignCommit(data));
  return {
    announce(changed) {
      // A save may end after its window has closed the store.
      if (!isClosed) channel.postMessage(changed);
    },
    close() {
      isClosed = true;
      channel.close();
    },
  };
}

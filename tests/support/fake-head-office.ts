import type { PulledEvent } from '../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';

/** Head office as a device sees it: a feed with positions, an epoch, and a line that may be down. */
export class FakeHeadOffice {
  feed: PulledEvent[] = [];
  serverEpoch = 'epoch-1';
  isReachable = true;
  /** Facts per page of a pull; small, so that tests have several. */
  pageSize = 50;
  pushBatch = 100;
  /** Called before each page; throws to play a process that ends between pages. */
  beforePull: (after: number) => void = () => {};
  pulls: number[] = [];

  receive(events: readonly StoredEvent[]): void {
    const known = new Set(this.feed.map(({ event }) => event.id));
    for (const event of events) {
      if (!known.has(event.id)) this.feed.push({ position: this.feed.length + 1, event });
    }
  }

  pull(
    after: number,
    exceptInstallation: string | null,
  ): { readonly events: readonly PulledEvent[]; readonly position: number; readonly hasMore: boolean } {
    this.pulls.push(after);
    this.beforePull(after);
    const rest = this.feed.filter(({ position }) => position > after);
    const page = rest.slice(0, this.pageSize);
    return {
      events: page.filter(({ event }) => event.installationId !== exceptInstallation),
      position: page.at(-1)?.position ?? after,
      hasMore: rest.length > page.length,
    };
  }
}

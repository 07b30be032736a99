import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { Person } from '../../shared/domain/decide-context.ts';
import type { BranchDevice } from './store-core.ts';

/** The staff as the shell knows it now: who stands in for whom changes while the application runs. */
export class StaffBoard {
  readonly #desktop: DesktopApi;
  #people: readonly Person[];

  constructor(desktop: DesktopApi, device: BranchDevice) {
    this.#desktop = desktop;
    this.#people = device.people;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  /** Asks the shell again: after an appointment, and after facts of it came from head office. */
  async refresh(): Promise<void> {
    const state = await this.#desktop.device.getState({});
    if (state.ok && state.value.kind !== 'fresh') this.#people = state.value.people;
  }
}

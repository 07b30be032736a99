import type { Session } from '../../shared/bridge/desktop-api.ts';
import type { DecideContext } from '../../shared/domain/decide-context.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import type { SerialRow } from './branch-rows.ts';
import type { StoreCore } from './store-core.ts';

/** Random bytes in a UUID of version 7. */
const UUID_RANDOM_BYTES = 10;

/** What a decision needs to know, from the store's own state. Nothing is fetched. */
export function composeContext(
  core: StoreCore,
  session: Session,
  role: Role,
  serials: readonly SerialRow[],
): DecideContext {
  const nowMs = core.clock.nowMs();
  return {
    now: toIsoInstant(nowMs),
    actor: { personId: session.personId, name: session.name, role },
    unit: core.device.unit,
    people: core.staff.people,
    policy: core.rules.policy,
    calendar: core.rules.calendar,
    freshId: makeUuidV7(nowMs, core.random.bytes(UUID_RANDOM_BYTES)),
    lastSerials: Object.fromEntries(serials.map(({ key, last }) => [key, last])),
  };
}

/** As {@link composeContext}, reading the serials first. */
export async function gatherContext(core: StoreCore, session: Session, role: Role): Promise<DecideContext> {
  return composeContext(core, session, role, await core.db.serials.toArray());
}

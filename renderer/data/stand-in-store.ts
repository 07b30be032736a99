import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import { decideStandIn } from '../../shared/domain/decide-stand-in.ts';
import type { StandInCommand } from '../../shared/domain/decide-stand-in.ts';
import { ok } from '../../shared/lib/result.ts';
import { saveDecision } from './save-entry.ts';
import type { Acting } from './save-entry.ts';
import type { StoreCore } from './store-core.ts';

/** Writes an appointment or takes one back; whoever it is about has the job, or has it no more, from then on. */
export async function recordStandIn(
  core: StoreCore,
  acting: Acting,
  command: StandInCommand,
): Promise<Outcome<null>> {
  const saved = await saveDecision(core, acting, null, (_entry, context) => decideStandIn(command, context));
  if (!saved.ok) return saved;
  await core.staff.refresh();
  return ok(null);
}

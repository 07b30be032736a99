import { toIsoInstant } from '../../shared/lib/instant.ts';
import type { Draft } from './branch-store.ts';
import type { StoreCore } from './store-core.ts';

/**
 * Forms that were typed in but not saved: each change is on the disk when `putDraft` resolves, because what a customer said is
 * not said twice. A draft is in no journal: it is nobody's fact yet, and goes when the working store goes.
 */
export async function putDraft(core: StoreCore, key: string, values: unknown): Promise<void> {
  const body = await core.codec.seal(`drafts/${key}`, values);
  await core.db.drafts.put({ key, savedAt: toIsoInstant(core.clock.nowMs()), body });
}

export async function getDraft<Values>(core: StoreCore, key: string): Promise<Draft<Values> | null> {
  const row = await core.db.drafts.get(key);
  if (row === undefined) return null;
  const values = (await core.codec.open(`drafts/${key}`, row.body)) as Values;
  return { key, values, savedAt: row.savedAt };
}

export async function deleteDraft(core: StoreCore, key: string): Promise<void> {
  await core.db.drafts.delete(key);
}

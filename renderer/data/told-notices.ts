import type { NoticeAnswer, Outcome } from '../../shared/bridge/desktop-api.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { decideNotice } from '../../shared/domain/work-notice.ts';
import type { NoticeCounts, StandingNotice } from '../../shared/domain/work-notice.ts';
import type { BranchStore } from './branch-store.ts';

type Box = Pick<BranchStore, 'getDraft' | 'putDraft'>;
type Kept = { readonly told: readonly string[] };

/**
 * Tells a person's desktop what is news, each thing once in each state, over every start (DUE-5). Remembered where drafts are: nobody's
 * fact, in no journal, gone with the working store. What the shell held back counts as told to nobody.
 */
export async function tellNotices(
  box: Box,
  personId: PersonId,
  standing: readonly StandingNotice[],
  show: (counts: NoticeCounts) => Promise<Outcome<NoticeAnswer>>,
): Promise<void> {
  const key = `notice:${personId}`;
  const before = (await box.getDraft<Kept>(key))?.values.told ?? [];
  const { counts, told } = decideNotice(standing, before);
  if (counts !== null) {
    const answer = await show(counts);
    if (!answer.ok || answer.value === 'held') return;
  }
  if (told.join() !== before.join()) await box.putDraft<Kept>(key, { told });
}

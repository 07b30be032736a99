import type { EventPayload } from '../../shared/domain/event-payloads.ts';
import { PLAIN_ASSESSMENT } from '../../shared/domain/plain-assessment.ts';
import { maxSeverity, proposeSeverity } from '../../shared/domain/propose-severity.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { Facts } from './facts-schema.ts';

type Judged = EventPayload<'assessed'>;

/**
 * The whole judgement that the last of these facts, an `assessed`, stands for. What it leaves out is as the judgement before it said; a
 * severity that it leaves out is no lower than the circumstances make it (FIVE-10), as on the screen, where the pack proposes and the person confirms.
 */
export function completeJudgement(events: Facts['events'], pack: PolicyPack): Judged {
  return events
    .filter(({ kind }) => kind === 'assessed')
    .reduce<Judged>((before, { payload }) => {
      const given = (payload ?? {}) as Partial<Judged>;
      const judged = { ...before, ...given };
      const proposed = proposeSeverity(pack, judged.triggers).severity;
      return { ...judged, severity: given.severity ?? maxSeverity(before.severity, proposed) };
    }, PLAIN_ASSESSMENT);
}

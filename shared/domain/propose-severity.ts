import type { PolicyPack } from '../policy/schema.ts';
import { SEVERITIES } from './vocabulary.ts';
import type { Severity, Trigger } from './vocabulary.ts';

/** What the named circumstances make of a matter, and which rule says so. */
export type SeverityProposal = {
  readonly severity: Severity;
  readonly because: readonly {
    readonly trigger: Trigger;
    readonly raisesTo: Severity;
    readonly rule: string;
  }[];
};

/**
 * The severity that the pack gives to these circumstances: the highest that any of them raises to (FIVE-10, EM6-05). A person
 * confirms it, may judge higher, and lower only with a reason.
 *
 * Circumstances that the pack does not name raise nothing.
 */
export function proposeSeverity({ severity }: PolicyPack, triggers: readonly Trigger[]): SeverityProposal {
  const { collective } = severity;
  const named = severity.triggers.filter(({ trigger }) => triggers.includes(trigger));
  const grouped =
    collective !== null && triggers.includes('collective')
      ? [{ trigger: 'collective' as const, raisesTo: collective.raisesTo, rule: collective.rule }]
      : [];
  const because = [
    ...named.filter(({ trigger }) => trigger !== 'collective' || grouped.length === 0),
    ...grouped,
  ];
  return {
    severity: because.reduce<Severity>((highest, { raisesTo }) => maxSeverity(highest, raisesTo), 'general'),
    because: because.map(({ trigger, raisesTo, rule }) => ({ trigger, raisesTo, rule })),
  };
}

/** The graver of two. */
export function maxSeverity(one: Severity, other: Severity): Severity {
  return isGraver(other, one) ? other : one;
}

/** Whether the first is graver than the second. */
export function isGraver(one: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(than);
}

import { fail } from '../lib/result.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { InvestigateCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { toLocalTime } from './local-time.ts';
import { localDate } from './payload-shapes.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { computeReturn } from './return-test.ts';
import type { Cause } from './vocabulary.ts';

/** BANK-18, BANK-21 to BANK-23, G8-06, CAUSE-09. */
export function decideInvestigate(
  command: InvestigateCommand,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const { findings, cause, responsibility } = command;
  const { causes = [], contributoryCauses = [], attributedTo = [], isCoveredByRules = true } = command;
  const found = {
    findings,
    cause,
    responsibility,
    causes,
    contributoryCauses,
    attributedTo,
    isCoveredByRules,
  };
  return accept(
    findFirst(
      checkText('findings', findings, 'required-long'),
      checkText('cause', cause, 'short'),
      checkCauses('causes', causes, policy),
      checkCauses('contributoryCauses', contributoryCauses, policy),
      checkContributory(command, policy),
      ...attributedTo.map(({ name }, index) =>
        checkText(`attributedTo.${index}.name`, name, 'required-short'),
      ),
    ),
    toDraft('investigated', entry.id, found),
  );
}

/** LIQ-08 to LIQ-10, C-22: what was found is typed, what follows from it is computed. */
export function decideTestReturn(
  { type: _type, ...findings }: CommandOf<'test-return'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const outboundOn = findings.outboundOn ?? entry.details.product?.outboundOn ?? null;
  const tested = { ...findings, outboundOn };
  const refused = findFirst(
    checkDay('foundOn', findings.foundOn, context),
    outboundOn === null ? null : checkDay('outboundOn', outboundOn, context),
    outboundOn !== null && outboundOn > findings.foundOn
      ? refusal('invalid-input', { field: 'foundOn', context: 'found-before-outbound' })
      : null,
  );
  if (refused !== null) return fail(refused);
  const outcome = computeReturn(context.policy, tested);
  if (outcome === null) return fail(refusal('return-test-missing', { field: 'defect' }));
  return accept(null, toDraft('return-tested', entry.id, { ...tested, ...outcome }));
}

/** T24, TRIP-11: the trip itself is its own record. */
export function decideOpenTrip(
  { reason }: CommandOf<'open-trip'>,
  entry: Entry,
  { freshId }: DecideContext,
): Decision {
  return accept(
    checkText('reason', reason, 'required-long'),
    toDraft('trip-opened', entry.id, { tripId: freshId, reason }),
  );
}

/** Only causes of the taxonomy that the policy uses; without one all of them may be named. */
function checkCauses(field: string, causes: readonly Cause[], policy: PolicyPack): Refusal | null {
  const isKnown = (cause: Cause) => policy.causes.some((each) => each.cause === cause);
  return policy.causes.length === 0 || causes.every(isKnown) ? null : refusal('invalid-input', { field });
}

/** CAUSE-11: also where the customer is found responsible somebody explained badly, or the manual did. */
function checkContributory(
  { responsibility, contributoryCauses = [] }: InvestigateCommand,
  policy: PolicyPack,
): Refusal | null {
  const rule = policy.responsibility.find((each) => each.of === responsibility);
  if (rule?.asksContributory !== true || contributoryCauses.length > 0) return null;
  return refusal('required-field-missing', { field: 'contributoryCauses' }, rule.rule);
}

function checkDay(field: string, on: string, { now }: DecideContext): Refusal | null {
  if (!localDate.safeParse(on).success) return refusal('invalid-input', { field });
  return on > toLocalTime(now).on ? refusal('time-in-future', { field }, 'CAP-3') : null;
}

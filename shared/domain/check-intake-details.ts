import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../lib/bounded-text.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { checkNotInFuture, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { IntakeDetails, Product } from './event-payloads.ts';
import { toLocalTime } from './local-time.ts';
import { intakeDetailsSchema } from './payload-shapes.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What speaks against the details of an intake, whatever the policy demands of them. */
export function checkIntakeDetails(
  details: IntakeDetails,
  receivedAt: IsoInstant,
  context: DecideContext,
): Refusal | null {
  return findFirst(
    checkShape(details),
    checkTimes(details, receivedAt, context),
    checkKnown(details, context),
    details.product === null ? null : checkProduct(details.product, context),
  );
}

/** What the fact's own schema would refuse, so that nothing decided here is unwritable later. */
function checkShape(details: IntakeDetails): Refusal | null {
  const parsed = intakeDetailsSchema.safeParse(details);
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  if (issue === undefined) return null;
  const field = ['details', ...issue.path].join('.');
  if (issue.message === 'forbidden-character' || issue.message === 'malformed-text') {
    return refusal('forbidden-character', { field });
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const limit = Number(issue.maximum) > SHORT_TEXT_LIMIT ? LONG_TEXT_LIMIT : SHORT_TEXT_LIMIT;
    return refusal('text-too-long', { field, limit });
  }
  return refusal('invalid-input', { field });
}

/** CAP-3: first reported, then received; what is demanded lies after it was said. */
function checkTimes(
  { firstReportedAt, demandedBy }: IntakeDetails,
  receivedAt: IsoInstant,
  { now }: DecideContext,
): Refusal | null {
  const field = 'details.firstReportedAt';
  return findFirst(
    firstReportedAt === null ? null : checkNotInFuture(field, firstReportedAt, now),
    firstReportedAt !== null && firstReportedAt > receivedAt
      ? refusal('invalid-input', { field, context: 'reported-after-received' }, 'CAP-3')
      : null,
    demandedBy !== null && demandedBy < receivedAt
      ? refusal(
          'invalid-input',
          { field: 'details.demandedBy', context: 'demanded-before-received' },
          'CAP-3',
        )
      : null,
  );
}

/** Names of the pack and of the unit's file that are not there name nothing. */
function checkKnown(
  { category, againstPersonId }: IntakeDetails,
  { policy, people }: DecideContext,
): Refusal | null {
  const knowsCategory = category === null || policy.categories.some(({ key }) => key === category);
  const knowsPerson = againstPersonId === null || people.some(({ id }) => id === againstPersonId);
  return findFirst(
    knowsCategory ? null : refusal('invalid-input', { field: 'details.category' }),
    knowsPerson ? null : refusal('invalid-input', { field: 'details.againstPersonId' }, 'CAP-5'),
  );
}

/** MFR-09, LIQ-10: not more defective than delivered, and nothing left the warehouse tomorrow. */
function checkProduct(product: Product, { now }: DecideContext): Refusal | null {
  const { quantity, defectiveQuantity, deliveredOn, outboundOn } = product;
  const today = toLocalTime(now).on;
  const field = (name: keyof Product) => `details.product.${name}`;
  return findFirst(
    quantity !== null && defectiveQuantity !== null && defectiveQuantity > quantity
      ? refusal(
          'invalid-input',
          { field: field('defectiveQuantity'), context: 'more-than-delivered' },
          'MFR-09',
        )
      : null,
    deliveredOn !== null && deliveredOn > today
      ? refusal('time-in-future', { field: field('deliveredOn') }, 'CAP-3')
      : null,
    outboundOn !== null && outboundOn > today
      ? refusal('time-in-future', { field: field('outboundOn') }, 'CAP-3')
      : null,
  );
}

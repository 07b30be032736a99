import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { computeEndOfBusiness } from './business-hours.ts';
import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { EventDraft } from './events.ts';
import { needsOwnUnitId, needsRole } from './guards.ts';
import type { Sha256Hex } from './ids.ts';
import { toLastDay } from './duty-periods.ts';
import type { MonthPage, PageDay, PageState } from './month-page.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { DayPage } from './register-page.ts';

/** The rule behind both: a page is signed, and locked (SIG-2). */
const RULE = 'SIG-2';

/** `digestShown` is of the page that the signer saw: what is signed is what was read. */
export type SignPageCommand = {
  readonly type: 'sign-page';
  readonly digestShown: Sha256Hex;
  readonly note: string;
};

type Decided = Result<readonly EventDraft[], Refusal>;

/** The unit's head signs a day's page once the day's business is over; again only where something was added since (SIG-2). */
export function decideSignDayPage(
  command: SignPageCommand,
  { page, state }: { readonly page: DayPage; readonly state: PageState },
  context: DecideContext,
): Decided {
  const refused = findFirst(guardSignDayPage({ page, state }, context), checkCommand(command, page.digest));
  if (refused !== null) return fail(refused);
  const { book, on, rows, digest } = page;
  const payload = { book, on, rows: [...rows], digest, role: context.actor.role, note: command.note.trim() };
  return ok([{ kind: 'day-page-signed', entryId: null, payload }]);
}

/** Why the person may not sign the day's page now, or null. */
export function guardSignDayPage(
  { page, state }: { readonly page: DayPage; readonly state: PageState },
  context: DecideContext,
): Refusal | null {
  const from = computeSignableFrom(page.on, context);
  return findFirst(
    needsOwnUnitId(page.unitId, context),
    needsRole(context, [context.policy.jobs.unitHead], RULE),
    page.rows.length === 0 ? refusal('page-empty', {}, RULE) : null,
    context.now < from ? refusal('page-not-yet', { at: from }, RULE) : null,
    state === 'signed' ? refusal('already-done', {}, RULE) : null,
  );
}

/** The month's page is signed when the month is over and each of its days with lines is signed, with all that was added (SIG-2). */
export function decideSignMonthPage(
  command: SignPageCommand,
  month: { readonly page: MonthPage; readonly days: readonly PageDay[]; readonly state: PageState },
  context: DecideContext,
): Decided {
  const refused = findFirst(guardSignMonthPage(month, context), checkCommand(command, month.page.digest));
  if (refused !== null) return fail(refused);
  const { book, month: key, days, digest } = month.page;
  const payload = {
    book,
    month: key,
    days: [...days],
    digest,
    role: context.actor.role,
    note: command.note.trim(),
  };
  return ok([{ kind: 'month-page-signed', entryId: null, payload }]);
}

/** Why the person may not sign the month's page now, or null. */
export function guardSignMonthPage(
  {
    page,
    days,
    state,
  }: { readonly page: MonthPage; readonly days: readonly PageDay[]; readonly state: PageState },
  context: DecideContext,
): Refusal | null {
  const from = computeSignableFrom(toLastDay(page.month), context);
  const open = days.filter((day) => day.state !== 'signed');
  return findFirst(
    needsOwnUnitId(page.unitId, context),
    needsRole(context, [context.policy.jobs.unitHead], RULE),
    days.length === 0 ? refusal('page-empty', {}, RULE) : null,
    context.now < from ? refusal('page-not-yet', { at: from }, RULE) : null,
    open.length > 0 ? refusal('pages-unsigned', { count: open.length, on: open[0]?.on ?? '' }, RULE) : null,
    state === 'signed' ? refusal('already-done', {}, RULE) : null,
  );
}

/** From when on a day's page can be signed: its last close of business, else midnight. */
export function computeSignableFrom(on: string, { unit }: Pick<DecideContext, 'unit'>): IsoInstant {
  return computeEndOfBusiness(on, unit.businessHours).dueAt;
}

function checkCommand({ digestShown, note }: SignPageCommand, digest: Sha256Hex): Refusal | null {
  return findFirst(
    digestShown === digest ? null : refusal('content-changed-since-shown', {}, 'SIG-1'),
    checkText('note', note, 'long'),
  );
}

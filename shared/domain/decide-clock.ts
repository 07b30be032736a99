import { assertNever } from '../lib/assert-never.ts';
import type { ClockRule } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { ClockCommand } from './commands-clock.ts';
import type { Deadline } from './deadline.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { isOwnReason, listApprovers, listResting, listUntold } from './guard-clock.ts';
import { needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

type Of<Type extends ClockCommand['type']> = Extract<ClockCommand, { readonly type: Type }>;

/** The facts of an action on a term. Whether it moves the term the clock decides, each time it is computed. */
export function decideClockCommand(command: ClockCommand, entry: Entry, context: DecideContext): Decision {
  switch (command.type) {
    case 'approve-extension':
      return decideApproveExtension(command, entry, context);
    case 'tell-extension':
      return decideTellExtension(command, entry, context);
    case 'pause-clock':
      return decidePause(command, entry, context);
    case 'resume-clock':
      return decideResume(command, entry);
    case 'add-facts':
      return accept(
        checkText('text', command.text, 'required-long'),
        toDraft('facts-added', entry.id, { text: command.text }),
      );
    case 'explain-overrun':
      return decideExplainOverrun(command, entry, context);
    case 'confirm-overrun':
      return decideConfirmOverrun(command, entry, context);
    default:
      return assertNever(command);
  }
}

/** C-20: by the job that the clock names, once, and before the term ends. */
function decideApproveExtension(
  { clock, reason }: Of<'approve-extension'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const rules = listRules(clock, context);
  const approvers = rules.flatMap(listApprovers);
  const isExtended = entry.extensions.some((each) => each.clock === clock);
  return accept(
    findFirst(
      approvers.length === 0 ? refusal('not-in-policy', { clock }, 'DUE-4') : null,
      needsRole(context, approvers, 'DUE-4'),
      isExtended ? refusal('already-done', {}, 'C-20') : null,
      needsTermAhead(clock, context),
      checkText('reason', reason, 'required-long'),
    ),
    toDraft('extension-approved', entry.id, { extensionId: context.freshId, clock, reason }),
  );
}

function decideTellExtension(
  { extensionId, means }: Of<'tell-extension'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const extension = listUntold(entry).find((each) => each.extensionId === extensionId);
  return accept(
    findFirst(
      extension === undefined ? refusal('extension-missing', {}, 'DUE-4') : null,
      extension === undefined ? null : needsTermAhead(extension.clock, context),
      checkText('means', means, 'required-short'),
    ),
    toDraft('extension-told', entry.id, { extensionId, means }),
  );
}

function decidePause(
  { clock, reason, notice }: Of<'pause-clock'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const isPausable = listRules(clock, context).some((rule) => rule.isPausable);
  const isResting = listResting(entry).some((each) => each.clock === clock);
  return accept(
    findFirst(
      isPausable ? null : refusal('not-in-policy', { clock }, 'DUE-4'),
      isResting ? refusal('already-done', {}, 'DUE-4') : null,
      needsTermAhead(clock, context),
      checkText('reason', reason, 'required-long'),
      checkText('notice', notice, 'required-short'),
    ),
    toDraft('clock-paused', entry.id, { pauseId: context.freshId, clock, reason, notice }),
  );
}

function decideResume({ pauseId }: Of<'resume-clock'>, entry: Entry): Decision {
  const isKnown = listResting(entry).some((each) => each.pauseId === pauseId);
  return accept(
    isKnown ? null : refusal('pause-missing', {}, 'DUE-4'),
    toDraft('clock-resumed', entry.id, { pauseId }),
  );
}

/** C-17: of a term that was missed. */
function decideExplainOverrun(
  { clock, reason }: Of<'explain-overrun'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { deadlines } = context;
  const wasMissed = (deadlines ?? []).some((each) => each.key === clock && each.overrun !== null);
  return accept(
    findFirst(
      listRules(clock, context).length === 0 ? refusal('not-in-policy', { clock }, 'C-17') : null,
      deadlines === undefined || wasMissed ? null : refusal('overrun-missing', {}, 'C-17'),
      checkText('reason', reason, 'required-long'),
    ),
    toDraft('overrun-explained', entry.id, { clock, reason }),
  );
}

function decideConfirmOverrun(
  { clock }: Of<'confirm-overrun'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const explained = entry.overruns.findLast((each) => each.clock === clock && each.confirmed === null);
  const { role } = context.actor;
  const isOwn = explained !== undefined && isOwnReason(explained.actor.personId, role, context);
  return accept(
    findFirst(
      explained === undefined ? refusal('overrun-missing', {}, 'C-17') : null,
      isOwn ? refusal('own-proposal', { mayRole: role }, 'SIG-4') : null,
    ),
    toDraft('overrun-confirmed', entry.id, { clock }),
  );
}

/** A clock has several rules where their conditions exclude each other (MFR-22). */
function listRules(clock: string, { policy }: DecideContext): readonly ClockRule[] {
  return policy.clocks.filter(({ key }) => key === clock);
}

/** Terms that something can still be done about. */
const AHEAD: readonly Deadline['state'][] = ['running', 'due-soon', 'resting'];

/** What has run out, or does not run, is not moved. Decided where the terms are known; the clock itself never counts a late move. */
function needsTermAhead(clock: string, { deadlines }: DecideContext): Refusal | null {
  if (deadlines === undefined) return null;
  const isAhead = deadlines.some(({ key, state }) => key === clock && AHEAD.includes(state));
  return isAhead ? null : refusal('term-over', {}, 'DUE-4');
}

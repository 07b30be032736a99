import { isOpen } from '../../domain/applied.ts';
import { listClosingBlocks } from '../../domain/closing-blocks.ts';
import { computeDeadlines, toClockFacts } from '../../domain/compute-deadlines.ts';
import { computeDuties, listDutiesDone } from '../../domain/compute-duties.ts';
import { computeNotifications } from '../../domain/compute-notifications.ts';
import type { DecideContext } from '../../domain/decide-context.ts';
import type { Entry } from '../../domain/entry.ts';
import type { StoredEvent } from '../../domain/events.ts';
import { isFormDue } from '../../domain/form-steps.ts';
import { toConditionFacts } from '../../domain/match-condition.ts';
import { proposeSeverity } from '../../domain/propose-severity.ts';
import { composeNextNumber } from '../../domain/received-payload.ts';
import { signerOf, signerRuleOf } from '../../domain/signer.ts';
import type { PolicyPack } from '../schema.ts';
import { explainAuthority, explainRemedies } from './explain-authority.ts';

/** What is looked at: an entry, its facts, and everything a decision on it would know. */
export type ExplainQuestion = {
  readonly entry: Entry;
  readonly events: readonly StoredEvent[];
  readonly context: DecideContext;
  /** The local day whose duties are listed. */
  readonly day: string;
};

/**
 * What the policy says of an entry at a moment: the engine's own answers side by side, nothing decided anew. A form of this object is
 * what `policy explain` prints (docs/policy-packs.md).
 */
export function explainEntry(question: ExplainQuestion) {
  const { entry, events, context } = question;
  const { policy } = context;
  const deadlines = computeDeadlines(toClockFacts(events), context);
  return {
    pack: `${policy.id}@${policy.version}`,
    severity: explainSeverity(entry, context),
    deadlines,
    authority: explainAuthority(entry, context, deadlines),
    remedies: explainRemedies(entry, context),
    signers: explainSigners(entry, policy),
    closing: explainClosing(entry, { ...context, deadlines }),
    number: composeNextNumber(context),
    duties: explainDuties(question),
  };
}

/**
 * How grave the matter is, which circumstance says so by which rule, and who is to be told at once (T12). `mode` is `all` where any of the
 * demands wants every one of its jobs told (C-09).
 */
function explainSeverity(entry: Entry, { policy, now }: DecideContext) {
  const { triggers } = toConditionFacts(entry);
  const proposal = proposeSeverity(policy, triggers);
  const demands = computeNotifications(policy, entry, now);
  return {
    level: entry.severity,
    proposed: proposal.severity,
    triggers: triggers.map((trigger) => {
      const named = proposal.because.find((each) => each.trigger === trigger);
      return { trigger, rule: named?.rule ?? null, raisesTo: named?.raisesTo ?? null };
    }),
    notify: demands.flatMap(({ key, roles, rule, mode, dueAt, toldRoles }) =>
      roles.map((role) => ({ role, rule, key, mode, dueAt, isTold: toldRoles.includes(role) })),
    ),
    mode: demands.find(({ mode }) => mode === 'all')?.mode ?? demands[0]?.mode ?? null,
  };
}

/** Who signs what: the form of the channel, and every form that the record has come to need. */
function explainSigners(entry: Entry, policy: PolicyPack) {
  const channel = policy.channels.find((each) => each.channel === entry.channel);
  const own =
    channel === undefined
      ? []
      : [{ form: channel.form, role: signerOf(entry, { policy }), rule: signerRuleOf(entry, { policy }) }];
  const needed = policy.forms
    .filter((form) => isFormDue(form, entry))
    .flatMap(({ form, steps }) => steps.map(({ role, rule }) => ({ form, role, rule })));
  return [
    ...own,
    ...needed.filter(({ form, role }) => !own.some((each) => each.form === form && each.role === role)),
  ];
}

/** Whether the policy's signer could sign now, and everything that stands in the way. */
function explainClosing(entry: Entry, context: DecideContext) {
  const blockedBy = listClosingBlocks(entry, context).map(({ reason, rule }) => ({ reason, rule }));
  return { allowed: isOpen(entry) && blockedBy.length === 0, blockedBy };
}

function explainDuties(question: ExplainQuestion) {
  const done = listDutiesDone(question.events);
  return computeDuties(question.day, done, question.context).map(
    ({ key, rule, periodKey, windowFrom, dueAt, state, by, to }) => ({
      key,
      rule,
      periodKey,
      windowFrom,
      dueAt,
      state,
      by,
      to,
    }),
  );
}

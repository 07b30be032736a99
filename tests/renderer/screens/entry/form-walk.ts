import type { i18n } from 'i18next';

import {
  findWaysOut,
  isPageAction,
} from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import type { PageAction } from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import {
  findFieldGap,
  findRefusedField,
} from '../../../../renderer/branch/screens/entry/actions/find-field-problem.ts';
import { isSpecAction } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import type { SpecAction } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import { readValues } from '../../../../renderer/branch/screens/entry/actions/specs/value-reader.ts';
import type { EntryView } from '../../../../renderer/data/branch-store.ts';
import { isOpen } from '../../../../shared/domain/applied.ts';
import { listClosingBlocks } from '../../../../shared/domain/closing-blocks.ts';
import { computeNotifications } from '../../../../shared/domain/compute-notifications.ts';
import type { EntryCommand } from '../../../../shared/domain/commands.ts';
import { computeDeadlines, toClockFacts } from '../../../../shared/domain/compute-deadlines.ts';
import { computeContentDigest } from '../../../../shared/domain/content-digest.ts';
import type { DecideContext, Person } from '../../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../../shared/domain/decide-entry-command.ts';
import { toDraft } from '../../../../shared/domain/draft.ts';
import type { Entry } from '../../../../shared/domain/entry.ts';
import type { EventDraft, StoredEvent } from '../../../../shared/domain/events.ts';
import { foldEntry } from '../../../../shared/domain/fold-entry.ts';
import { toEntryId, toPersonId } from '../../../../shared/domain/ids.ts';
import { listLawfulActions } from '../../../../shared/domain/lawful-actions.ts';
import {
  findApprovedPlan,
  findOpenEscalation,
  findPendingPlan,
} from '../../../../shared/domain/open-escalation.ts';
import { NO_DETAILS } from '../../../../shared/domain/payload-shapes.ts';
import { toReceivedPayload } from '../../../../shared/domain/received-payload.ts';
import { toEpochMs, toIsoInstant } from '../../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { makeDraw } from '../../../shared/domain/arbitrary-command.ts';
import {
  START,
  UNIT,
  WANG,
  buildContext,
  buildRecord,
  buildReply,
  makeId,
  stampEvent,
} from '../../../shared/domain/bank-fixture.ts';
import { composeScene, fillForm, specOf } from './compose-scene.ts';

/** One person in each job of the policy. */
function staffOf(policy: PolicyPack): readonly Person[] {
  return policy.roles.map(({ role }, index) => ({
    ...WANG,
    id: toPersonId(`p-${index}`),
    name: `职员${index}`,
    unitId: UNIT.id,
    roles: [role],
  }));
}

/** Steps whose forms are components; enough of them that a matter gets anywhere. */
function composeOther(type: string, entry: Entry, draw: ReturnType<typeof makeDraw>): EntryCommand | null {
  const plan = findPendingPlan(entry);
  const open = findOpenEscalation(entry);
  switch (type) {
    case 'take-over':
      return { type };
    case 'hand-over':
      return { type, note: '' };
    case 'give-reply':
      return buildReply({
        mode: draw(['phone', 'written', 'oral']),
        measure: draw([findApprovedPlan(entry)?.measure ?? null, { remedy: 'explanation', amountFen: null }]),
        isCustomerSatisfied: true,
      });
    case 'propose-plan':
      return {
        type,
        measure: { remedy: draw(['explanation', 'correction']), amountFen: null },
        text: '更正',
      };
    case 'approve-plan':
      return plan === null ? null : { type, planId: plan.planId, note: '' };
    case 'request-escalation':
      return { type, reason: draw(['beyond-authority', 'severity', 'special']), measure: null, note: '请示' };
    case 'confirm-escalation':
      return open === null ? null : { type, escalationId: open.escalationId, note: '' };
    case 'decline-escalation':
      return open === null ? null : { type, escalationId: open.escalationId, reason: '自办' };
    case 'sign-off':
      return { type, digestShown: computeContentDigest(entry), note: '' };
    default:
      return null;
  }
}

/** What walks found: steps that were taken under a policy, what a form did wrong, texts that are not there. */
export type Found = {
  readonly sent: Set<string>;
  readonly problems: Set<string>;
  readonly missing: Set<string>;
};

/** Longer than any policy keeps what is not kept for good. */
const KEPT_MINUTES = 6 * 366 * 24 * 60;
/** What ends or stops a matter: drawn seldom, so that others are reached. */
const ENDINGS: readonly string[] = ['merge-entry', 'void-number', 'withdraw', 'purge', 'recuse'];

type WayOut = { readonly person: Person; readonly action: PageAction };

/** One matter, step by step through the forms, each filled at random by somebody of the house; the engine decides. */
export class FormWalk {
  readonly #policy: PolicyPack;
  readonly #draw: ReturnType<typeof makeDraw>;
  readonly #found: Found;
  readonly #texts: i18n;
  readonly #people: readonly Person[];
  readonly #events: StoredEvent[] = [];
  #nowMs = toEpochMs(START);
  #wayOut: WayOut | null = null;

  constructor(policy: PolicyPack, seed: number, found: Found, texts: i18n) {
    this.#policy = policy;
    this.#draw = makeDraw(seed);
    this.#found = found;
    this.#texts = texts;
    this.#people = staffOf(policy);
  }

  async run(steps: number): Promise<void> {
    this.#receive();
    for (let step = 0; step < steps; step += 1) await this.#step();
  }

  /** The page's view of what it came to, and who looks at it: the first of the staff. */
  look(): { readonly view: EntryView; readonly who: Person; readonly context: DecideContext } {
    const who = this.#people[0]!;
    const context = this.#contextOf(who);
    const entry = foldEntry(this.#events)!;
    const scene = composeScene(entry, this.#events, context, {
      texts: this.#texts,
      missing: this.#found.missing,
    });
    const isRunning = isOpen(entry);
    const view = {
      ...scene.view,
      actions: listLawfulActions(entry, context),
      closingBlocks: isRunning ? listClosingBlocks(entry, context) : [],
      notifications: isRunning ? computeNotifications(this.#policy, entry, context.now) : [],
    };
    return { view, who, context };
  }

  #receive(): void {
    const { categories, channels } = this.#policy;
    const context = this.#contextOf(this.#people[0]!);
    const record = buildRecord({
      details: { ...NO_DETAILS, category: categories[0]?.key ?? null, phase: 'during' },
      channel: channels[0]!.channel,
    });
    this.#append(
      [toDraft('entry-received', toEntryId(makeId(1)), toReceivedPayload(record, context))],
      context,
    );
  }

  #contextOf(person: Person): DecideContext {
    const base = buildContext({
      policy: this.#policy,
      people: this.#people,
      now: toIsoInstant(this.#nowMs),
      actor: { personId: person.id, name: person.name, role: person.roles[0]! },
      freshId: makeId(10_000 + this.#events.length),
    });
    if (this.#events.length === 0) return base;
    const deadlines = computeDeadlines(toClockFacts(this.#events), base);
    return { ...base, deadlines, isAcknowledged: true };
  }

  #append(drafts: readonly EventDraft[], { now, actor }: DecideContext): void {
    for (const draft of drafts) {
      this.#events.push(stampEvent(draft, { n: this.#events.length + 1, at: now, actor }));
    }
  }

  async #step(): Promise<void> {
    const draw = this.#draw;
    const isArchived = this.#events.some(({ kind }) => kind === 'archived');
    this.#nowMs += draw(isArchived ? [20, KEPT_MINUTES] : [20, 200, 4_000]) * 60_000;
    // Half of the time whoever was refused goes the way that the page shows them.
    const led = draw([true, false]) ? this.#wayOut : null;
    this.#wayOut = null;
    const person = led?.person ?? draw(this.#people);
    const context = this.#contextOf(person);
    const entry = foldEntry(this.#events)!;
    const lawful = this.#listLawful(entry, context);
    if (lawful.length === 0) return;
    const type = led !== null && lawful.includes(led.action) ? led.action : this.#choose(lawful);
    if (isSpecAction(type)) await this.#send(type, entry, context, lawful);
    else this.#decideOther(type, entry, context);
  }

  #listLawful(entry: Entry, context: DecideContext): readonly PageAction[] {
    return listLawfulActions(entry, context)
      .filter(({ isAllowed }) => isAllowed)
      .map(({ type }) => type)
      .filter(isPageAction)
      .filter((type) => isSpecAction(type) || composeOther(type, entry, this.#draw) !== null)
      .filter((type) => !ENDINGS.includes(type) || this.#draw([false, false, false, true]));
  }

  /** Mostly what was never taken under this policy. */
  #choose(lawful: readonly PageAction[]): PageAction {
    const fresh = lawful.filter(
      (each) => isSpecAction(each) && !this.#found.sent.has(`${this.#policy.id} ${each}`),
    );
    return this.#draw(fresh.length > 0 && this.#draw([true, true, true, false]) ? fresh : lawful);
  }

  #decideOther(type: PageAction, entry: Entry, context: DecideContext): void {
    const command = composeOther(type, entry, this.#draw);
    const outcome = command === null ? null : decideEntryCommand(command, entry, context);
    if (outcome?.ok === true) this.#append(outcome.value, context);
  }

  async #send(
    type: SpecAction,
    entry: Entry,
    context: DecideContext,
    lawful: readonly PageAction[],
  ): Promise<void> {
    const { missing, problems, sent } = this.#found;
    const spec = specOf(type);
    const scene = composeScene(entry, this.#events, context, { texts: this.#texts, missing });
    const values = fillForm(spec, scene, this.#draw);
    const read = readValues(values);
    const fields = spec.fields(scene, read);
    spec.lead?.(scene);
    spec.outcome?.(scene, read);
    if (new Set(fields.map(({ name }) => name)).size !== fields.length)
      problems.add(`${type}: two lines of one name`);
    if (findFieldGap(fields, values) !== null) return;
    const command = await spec.toCommand(read, scene);
    if (command === null) {
      problems.add(`${type}: filled, and no command`);
      return;
    }
    const outcome = decideEntryCommand(command, entry, context);
    if (outcome.ok) {
      sent.add(`${this.#policy.id} ${type}`);
      this.#append(outcome.value, context);
      return;
    }
    const [action] = findWaysOut(outcome.error, lawful);
    const person = this.#people.find(({ id }) => id === context.actor.personId);
    this.#wayOut = action === undefined || person === undefined ? null : { person, action };
    const { field } = outcome.error.details;
    if (typeof field === 'string' && findRefusedField(fields, outcome.error) === null)
      problems.add(`${type}: no line for [${field}]`);
  }
}

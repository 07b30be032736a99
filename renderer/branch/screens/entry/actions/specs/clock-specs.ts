import type { Deadline } from '../../../../../../shared/domain/deadline.ts';
import { listApprovers, listResting, listUntold } from '../../../../../../shared/domain/guard-clock.ts';
import type { ClockRule } from '../../../../../../shared/policy/schema.ts';
import type { LineOption } from '../../fields/line-input.tsx';
import { pickFirst, toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import type { FieldSpec } from './field-spec.ts';

/** Terms that can still be moved. */
const AHEAD: readonly Deadline['state'][] = ['running', 'due-soon', 'resting'];

/** The running terms whose rule lets this be done with them, each once, with the time they fall due. */
function listTerms(
  { view, policy, names, format, say }: Scene,
  may: (rule: ClockRule) => boolean,
): readonly LineOption[] {
  const ahead = view.deadlines.filter(
    ({ key, state }) => AHEAD.includes(state) && policy.clocks.some((rule) => rule.key === key && may(rule)),
  );
  const first = ahead.filter((each, index) => ahead.findIndex(({ key }) => key === each.key) === index);
  return first.map(({ key, dueAt }) => ({
    value: key,
    label: say('term.until', { term: names.clock(key), time: format.dateTime(dueAt) }),
  }));
}

function toTermField(scene: Scene, options: readonly LineOption[]): FieldSpec {
  const hint = options.length === 0 ? scene.say('term.none') : undefined;
  return { kind: 'choice', name: 'clock', label: scene.say('term.label'), isRequired: true, hint, options };
}

const listExtendable = (scene: Scene) => listTerms(scene, (rule) => listApprovers(rule).includes(scene.role));
const listPausable = (scene: Scene) => listTerms(scene, ({ isPausable }) => isPausable);

/** DUE-4, C-20. */
export const APPROVE_EXTENSION: ActionSpec = {
  lead: ({ say }) => say('approve-extension.lead'),
  start: (scene) => ({ clock: pickFirst(listExtendable(scene)), reason: '' }),
  fields: (scene) => [
    toTermField(scene, listExtendable(scene)),
    { kind: 'area', name: 'reason', label: scene.say('approve-extension.reason'), isRequired: true },
  ],
  toCommand: (read) => ({
    type: 'approve-extension',
    clock: read.text('clock'),
    reason: read.text('reason'),
  }),
};

const listUntoldOptions = ({ entry, names }: Scene) =>
  listUntold(entry).map(({ extensionId, clock }) => ({ value: extensionId, label: names.clock(clock) }));

export const TELL_EXTENSION: ActionSpec = {
  start: (scene) => ({ extensionId: pickFirst(listUntoldOptions(scene)), means: '' }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'extensionId',
      label: scene.say('term.label'),
      isRequired: true,
      options: listUntoldOptions(scene),
    },
    {
      kind: 'line',
      name: 'means',
      label: scene.say('means'),
      hint: scene.say('meansHint'),
      isRequired: true,
    },
  ],
  toCommand: (read) => ({
    type: 'tell-extension',
    extensionId: read.text('extensionId'),
    means: read.text('means').trim(),
  }),
};

/** DUE-4: an external appraisal, with notice to the customer. */
export const PAUSE_CLOCK: ActionSpec = {
  start: (scene) => ({ clock: pickFirst(listPausable(scene)), reason: '', notice: '' }),
  fields: (scene) => [
    toTermField(scene, listPausable(scene)),
    { kind: 'area', name: 'reason', label: scene.say('pause-clock.reason'), isRequired: true },
    { kind: 'line', name: 'notice', label: scene.say('pause-clock.notice'), isRequired: true },
  ],
  toCommand: (read) => ({
    type: 'pause-clock',
    clock: read.text('clock'),
    reason: read.text('reason'),
    notice: read.text('notice').trim(),
  }),
};

const listRestingOptions = ({ entry, names }: Scene) =>
  listResting(entry).map(({ pauseId, clock }) => ({ value: pauseId, label: names.clock(clock) }));

export const RESUME_CLOCK: ActionSpec = {
  start: (scene) => ({ pauseId: pickFirst(listRestingOptions(scene)) }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'pauseId',
      label: scene.say('term.label'),
      isRequired: true,
      options: listRestingOptions(scene),
    },
  ],
  toCommand: (read) => ({ type: 'resume-clock', pauseId: read.text('pauseId') }),
};

export const ADD_FACTS: ActionSpec = {
  lead: ({ policy, say }) =>
    policy.clocks.some(({ restartsOnNewFacts }) => restartsOnNewFacts)
      ? say('add-facts.restarts')
      : undefined,
  start: () => ({ text: '' }),
  fields: ({ say }) => [{ kind: 'area', name: 'text', label: say('add-facts.text'), isRequired: true }],
  toCommand: (read) => ({ type: 'add-facts', text: read.text('text') }),
};

/** C-17: terms that ran over, those without a reason first. */
function listMissed({ view, names }: Scene): readonly LineOption[] {
  const missed = view.deadlines.filter(({ overrun }) => overrun !== null && overrun !== 'confirmed');
  const ordered = missed.toSorted((one, other) =>
    one.overrun === other.overrun ? 0 : one.overrun === 'unexplained' ? -1 : 1,
  );
  return toOptions([...new Set(ordered.map(({ key }) => key))], names.clock);
}

export const EXPLAIN_OVERRUN: ActionSpec = {
  start: (scene) => ({ clock: pickFirst(listMissed(scene)), reason: '' }),
  fields: (scene) => [
    toTermField(scene, listMissed(scene)),
    { kind: 'area', name: 'reason', label: scene.say('explain-overrun.reason'), isRequired: true },
  ],
  toCommand: (read) => ({ type: 'explain-overrun', clock: read.text('clock'), reason: read.text('reason') }),
};

function listUnconfirmed({ entry, names, say }: Scene): readonly LineOption[] {
  return entry.overruns
    .filter(({ confirmed }) => confirmed === null)
    .map(({ clock, reason, actor }) => ({
      value: clock,
      label: say('confirm-overrun.option', { term: names.clock(clock), name: actor.name, reason }),
    }));
}

export const CONFIRM_OVERRUN: ActionSpec = {
  start: (scene) => ({ clock: pickFirst(listUnconfirmed(scene)) }),
  fields: (scene) => [toTermField(scene, listUnconfirmed(scene))],
  toCommand: (read) => ({ type: 'confirm-overrun', clock: read.text('clock') }),
};

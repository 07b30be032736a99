import {
  findFormRecord,
  findFormRule,
  findNextStep,
  isFormOut,
} from '../../../../../../shared/domain/form-steps.ts';
import { listWaitingSteps } from '../../../../../../shared/domain/guard-forms.ts';
import { FORMS, TELLING_SUBJECTS } from '../../../../../../shared/domain/vocabulary.ts';
import type { Form } from '../../../../../../shared/domain/vocabulary.ts';
import { pickFirst, toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import type { FieldSpec } from './field-spec.ts';
import type { ValueReader } from './value-reader.ts';

function toFormField(scene: Scene, forms: readonly Form[], hint?: string): FieldSpec {
  return {
    kind: 'select',
    name: 'form',
    label: scene.say('form.label'),
    hint,
    isRequired: true,
    options: toOptions(forms, scene.names.form),
  };
}

const listPolicyForms = ({ policy }: Scene) => policy.forms.map(({ form }) => form);
const isIssued = ({ entry }: Scene, form: Form) => findFormRecord(entry, form)?.issued != null;

/** Those that are not made out yet stand first. */
function listToIssue(scene: Scene): readonly Form[] {
  const forms = listPolicyForms(scene);
  return [
    ...forms.filter((form) => !isIssued(scene, form)),
    ...forms.filter((form) => isIssued(scene, form)),
  ];
}

/** MFR-10, ROAD-11: the copies and their holders are the policy's. */
export const ISSUE_FORM: ActionSpec = {
  start: (scene) => ({ form: listToIssue(scene)[0] ?? '', note: '' }),
  fields: (scene, read) => [
    toFormField(scene, listToIssue(scene), describeCopies(scene, read)),
    { kind: 'area', name: 'note', label: scene.say('note') },
  ],
  toCommand: (read) => {
    const form = read.pick('form', FORMS);
    return form === null ? null : { type: 'issue-form', form, note: read.text('note').trim() };
  },
};

function describeCopies({ policy, names, say }: Scene, read: ValueReader): string | undefined {
  const form = read.pick('form', FORMS);
  const copies = form === null ? [] : (findFormRule(policy, form)?.copies ?? []);
  if (copies.length === 0) return undefined;
  const listed = copies.map(({ no, holder }) => say('issue-form.copy', { no, holder: names.holder(holder) }));
  return say('issue-form.copies', { copies: listed.join(say('comma')) });
}

function findStep({ entry, policy }: Scene, form: Form) {
  const rule = findFormRule(policy, form);
  return rule === null ? null : findNextStep(rule, findFormRecord(entry, form));
}

/** Forms whose next step is this job's. */
const listToSign = ({ entry, policy, role }: Scene) =>
  listWaitingSteps(entry, { policy })
    .filter(({ step }) => step.role === role)
    .map(({ rule }) => rule.form);

/** HOTEL-22, PROP-19: what the step is, the policy says. */
export const SIGN_FORM: ActionSpec = {
  start: (scene) => ({ form: listToSign(scene)[0] ?? '', note: '' }),
  fields: (scene, read) => [
    toFormField(scene, listToSign(scene), describeStep(scene, read)),
    { kind: 'area', name: 'note', label: scene.say('sign-form.note') },
  ],
  toCommand: (read, scene) => {
    const form = read.pick('form', FORMS);
    const act = form === null ? undefined : findStep(scene, form)?.act;
    return form === null || act === undefined
      ? null
      : { type: 'sign-form', form, act, note: read.text('note').trim() };
  },
};

function describeStep(scene: Scene, read: ValueReader): string | undefined {
  const form = read.pick('form', FORMS);
  const step = form === null ? null : findStep(scene, form);
  if (step === null) return undefined;
  const { names, say } = scene;
  return say('sign-form.step', {
    act: names.word('formAct', step.act),
    role: names.role(step.role),
    rule: step.rule,
  });
}

const listOut = (scene: Scene) => scene.entry.forms.filter(isFormOut).map(({ form }) => form);

/** ROAD-29, FIVE-05. */
export const RETURN_FORM: ActionSpec = {
  start: (scene) => ({ form: listOut(scene)[0] ?? '', note: '' }),
  fields: (scene) => [
    toFormField(scene, listOut(scene)),
    { kind: 'area', name: 'note', label: scene.say('note') },
  ],
  toCommand: (read) => {
    const form = read.pick('form', FORMS);
    return form === null ? null : { type: 'return-form', form, note: read.text('note').trim() };
  },
};

/** The result itself, not a form. */
const RESULT = 'result';

const listConfirmable = (scene: Scene) =>
  scene.policy.forms
    .filter(({ form, isConfirmedByCustomer }) => isConfirmedByCustomer && isIssued(scene, form))
    .map(({ form }) => form);

/** FIVE-05, REP-4. */
export const CONFIRM_BY_CUSTOMER: ActionSpec = {
  start: (scene) => ({ form: listConfirmable(scene)[0] ?? RESULT, means: '', isSatisfied: 'yes' }),
  fields: (scene) => {
    const { names, say } = scene;
    return [
      {
        kind: 'choice',
        name: 'form',
        label: say('confirm-by-customer.form'),
        options: [
          ...toOptions(listConfirmable(scene), names.form),
          { value: RESULT, label: say('confirm-by-customer.result') },
        ],
      },
      {
        kind: 'line',
        name: 'means',
        label: say('means'),
        hint: say('confirm-by-customer.meansHint'),
        isRequired: true,
      },
      {
        kind: 'choice',
        name: 'isSatisfied',
        label: say('confirm-by-customer.isSatisfied'),
        options: toOptions(['yes', 'no'] as const, (each) => say(`confirm-by-customer.${each}`)),
      },
    ];
  },
  toCommand: (read) => ({
    type: 'confirm-by-customer',
    form: read.pick('form', FORMS),
    means: read.text('means').trim(),
    isSatisfied: read.text('isSatisfied') === 'yes',
  }),
};

/** REP-2, LIQ-11: proof that the customer was told. A penalty is told where the policy tells it (C-36). */
export const TELL_CUSTOMER: ActionSpec = {
  start: (scene) => ({ of: pickFirst(listSubjects(scene)), means: '', note: '' }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'of',
      label: scene.say('tell-customer.of'),
      isRequired: true,
      options: listSubjects(scene),
    },
    {
      kind: 'line',
      name: 'means',
      label: scene.say('means'),
      hint: scene.say('tell-customer.meansHint'),
      isRequired: true,
    },
    { kind: 'area', name: 'note', label: scene.say('note') },
  ],
  toCommand: (read) => {
    const of = read.pick('of', TELLING_SUBJECTS);
    return of === null
      ? null
      : { type: 'tell-customer', of, means: read.text('means').trim(), note: read.text('note').trim() };
  },
};

function listSubjects({ policy, entry, names }: Scene) {
  const tellsPenalty = policy.penalties?.tellsCustomer.value === true && entry.penalties.length > 0;
  return toOptions(
    TELLING_SUBJECTS.filter((subject) => subject !== 'penalty' || tellsPenalty),
    (subject) => names.word('tellingSubject', subject),
  );
}

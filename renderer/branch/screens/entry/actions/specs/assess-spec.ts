import { findCategory, proposeDepartment } from '../../../../../../shared/domain/propose-department.ts';
import { proposeSeverity } from '../../../../../../shared/domain/propose-severity.ts';
import { hasValidityTest } from '../../../../../../shared/domain/propose-validity.ts';
import {
  ASSESSMENT_STAGES,
  SEVERITIES,
  TRIGGERS,
  VALIDITIES,
} from '../../../../../../shared/domain/vocabulary.ts';
import type { Trigger } from '../../../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../../../shared/policy/schema.ts';
import { toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import type { FieldSpec } from './field-spec.ts';
import type { ValueReader } from './value-reader.ts';

/** What a judgement says beside severity and kind, as ticks. */
const FLAGS = ['malicious', 'urgent', 'trip'] as const;
const TESTED = ['untested', 'yes', 'no'] as const;
const IS_PASSED: Readonly<Record<(typeof TESTED)[number], boolean | null>> = {
  untested: null,
  yes: true,
  no: false,
};

/** T03, TRI-1 to TRI-3: judged by a person on what the policy proposes. */
export const ASSESS: ActionSpec = {
  start({ entry, policy }) {
    const { assessment } = entry;
    const flags = {
      malicious: assessment?.isMalicious,
      urgent: assessment?.isUrgent,
      trip: assessment?.isTripNeeded,
    };
    return {
      triggers: assessment?.triggers ?? [],
      severity: entry.severity,
      category: findCategory(entry) ?? '',
      isWellGrounded: toTested(assessment?.isWellGrounded),
      isDemandReasonable: toTested(assessment?.isDemandReasonable),
      validity: assessment?.validity ?? 'undetermined',
      stage: assessment?.stage ?? 'preliminary',
      isUnderstood: assessment?.isUnderstood ?? !policy.triage.needsUnderstanding,
      flags: FLAGS.filter((flag) => flags[flag] === true),
      note: '',
    };
  },
  fields: (scene, read) => [
    ...listTriggerFields(scene),
    {
      kind: 'choice',
      name: 'severity',
      label: scene.say('assess.severity'),
      hint: describeProposal(scene, read),
      options: toOptions(
        SEVERITIES.filter((severity) =>
          scene.policy.severity.levels.some((each) => each.severity === severity),
        ),
        (severity) => scene.names.severity(severity),
      ),
    },
    ...listCategoryFields(scene, read),
    ...listValidityFields(scene),
    ...(scene.policy.triage.needsUnderstanding
      ? [{ kind: 'check', name: 'isUnderstood', label: scene.say('assess.isUnderstood') } as const]
      : []),
    {
      kind: 'many',
      name: 'flags',
      label: scene.say('assess.flags'),
      options: toOptions(FLAGS, (flag) => scene.say(`assess.flag.${flag}`)),
    },
    { kind: 'area', name: 'note', label: scene.say('note') },
  ],
  propose({ policy, entry }, read) {
    const proposed = proposeSeverity(policy, read.pickMany('triggers', TRIGGERS)).severity;
    return proposed === 'general' ? { severity: entry.severity } : { severity: proposed };
  },
  toCommand(read, scene) {
    const flags = read.list('flags');
    const hasTests = asksTests(scene);
    return {
      type: 'assess',
      severity: read.pick('severity', SEVERITIES) ?? scene.entry.severity,
      triggers: read.pickMany('triggers', TRIGGERS),
      category: read.text('category') === '' ? null : read.text('category'),
      ...(hasTests
        ? {
            isWellGrounded: IS_PASSED[read.pick('isWellGrounded', TESTED) ?? 'untested'],
            isDemandReasonable: IS_PASSED[read.pick('isDemandReasonable', TESTED) ?? 'untested'],
          }
        : {}),
      ...(asksValidity(scene)
        ? {
            validity: read.pick('validity', VALIDITIES) ?? 'undetermined',
            stage: read.pick('stage', ASSESSMENT_STAGES) ?? 'preliminary',
          }
        : {}),
      ...(scene.policy.triage.needsUnderstanding ? { isUnderstood: read.flag('isUnderstood') } : {}),
      isMalicious: flags.includes('malicious'),
      isUrgent: flags.includes('urgent'),
      isTripNeeded: flags.includes('trip'),
      note: read.text('note').trim(),
    };
  },
};

function toTested(value: boolean | null | undefined): string {
  return value == null ? 'untested' : value ? 'yes' : 'no';
}

/** Only complaints are judged, and only where the policy judges them (C-37, C-55). */
function asksValidity({ entry, policy }: Scene): boolean {
  return entry.entryKind === 'complaint' && hasValidityTest(policy);
}

/** G8-02: where validity is settled in triage, on two tests. */
function asksTests(scene: Scene): boolean {
  return asksValidity(scene) && ['at-reception', 'at-triage'].includes(scene.policy.triage.validity);
}

/** The circumstances that the policy makes something of. */
function listTriggers({ severity }: PolicyPack): readonly Trigger[] {
  const named = severity.triggers.map(({ trigger }) => trigger);
  return TRIGGERS.filter(
    (trigger) => named.includes(trigger) || (trigger === 'collective' && severity.collective !== null),
  );
}

function listTriggerFields({ policy, names, say }: Scene): readonly FieldSpec[] {
  const triggers = listTriggers(policy);
  if (triggers.length === 0) return [];
  const options = toOptions(triggers, (trigger) => names.word('trigger', trigger));
  return [{ kind: 'many', name: 'triggers', label: say('assess.triggers'), options }];
}

function describeProposal({ policy, names, say }: Scene, read: ValueReader): string | undefined {
  const { severity, because } = proposeSeverity(policy, read.pickMany('triggers', TRIGGERS));
  const raised = because.filter(({ raisesTo }) => raisesTo === severity);
  if (raised.length === 0) return undefined;
  return say('assess.proposed', {
    triggers: raised.map(({ trigger }) => names.word('trigger', trigger)).join(say('comma')),
    severity: names.severity(severity),
    rule: raised[0]?.rule ?? '',
  });
}

function listCategoryFields({ policy, names, say }: Scene, read: ValueReader): readonly FieldSpec[] {
  if (policy.categories.length === 0) return [];
  const proposed = proposeDepartment(policy, read.text('category'));
  return [
    {
      kind: 'select',
      name: 'category',
      label: say('assess.category'),
      isRequired: policy.triage.needsCategory,
      hint:
        proposed === null
          ? undefined
          : say('assess.goesTo', { department: names.department(proposed.department), rule: proposed.rule }),
      options: [
        { value: '', label: say('none') },
        ...toOptions(
          policy.categories.map(({ key }) => key),
          names.category,
        ),
      ],
    },
  ];
}

function listValidityFields(scene: Scene): readonly FieldSpec[] {
  if (!asksValidity(scene)) return [];
  const { say, names } = scene;
  const tested = toOptions(TESTED, (each) => say(`assess.tested.${each}`));
  return [
    ...(asksTests(scene)
      ? ([
          { kind: 'choice', name: 'isWellGrounded', label: say('assess.isWellGrounded'), options: tested },
          {
            kind: 'choice',
            name: 'isDemandReasonable',
            label: say('assess.isDemandReasonable'),
            options: tested,
          },
        ] as const)
      : []),
    {
      kind: 'choice',
      name: 'validity',
      label: say('assess.validity'),
      options: toOptions(VALIDITIES, (each) => names.word('validity', each)),
    },
    {
      kind: 'choice',
      name: 'stage',
      label: say('assess.stage'),
      options: toOptions(ASSESSMENT_STAGES, (each) => names.word('stage', each)),
    },
  ];
}

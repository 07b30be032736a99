import { computeNotifications } from '../../../../../../shared/domain/compute-notifications.ts';
import { findCategory, proposeDepartment } from '../../../../../../shared/domain/propose-department.ts';
import { proposeSeverity } from '../../../../../../shared/domain/propose-severity.ts';
import { hasValidityTest } from '../../../../../../shared/domain/propose-validity.ts';
import {
  ASSESSMENT_STAGES,
  CAUSES,
  RESPONSIBILITIES,
  SEVERITIES,
  TARGET_KINDS,
  TRIGGERS,
  VALIDITIES,
} from '../../../../../../shared/domain/vocabulary.ts';
import type { Role, TargetKind, Trigger } from '../../../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../../../shared/policy/schema.ts';
import { toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import type { FieldSpec } from './field-spec.ts';
import { toTarget } from './people-options.ts';
import type { ValueReader } from './value-reader.ts';

/** An occasion that no rule names. */
const OTHER_OCCASION = 'other';
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

/** Whom a finding can name: the chains of the policy, or the usual ones where it has none. */
function listTargetKinds({ penalties }: PolicyPack): readonly TargetKind[] {
  const chained = (penalties?.attribution ?? []).flatMap(({ chain }) => chain);
  return chained.length > 0
    ? TARGET_KINDS.filter((kind) => chained.includes(kind))
    : ['person', 'department'];
}

const toTargetField = (kind: TargetKind) => `target-${kind}`;

/** BANK-18, BANK-21 to BANK-23, CAUSE-09 to CAUSE-11, HOTEL-21. */
export const INVESTIGATE: ActionSpec = {
  start({ entry, policy }) {
    const { investigation, responsibility } = entry;
    return {
      findings: investigation?.findings ?? '',
      cause: investigation?.cause ?? '',
      responsibility,
      causes: investigation?.causes ?? [],
      contributoryCauses: investigation?.contributoryCauses ?? [],
      isCoveredByRules: investigation?.isCoveredByRules ?? true,
      ...Object.fromEntries(
        listTargetKinds(policy).map((kind) => [
          toTargetField(kind),
          investigation?.attributedTo.find((each) => each.kind === kind)?.name ?? '',
        ]),
      ),
    };
  },
  fields: ({ policy, names, say }, read) => {
    const causes = policy.causes.map(({ cause }) => cause);
    const asksMore = policy.responsibility.some(
      (each) => each.of === read.text('responsibility') && each.asksContributory,
    );
    return [
      { kind: 'area', name: 'findings', label: say('investigate.findings'), isRequired: true },
      { kind: 'line', name: 'cause', label: say('investigate.cause') },
      ...(causes.length === 0
        ? []
        : [
            {
              kind: 'many',
              name: 'causes',
              label: say('investigate.causes'),
              options: toOptions(causes, names.cause),
            } as const,
          ]),
      {
        kind: 'choice',
        name: 'responsibility',
        label: say('investigate.responsibility'),
        options: toOptions(RESPONSIBILITIES, names.responsibility),
      },
      ...(causes.length === 0
        ? []
        : [
            {
              kind: 'many',
              name: 'contributoryCauses',
              label: say('investigate.contributoryCauses'),
              isRequired: asksMore,
              options: toOptions(causes, names.cause),
            } as const,
          ]),
      ...listTargetKinds(policy).map((kind): FieldSpec => ({
        kind: 'line',
        name: toTargetField(kind),
        label: say('investigate.target', { kind: names.word('targetKind', kind) }),
      })),
      { kind: 'check', name: 'isCoveredByRules', label: say('investigate.isCoveredByRules') },
    ];
  },
  toCommand: (read, { policy, people, entry }) => ({
    type: 'investigate',
    findings: read.text('findings'),
    cause: read.text('cause').trim(),
    responsibility: read.pick('responsibility', RESPONSIBILITIES) ?? entry.responsibility,
    causes: read.pickMany('causes', CAUSES),
    contributoryCauses: read.pickMany('contributoryCauses', CAUSES),
    attributedTo: listTargetKinds(policy).flatMap((kind) => {
      const name = read.text(toTargetField(kind)).trim();
      return name === '' ? [] : [toTarget(kind, name, people)];
    }),
    isCoveredByRules: read.flag('isCoveredByRules'),
  }),
};

function findDemand(scene: Scene, occasion: string) {
  const { policy, entry, now } = scene;
  return computeNotifications(policy, entry, now).find(({ key }) => key === occasion);
}

/** T12: who was told of what the policy wants told, and how. */
export const NOTIFY: ActionSpec = {
  start({ policy, entry, now }) {
    const open = computeNotifications(policy, entry, now).find(({ openRoles }) => openRoles.length > 0);
    return {
      occasion: open?.key ?? OTHER_OCCASION,
      otherOccasion: '',
      roles: open?.openRoles ?? [],
      personIds: [],
      means: '',
    };
  },
  fields: (scene, read) => {
    const { policy, entry, now, people, names, say } = scene;
    const demands = computeNotifications(policy, entry, now);
    const demand = findDemand(scene, read.text('occasion'));
    const roles = demand?.roles ?? policy.roles.map(({ role }) => role);
    const told = people.filter(
      (person) => person.isActive && person.roles.some((role) => read.list('roles').includes(role)),
    );
    return [
      {
        kind: 'select',
        name: 'occasion',
        label: say('notify.occasion'),
        hint:
          demand === undefined
            ? undefined
            : say('notify.due', { time: scene.format.dateTime(demand.dueAt), rule: demand.rule }),
        options: [
          ...demands.map(({ key }) => ({ value: key, label: names.occasion(key) })),
          { value: OTHER_OCCASION, label: say('notify.other') },
        ],
      },
      ...(demand === undefined
        ? [
            {
              kind: 'line',
              name: 'otherOccasion',
              label: say('notify.otherOccasion'),
              isRequired: true,
            } as const,
          ]
        : []),
      {
        kind: 'many',
        name: 'roles',
        label: say('notify.roles'),
        isRequired: true,
        options: toOptions(roles, names.role),
      },
      ...(told.length === 0
        ? []
        : [
            {
              kind: 'many',
              name: 'personIds',
              label: say('notify.personIds'),
              options: told.map(({ id, name }) => ({ value: id, label: name })),
            } as const,
          ]),
      {
        kind: 'line',
        name: 'means',
        label: say('notify.means'),
        hint: say('notify.meansHint'),
        isRequired: true,
      },
    ];
  },
  propose: (scene, read) => {
    const demand = findDemand(scene, read.text('occasion'));
    return demand === undefined ? {} : { roles: demand.openRoles };
  },
  toCommand: (read, scene) => {
    const demand = findDemand(scene, read.text('occasion'));
    const among: readonly Role[] = demand?.roles ?? scene.policy.roles.map(({ role }) => role);
    const roles = read.pickMany('roles', among);
    const told = scene.people.filter(({ id }) => read.list('personIds').includes(id));
    return {
      type: 'notify-persons',
      occasion: demand?.key ?? read.text('otherOccasion').trim(),
      roles,
      personIds: told
        .filter((person) => person.roles.some((role) => roles.includes(role)))
        .map(({ id }) => id),
      means: read.text('means').trim(),
    };
  },
};

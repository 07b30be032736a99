import type { Role } from '../../domain/vocabulary.ts';
import { packIssue } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import type { PolicyPack } from '../schema.ts';
import { checkReferences, findRepeated } from './check-references.ts';
import { listConditions } from './list-conditions.ts';

/** Everything that names something of the pack names what is there, and nothing is there twice. */
export function checkNames(pack: PolicyPack): readonly PackIssue[] {
  return [...checkRepeated(pack), ...checkForms(pack), ...checkConditions(pack), ...checkRoles(pack)];
}

function checkRepeated(pack: PolicyPack): readonly PackIssue[] {
  return [
    ...findRepeated('roles', pack.roles, ({ role }) => role),
    ...findRepeated('entryKinds', pack.entryKinds, ({ entryKind }) => entryKind),
    ...findRepeated('channels', pack.channels, ({ channel }) => channel),
    ...findRepeated('categories', pack.categories, ({ key }) => key),
    ...findRepeated('departments', pack.departments, ({ key }) => key),
    ...findRepeated('severity.levels', pack.severity.levels, ({ severity }) => severity),
    ...findRepeated('severity.triggers', pack.severity.triggers, ({ trigger }) => trigger),
    ...findRepeated('severity.notify', pack.severity.notify, ({ key }) => key),
    ...findRepeated('escalationReasons', pack.escalationReasons, ({ reason }) => reason),
    ...findRepeated('forms', pack.forms, ({ form }) => form),
    ...findRepeated('duties', pack.duties, ({ key }) => key),
    ...findRepeated('prompts', pack.prompts, ({ key }) => key),
    ...findRepeated('display', pack.display, ({ item }) => item),
    ...findRepeated('causes', pack.causes, ({ cause }) => cause),
    ...findRepeated('responsibility', pack.responsibility, ({ of }) => of),
  ];
}

function checkForms(pack: PolicyPack): readonly PackIssue[] {
  const known = new Set<string>(pack.forms.map(({ form }) => form));
  const named = [
    ...pack.channels.map(({ form }, index) => [`channels[${index}].form`, form] as const),
    ...pack.duties.map(({ form }, index) => [`duties[${index}].form`, form] as const),
    ['assignment.form', pack.assignment?.form] as const,
    ...pack.clocks.flatMap(({ onBreach }, clock) =>
      onBreach.map(({ form }, index) => [`clocks[${clock}].onBreach[${index}].form`, form] as const),
    ),
  ];
  return [
    ...checkReferences(named, known, 'form-unknown', 'form'),
    ...pack.forms.flatMap(({ steps, copies }, index) => [
      ...findRepeated(`forms[${index}].steps`, steps, ({ act, role }) => `${act} ${role}`, 'form-step-twice'),
      ...(copies.every(({ no }, at) => no === at + 1)
        ? []
        : [packIssue(`forms[${index}].copies`, 'form-copies-not-counted')]),
    ]),
  ];
}

/** Conditions, categories and departments. */
function checkConditions(pack: PolicyPack): readonly PackIssue[] {
  const conditions = listConditions(pack);
  const collect = (property: 'categories' | 'severities' | 'channels') =>
    conditions.flatMap(([path, condition]) =>
      (condition[property] ?? []).map((value) => [`${path}.${property}`, value] as const),
    );
  const severities = new Set<string>(pack.severity.levels.map(({ severity }) => severity));
  const categories = new Set<string>(pack.categories.map(({ key }) => key));
  const grantCategories = pack.ladder.flatMap(({ grants }, level) =>
    grants.flatMap((grant, index) =>
      (grant.categories ?? []).map(
        (value) => [`ladder[${level}].grants[${index}].categories`, value] as const,
      ),
    ),
  );
  return [
    ...checkReferences(
      [...collect('categories'), ...grantCategories],
      categories,
      'category-unknown',
      'category',
    ),
    ...checkReferences(
      collect('channels'),
      new Set(pack.channels.map(({ channel }) => channel)),
      'channel-unknown',
      'channel',
    ),
    ...checkReferences(
      [
        ...collect('severities'),
        ...pack.severity.triggers.map(
          ({ raisesTo }, index) => [`severity.triggers[${index}].raisesTo`, raisesTo] as const,
        ),
        ['severity.collective.raisesTo', pack.severity.collective?.raisesTo] as const,
        ...pack.triage.secondPersonFor.map((value) => ['triage.secondPersonFor', value] as const),
        ...pack.triage.replyTimeFor.map((value) => ['triage.replyTimeFor', value] as const),
      ],
      severities,
      'severity-unknown',
      'severity',
    ),
    ...checkReferences(
      pack.categories.map(
        ({ department }, index) => [`categories[${index}].department`, department] as const,
      ),
      new Set(pack.departments.map(({ key }) => key)),
      'department-unknown',
      'department',
    ),
    ...checkReferences(
      pack.escalationRoutes.map(
        ({ reason }, index) => [`escalationRoutes[${index}].reason`, reason] as const,
      ),
      new Set(pack.escalationReasons.map(({ reason }) => reason)),
      'reason-unknown',
      'reason',
    ),
  ];
}

/** Jobs that the pack names are jobs that the pack has. */
function checkRoles(pack: PolicyPack): readonly PackIssue[] {
  const known = new Set<string>(pack.roles.map(({ role }) => role));
  const list = (path: string, roles: readonly Role[]) => roles.map((role) => [path, role] as const);
  const named: readonly (readonly [string, Role | null | undefined])[] = [
    ...pack.ladder.map(({ role }, index) => [`ladder[${index}].role`, role] as const),
    ...pack.channels.map(({ signedBy }, index) => [`channels[${index}].signedBy`, signedBy] as const),
    ['firstInquiry.informs', pack.firstInquiry.informs],
    ...list('triage.by', pack.triage.by),
    ...list('assignment.by', pack.assignment?.by ?? []),
    ...list('followUp.by', pack.followUp?.by ?? []),
    ...pack.severity.notify.flatMap(({ roles }, index) => list(`severity.notify[${index}].roles`, roles)),
    ...pack.forms.flatMap(({ steps }, form) =>
      steps.map(({ role }, index) => [`forms[${form}].steps[${index}].role`, role] as const),
    ),
    ...pack.duties.flatMap(({ by, to, missedTells }, index) => [
      [`duties[${index}].by`, by] as const,
      [`duties[${index}].to`, to] as const,
      [`duties[${index}].missedTells`, missedTells] as const,
    ]),
    ...pack.clocks.flatMap(({ start, stops, overrides, onBreach }, clock) => [
      ...list(`clocks[${clock}].start`, [...(start.by ?? []), ...(start.toRoles ?? [])]),
      ...stops.flatMap((stop, index) =>
        list(`clocks[${clock}].stops[${index}]`, [...(stop.by ?? []), ...(stop.toRoles ?? [])]),
      ),
      ...overrides.map((override, index) => {
        const role = override.by === 'special-extension' ? override.approvedBy : override.approvedBeyond?.by;
        return [`clocks[${clock}].overrides[${index}]`, role] as const;
      }),
      ...onBreach.map(({ role }, index) => [`clocks[${clock}].onBreach[${index}].role`, role] as const),
    ]),
  ];
  return checkReferences(named, known, 'unknown-role', 'role');
}

import { CAUSES, RESPONSIBILITIES, TARGET_KINDS } from '../../../../../../shared/domain/vocabulary.ts';
import type { TargetKind } from '../../../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../../../shared/policy/schema.ts';
import { toOptions } from './action-spec.ts';
import type { ActionSpec } from './action-spec.ts';
import type { FieldSpec } from './field-spec.ts';
import { toTarget } from './people-options.ts';

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

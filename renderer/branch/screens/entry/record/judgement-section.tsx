import { useTranslation } from 'react-i18next';

import { findCategory, proposeDepartment } from '../../../../../shared/domain/propose-department.ts';
import type { Entry } from '../../../../../shared/domain/entry.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNames } from '../use-names.ts';
import { RecordRow, RecordSection } from './record-row.tsx';

/** How the matter was judged and what was found of its causes, as far as it says more than a severity (TRI-1 to TRI-3). */
export function JudgementSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['entry-record', 'common']);
  const { policy } = useBranchStore();
  const names = useNames();
  const format = useFormat();
  const { assessment, investigation } = entry;
  const category = findCategory(entry);
  const routed = proposeDepartment(policy, category);
  const comma = t('common:listComma');
  const flags = [
    assessment?.isMalicious === true ? t('judgement.malicious') : '',
    assessment?.isUrgent === true ? t('judgement.urgent') : '',
    assessment?.isTripNeeded === true ? t('judgement.trip') : '',
  ].filter((flag) => flag !== '');
  // A plain severity stands among the facts already.
  const isTelling =
    assessment !== null &&
    (assessment.triggers.length + flags.length > 0 ||
      assessment.validity !== 'undetermined' ||
      assessment.note !== '');
  const causes = [...(investigation?.causes ?? []), ...(investigation?.contributoryCauses ?? [])];
  const isFinding =
    causes.length > 0 ||
    (investigation !== null && (investigation.attributedTo.length > 0 || !investigation.isCoveredByRules));
  return (
    <RecordSection title={t('judgement.title')} isEmpty={!isTelling && category === null && !isFinding}>
      {assessment === null || !isTelling ? null : (
        <RecordRow
          title={[
            names.severity(assessment.severity),
            ...assessment.triggers.map((each) => names.word('trigger', each)),
          ].join(comma)}
          lines={[
            assessment.note,
            flags.join(comma),
            `${assessment.actor.name} ${format.dateTime(assessment.at)}`,
          ]}
          {...(assessment.validity === 'undetermined'
            ? {}
            : {
                state: t('judgement.validity', {
                  stage: names.word('stage', assessment.stage),
                  validity: names.word('validity', assessment.validity),
                }),
                tone: assessment.validity === 'valid' ? ('ink' as const) : ('amber' as const),
              })}
        />
      )}
      {category === null ? null : (
        <RecordRow
          title={t('judgement.category', { category: names.category(category) })}
          lines={[
            routed === null
              ? ''
              : t('judgement.goesTo', { department: names.department(routed.department), rule: routed.rule }),
          ]}
        />
      )}
      {causes.length === 0 ? null : (
        <RecordRow
          title={t('judgement.causes', { causes: [...new Set(causes)].map(names.cause).join(comma) })}
        />
      )}
      {(investigation?.attributedTo ?? []).map((target) => (
        <RecordRow
          key={`${target.kind}-${target.name}`}
          title={t('judgement.answerable', {
            kind: names.word('targetKind', target.kind),
            name: target.name,
          })}
        />
      ))}
      {investigation !== null && !investigation.isCoveredByRules ? (
        <RecordRow title={t('judgement.uncovered')} />
      ) : null}
    </RecordSection>
  );
}

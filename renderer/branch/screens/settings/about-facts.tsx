import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { FactLine, FactList } from '../../../design/fact-list.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import type { AppDescription } from '../../../../shared/bridge/desktop-api.ts';
import { getDesktop } from '../../frame/desktop.ts';

/** Enough of a device's fingerprint to tell two devices apart by telephone. */
const DEVICE_ID_SHOWN = 16;

function useAppDescription(): AppDescription | null {
  const [description, setDescription] = useState<AppDescription | null>(null);
  useEffect(() => {
    getDesktop()
      .app.describe({})
      .then((outcome) => (outcome.ok ? setDescription(outcome.value) : undefined), reportError);
  }, []);
  return description;
}

/** Which branch, which device, which rules, which version: what head office asks on the telephone. */
export function AboutFacts() {
  const { t } = useTranslation(['settings', 'policy']);
  const { device, unit, policy } = useBranchStore();
  const description = useAppDescription();
  return (
    <>
      <SectionRule title={t('office')}>
        <FactList>
          <FactLine label={t('address')}>
            {device.kind === 'sample' ? t('addressSample') : (device.headOfficeAddress ?? t('addressNone'))}
          </FactLine>
          <FactLine label={t('unit')}>
            {unit.name} {unit.code}
          </FactLine>
          <FactLine label={t('device')}>{device.deviceId.slice(0, DEVICE_ID_SHOWN)}</FactLine>
          <FactLine label={t('pack')}>
            {t('packValue', {
              id: t(`policy:packs.${policy.id}`, { defaultValue: policy.id }),
              version: policy.version,
            })}
          </FactLine>
        </FactList>
      </SectionRule>
      <SectionRule title={t('about')}>
        <FactList>
          <FactLine label={t('version')}>{description?.version ?? ''}</FactLine>
          <FactLine label={t('host')}>{description === null ? '' : t(`shell.${description.host}`)}</FactLine>
        </FactList>
      </SectionRule>
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FactLine, FactList } from '../../../design/fact-list.tsx';
import { COLOUR_SCHEMES, LANGUAGES } from '../../../../shared/bridge/desktop-api.ts';
import type { Settings } from '../../../../shared/bridge/desktop-api.ts';
import { useSettings } from '../../frame/settings.tsx';

/** Language, colours, size of print. */
export function DisplaySettings() {
  const { t } = useTranslation(['settings', 'branch-frame']);
  const { settings, put } = useSettings();
  const change = (values: Partial<Settings>) => void put(values).catch(reportError);
  return (
    <FactList>
      <FactLine label={t('language')}>
        <SegmentedControl
          aria-label={t('language')}
          name="language"
          value={settings.language}
          onChange={(language) => change({ language })}
          data={LANGUAGES.map((language) => ({ value: language, label: t(`branch-frame:lang.${language}`) }))}
        />
      </FactLine>
      <FactLine label={t('colour')}>
        <SegmentedControl
          aria-label={t('colour')}
          name="colourScheme"
          value={settings.colourScheme}
          onChange={(colourScheme) => change({ colourScheme })}
          data={COLOUR_SCHEMES.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))}
        />
      </FactLine>
      <FactLine label={t('print')}>
        <SegmentedControl
          aria-label={t('print')}
          name="print"
          value={settings.isLargePrint ? 'large' : 'normal'}
          onChange={(size) => change({ isLargePrint: size === 'large' })}
          data={[
            { value: 'normal', label: t('size.normal') },
            { value: 'large', label: t('size.large') },
          ]}
        />
      </FactLine>
    </FactList>
  );
}

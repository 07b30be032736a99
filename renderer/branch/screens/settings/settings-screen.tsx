import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../../design/page-header.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { ShortcutList } from '../../frame/keyboard-map.tsx';
import { AboutFacts } from './about-facts.tsx';
import { DisplaySettings } from './display-settings.tsx';
import classes from './settings.module.css';

/** Settings of this computer. Everything applies at once. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={classes.columns}>
        <div>
          <SectionRule title={t('look')}>
            <DisplaySettings />
          </SectionRule>
          <AboutFacts />
        </div>
        <SectionRule title={t('keys')}>
          <ShortcutList />
        </SectionRule>
      </div>
    </>
  );
}

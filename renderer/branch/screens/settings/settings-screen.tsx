import { useTranslation } from 'react-i18next';

import { findBoardRule } from '../../../../shared/domain/hotline-board.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { ShortcutList } from '../../frame/keyboard-map.tsx';
import { AboutFacts } from './about-facts.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { HotlineSettings } from './hotline-settings.tsx';
import { ReminderSettings } from './reminder-settings.tsx';
import { StandInSettings } from './stand-in-settings.tsx';
import classes from './settings.module.css';

/** Settings of this computer. Everything applies at once. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { policy } = useBranchStore();
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={classes.columns}>
        <div>
          <SectionRule title={t('look')}>
            <DisplaySettings />
          </SectionRule>
          {findBoardRule(policy) === null ? null : (
            <SectionRule title={t('board')}>
              <HotlineSettings />
            </SectionRule>
          )}
          <SectionRule title={t('reminders')}>
            <ReminderSettings />
          </SectionRule>
          <SectionRule title={t('standIns')}>
            <StandInSettings />
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

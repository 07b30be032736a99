import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FactLine, FactList } from '../../../design/fact-list.tsx';
import { useSettings } from '../../frame/settings.tsx';
import classes from './settings.module.css';

/** Whether the desktop tells of work that falls due (DUE-5). */
export function ReminderSettings() {
  const { t } = useTranslation('settings');
  const { settings, put } = useSettings();
  return (
    <>
      <FactList>
        <FactLine label={t('reminder')}>
          <SegmentedControl
            aria-label={t('reminder')}
            name="reminder"
            value={settings.isNotifying ? 'on' : 'off'}
            onChange={(state) => void put({ isNotifying: state === 'on' }).catch(reportError)}
            data={[
              { value: 'on', label: t('reminderState.on') },
              { value: 'off', label: t('reminderState.off') },
            ]}
          />
        </FactLine>
      </FactList>
      <p className={classes.note}>{t('reminderNote')}</p>
    </>
  );
}

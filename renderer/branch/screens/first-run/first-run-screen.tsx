import { useTranslation } from 'react-i18next';

import type { DeviceState } from '../../../../shared/bridge/desktop-api.ts';
import { FrontPage } from '../../frame/front-page.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { TrySample } from './try-sample.tsx';
import classes from './first-run.module.css';

type FirstRunScreenProps = { readonly onEntered: (device: DeviceState) => void };

/** A computer without a register: two calm choices, each said in one sentence. */
export function FirstRunScreen({ onEntered }: FirstRunScreenProps) {
  const { t } = useTranslation('first-run');
  return (
    <FrontPage unitName={null}>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.note}>{t('note')}</p>
      <TrySample onEntered={onEntered} />
      <EnrolForm onEntered={onEntered} />
    </FrontPage>
  );
}

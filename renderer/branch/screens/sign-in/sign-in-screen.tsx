import { useTranslation } from 'react-i18next';

import type { Session } from '../../../../shared/bridge/desktop-api.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { FrontPage } from '../../frame/front-page.tsx';
import type { KnownDevice } from '../../frame/use-app-stage.ts';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in.module.css';

type SignInScreenProps = { readonly device: KnownDevice; readonly onSignedIn: (session: Session) => void };

/** Who opens the book today: a name and a password, nothing else on the page. */
export function SignInScreen({ device, onSignedIn }: SignInScreenProps) {
  const { t } = useTranslation('sign-in');
  const people = device.people.filter(({ isActive }) => isActive);
  return (
    <FrontPage unitName={device.unit.name}>
      <p className={classes.unit}>{device.unit.name}</p>
      <h1 className={classes.title}>{t('title')}</h1>
      {people.length === 0 ? (
        <EmptyState title={t('noPeople')} body={t('noPeopleBody')} />
      ) : (
        <SignInForm people={people} isSample={device.kind === 'sample'} onSignedIn={onSignedIn} />
      )}
    </FrontPage>
  );
}

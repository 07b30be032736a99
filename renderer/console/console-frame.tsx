import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';

import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';
import type { ConsoleSession } from '../../shared/protocol/console-api.ts';
import { pickLanguage } from '../i18n/load-locale.ts';
import classes from './console-frame.module.css';
import { storeConsoleLanguage } from './console-language.ts';

type ConsoleFrameProps = {
  readonly officer: ConsoleSession['officer'];
  readonly page: 'escalations' | 'branches';
  readonly isServiceAway: boolean;
  readonly onSignOut: () => Promise<void>;
  readonly children: ReactNode;
};

/** The head of every page: whose console this is, where one is, who is signed in. */
export function ConsoleFrame({ officer, page, isServiceAway, onSignOut, children }: ConsoleFrameProps) {
  const { t, i18n } = useTranslation(['console', 'common']);
  const handleLanguage = (value: string | null) => {
    const language: Language = pickLanguage(value ?? '');
    storeConsoleLanguage(language);
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  };
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <p className={classes.brand}>
          {t('common:productName')}
          <span className={classes.place}>{t('headOffice')}</span>
        </p>
        <nav className={classes.nav} aria-label={t('navigation')}>
          <a
            href="#/escalations"
            className={classes.link}
            aria-current={page === 'escalations' ? 'page' : undefined}
          >
            {t('nav.escalations')}
          </a>
          <a
            href="#/branches"
            className={classes.link}
            aria-current={page === 'branches' ? 'page' : undefined}
          >
            {t('nav.branches')}
          </a>
        </nav>
        {isServiceAway ? (
          <p className={classes.away} role="status">
            {t('serviceAway')}
          </p>
        ) : null}
        <div className={classes.person}>
          <Select
            aria-label={t('language')}
            size="xs"
            w="7rem"
            value={pickLanguage(i18n.language)}
            data={LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
            onChange={handleLanguage}
          />
          <span>{officer.name}</span>
          <Button size="xs" variant="default" onClick={() => void onSignOut()}>
            {t('signOut')}
          </Button>
        </div>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}

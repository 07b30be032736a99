import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import { KeyHint } from '../../design/key-hint.tsx';
import { LineMark } from './line-mark.tsx';
import { openPalette } from './palette-store.ts';
import { useRoleName } from '../../i18n/use-role-name.ts';
import { useSession } from './session.tsx';
import { useSettings } from './settings.tsx';
import { findKeys } from './shortcuts.ts';
import classes from './title-bar.module.css';

function LanguageMenu() {
  const { t } = useTranslation('branch-frame');
  const { settings, put } = useSettings();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={`${classes.person} ${classes.language}`}
          aria-label={`${t('language')} ${t(`langShort.${settings.language}`)}`}
        >
          {t(`langShort.${settings.language}`)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === settings.language}
            onClick={() => void put({ language }).catch(reportError)}
          >
            {t(`lang.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation(['branch-frame', 'common']);
  const { name, roles } = useSession();
  const nameRole = useRoleName();
  const roleNames = roles.map(nameRole).join(t('common:listComma'));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className={classes.person}>
          <span className={classes.personName}>{name}</span>
          <span className={classes.role}>{roleNames}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onSignOut}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Above the page: the way to everything, the state of the line, the language, the person. */
export function TitleBar({
  onSignOut,
  className,
}: {
  readonly onSignOut: () => void;
  readonly className?: string | undefined;
}) {
  const { t } = useTranslation('branch-frame');
  return (
    <header className={className}>
      <button type="button" className={classes.search} onClick={openPalette}>
        <span className={classes.searchText}>{t('searchPlaceholder')}</span>
        <KeyHint keys={findKeys('palette')} />
      </button>
      <span className={classes.spring} />
      <LineMark />
      <LanguageMenu />
      <PersonMenu onSignOut={onSignOut} />
    </header>
  );
}

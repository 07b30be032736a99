import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { KeyHint } from '../../design/key-hint.tsx';
import { HELP_KEY, SHORTCUTS } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';
import classes from './keyboard-map.module.css';

function toGroup({ keys, opens }: Shortcut): 'go' | 'do' | 'list' {
  if (keys[0] === 'G') return 'go';
  return opens === null && keys[0] !== HELP_KEY ? 'list' : 'do';
}

/** All shortcuts on one card; also a part of Settings. */
export function ShortcutList() {
  const { t } = useTranslation('branch-frame');
  return (
    <div className={classes.groups}>
      {(['do', 'go', 'list'] as const).map((group) => (
        <section key={group}>
          <h3 className={classes.title}>{t(`map.group.${group}`)}</h3>
          <ul className={classes.list}>
            {SHORTCUTS.filter((shortcut) => toGroup(shortcut) === group).map(({ id, keys }) => (
              <li key={id} className={classes.line}>
                <span>{t(`shortcut.${id}`)}</span>
                <KeyHint keys={keys} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** `?`: the map of the keyboard. */
export function KeyboardMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['branch-frame', 'common']);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('map.title')}
      size="44rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.note}>{t('map.note')}</p>
      <ShortcutList />
    </Modal>
  );
}

import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyHint } from '../../design/key-hint.tsx';
import type { Route } from './routes.ts';
import { HELP_KEY } from './shortcuts.ts';
import classes from './help-panel.module.css';

/** `F1`: what this page is for, how the work on it goes, and what is often asked. The text is the page's own. */
export function HelpPanel({ page }: { readonly page: Route['kind'] }) {
  const { t } = useTranslation(['help', 'common']);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== HELP_KEY) return;
      event.preventDefault();
      setIsOpen((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const steps = t(`page.${page}.steps`).split('\n');
  return (
    <Drawer
      opened={isOpen}
      onClose={() => setIsOpen(false)}
      position="right"
      size="26rem"
      // It is read beside the page, not instead of it.
      withOverlay={false}
      lockScroll={false}
      shadow="md"
      title={t('title', { page: t(`page.${page}.name`) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.what}>{t(`page.${page}.what`)}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes.note}>{t(`page.${page}.note`)}</p>
      <p className={classes.keys}>
        <KeyHint keys={['?']} /> {t('keys')}
      </p>
    </Drawer>
  );
}

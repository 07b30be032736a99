import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { isTyping } from '../../../design/is-typing.ts';
import { KeyHint } from '../../../design/key-hint.tsx';
import { navigate } from '../../frame/use-route.ts';
import classes from './new-entry.module.css';

/** An entry that was recorded. */
export type Recorded = {
  readonly entryId: EntryId;
  readonly number: string;
  /** It was to be linked to an earlier entry as a repeat, and that link was not made (C-56). */
  readonly isUnlinked: boolean;
  /** Something that was to be attached is not recorded yet: it waits on the entry's page. */
  readonly isUnattached: boolean;
};

export type SavedNoteProps = {
  readonly recorded: Recorded;
  readonly onAnother: () => void;
};

/** The number, large, and what comes next. Says "recorded" only after journal and store have it. */
export function SavedNote({ recorded, onAnother }: SavedNoteProps) {
  const { t } = useTranslation('new-entry');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.key.toLowerCase() !== 'n') return;
      event.preventDefault();
      onAnother();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onAnother]);
  return (
    <section className={classes.saved} role="status" aria-label={t('saved.title')}>
      <p className={classes.savedTitle}>{t('saved.title')}</p>
      <p className={classes.savedNumber} data-testid="recorded-number">
        {recorded.number}
      </p>
      <p className={classes.quiet}>{t('saved.body')}</p>
      {recorded.isUnlinked ? <p className={classes.unlinked}>{t('saved.unlinked')}</p> : null}
      {recorded.isUnattached ? <p className={classes.unlinked}>{t('saved.unattached')}</p> : null}
      <div className={classes.buttons}>
        <Button
          autoFocus
          rightSection={<KeyHint keys={['Enter']} />}
          onClick={() => navigate({ kind: 'entry', entryId: recorded.entryId })}
        >
          {t('saved.open')}
        </Button>
        <Button variant="default" rightSection={<KeyHint keys={['N']} />} onClick={onAnother}>
          {t('saved.another')}
        </Button>
      </div>
    </section>
  );
}

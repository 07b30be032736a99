import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { findViewProblem, VIEW_LIMIT, VIEW_NAME_LIMIT } from '../../../data/saved-views.ts';
import type { RegisterView } from '../../../data/saved-views.ts';
import classes from './register.module.css';

export type SaveViewFormProps = {
  readonly views: readonly RegisterView[];
  /** The view that was opened last: changed conditions are mostly meant for it. */
  readonly firstName: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
};

/** A name for the filter as it stands. The name of a view that is there already replaces that view; Escape gives up. */
export function SaveViewForm({ views, firstName, onSave, onCancel }: SaveViewFormProps) {
  const { t } = useTranslation('register');
  const [name, setName] = useState(firstName);
  const problem = findViewProblem(views, name);
  const isReplacing = views.some((each) => each.name === name.trim());
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) onSave(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        // The form stands where its button was: typing goes on there.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={t('view.name')}
        placeholder={t('view.name')}
        maxLength={VIEW_NAME_LIMIT}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className={classes.viewAction} disabled={problem !== null}>
        {isReplacing ? t('view.replace') : t('view.keep')}
      </button>
      <button type="button" className={classes.viewAction} onClick={onCancel}>
        {t('view.cancel')}
      </button>
      {problem === 'full' ? (
        <span className={classes.keys} role="status">
          {t('view.full', { limit: VIEW_LIMIT })}
        </span>
      ) : null}
    </form>
  );
}

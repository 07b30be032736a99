import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isSameFilter } from '../../../data/register-filter.ts';
import type { RegisterFilter } from '../../../data/register-filter.ts';
import { BUILT_IN_FILTERS, BUILT_IN_VIEWS } from './built-in-views.ts';
import classes from './register.module.css';
import { SaveViewForm } from './save-view-form.tsx';
import { useSavedViews } from './use-saved-views.ts';

export type ViewBarProps = {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** The views of the register as buttons: those everybody has, then one's own; a filter that is neither can be saved (ADM-5). */
export const ViewBar = memo(function ViewBar({ filter, onChange }: ViewBarProps) {
  const { t } = useTranslation('register');
  const { views, save, remove } = useSavedViews();
  const [isNaming, setIsNaming] = useState(false);
  const [lastName, setLastName] = useState('');
  const isBuiltIn = BUILT_IN_VIEWS.some((each) => isSameFilter(BUILT_IN_FILTERS[each], filter));
  const own = views.find((each) => isSameFilter(each.filter, filter)) ?? null;
  return (
    <div className={classes.views} role="group" aria-label={t('view.label')}>
      {BUILT_IN_VIEWS.map((each) => (
        <ViewButton
          key={each}
          label={t(`view.${each}`)}
          isShown={isSameFilter(BUILT_IN_FILTERS[each], filter)}
          onOpen={() => onChange(BUILT_IN_FILTERS[each])}
        />
      ))}
      {views.map(({ name, filter: saved }) => (
        <ViewButton
          key={`own/${name}`}
          label={name}
          isShown={own?.name === name}
          onOpen={() => {
            setLastName(name);
            onChange(saved);
          }}
        />
      ))}
      {isNaming ? (
        <SaveViewForm
          views={views}
          firstName={lastName}
          onSave={(name) => {
            save({ name, filter });
            setLastName(name);
            setIsNaming(false);
          }}
          onCancel={() => setIsNaming(false)}
        />
      ) : own !== null ? (
        <button type="button" className={classes.viewAction} onClick={() => remove(own.name)}>
          {t('view.remove', { name: own.name })}
        </button>
      ) : isBuiltIn ? null : (
        <button type="button" className={classes.viewAction} onClick={() => setIsNaming(true)}>
          {t('view.save')}
        </button>
      )}
    </div>
  );
});

function ViewButton({
  label,
  isShown,
  onOpen,
}: {
  readonly label: string;
  readonly isShown: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className={classes.view} aria-pressed={isShown} onClick={onOpen}>
      {label}
    </button>
  );
}

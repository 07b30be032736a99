import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyHint } from '../../../../design/key-hint.tsx';
import { ACTION_GROUPS, ACTION_GROUP_NAMES, listActionKeys } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';
import classes from './actions.module.css';

export type ActionListProps = {
  readonly id: string;
  readonly lawful: readonly PageAction[];
  readonly onAction: (action: PageAction) => void;
  readonly onClose: () => void;
};

/** Arrow keys walk through the list; Escape closes it. */
function handleKeys(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    onClose();
    return;
  }
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const own = buttons.findIndex((button) => button === document.activeElement);
  buttons[(own + step + buttons.length) % buttons.length]?.focus();
}

/** Everything that is lawful now, quietly, in groups, each with its keys. */
export function ActionList({ id, lawful, onAction, onClose }: ActionListProps) {
  const { t } = useTranslation('entry');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const groups = ACTION_GROUP_NAMES.map((group) => {
    const ofGroup: readonly PageAction[] = ACTION_GROUPS[group];
    return { group, actions: ofGroup.filter((action) => lawful.includes(action)) };
  });
  return (
    <div
      ref={list}
      id={id}
      role="group"
      className={classes.list}
      aria-label={t('actions.all')}
      onKeyDown={(event) => handleKeys(event, onClose)}
    >
      {groups
        .filter(({ actions }) => actions.length > 0)
        .map(({ group, actions }) => (
          <section key={group} className={classes.group} aria-label={t(`actionGroup.${group}`)}>
            <h3 className={classes.groupTitle}>{t(`actionGroup.${group}`)}</h3>
            <ul>
              {actions.map((action) => (
                <li key={action}>
                  <button
                    type="button"
                    data-action={action}
                    className={classes.item}
                    onClick={() => onAction(action)}
                  >
                    <span>{t(`action.${action}`)}</span>
                    <KeyHint keys={listActionKeys(action)} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

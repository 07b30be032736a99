import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { KeyHint } from '../../../../design/key-hint.tsx';
import { RefusalNote } from '../../../../design/refusal-note.tsx';
import { CallProblemNote } from '../../../frame/call-problem-note.tsx';
import { useFormKeys } from '../fields/use-form-keys.ts';
import { findWaysOut, isPageAction } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';
import type { ActionFormProps, ActionSeed } from './action-form.ts';
import classes from './actions.module.css';
import { useNames } from '../use-names.ts';
import { StepPrompts } from './step-prompts.tsx';

export type ActionSheetProps = Pick<
  ActionFormProps,
  'view' | 'isBusy' | 'problem' | 'onClose' | 'onSwitch'
> & {
  readonly type: PageAction;
  readonly lead?: ReactNode;
  /** When what stands in the fields was typed, if it was typed before. */
  readonly restoredAt?: IsoInstant | null;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  /** What a way out takes along. */
  readonly takeAlong?: () => ActionSeed;
  readonly children?: ReactNode;
};

/** The sheet of one action, below its button: fields, the refusal where the hand is, what leads on, save and leave. */
export function ActionSheet(props: ActionSheetProps) {
  const { type, lead, submitLabel, onSubmit, children, isBusy, problem, onClose, restoredAt = null } = props;
  const { t } = useTranslation(['entry', 'common', 'new-entry']);
  const format = useFormat();
  const sheet = useRef<HTMLFormElement>(null);
  useFormKeys(sheet, onClose);
  useEffect(() => {
    const first =
      sheet.current?.querySelector<HTMLElement>('input[type=password]') ??
      sheet.current?.querySelector<HTMLElement>(
        'input:checked, input:not([type=radio]), textarea, select, button[type=submit]',
      );
    first?.focus();
    sheet.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    // The button is disabled while it writes, and a disabled button loses the keyboard: Escape would then reach nothing.
    const isInside = sheet.current?.contains(document.activeElement) === true;
    if (problem !== null && !isBusy && !isInside)
      sheet.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }, [problem, isBusy]);
  return (
    <form
      ref={sheet}
      className={classes.sheet}
      aria-label={t(`action.${type}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h3 className={classes.sheetTitle}>{t(`action.${type}`)}</h3>
      {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
      <StepPrompts action={type} entry={props.view.entry} />
      {restoredAt === null ? null : (
        <p className={classes.restored}>
          {t('new-entry:draftRestored', { time: format.dateTime(restoredAt) })}
        </p>
      )}
      <div className={classes.fields}>{children}</div>
      <SheetProblem {...props} />
      <div className={classes.sheetFoot}>
        <Button type="submit" loading={isBusy} rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}>
          {isBusy ? t('form.busy') : submitLabel}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose} rightSection={<KeyHint keys={['Esc']} />}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

function SheetProblem({ problem, view, type, onSwitch, takeAlong }: ActionSheetProps) {
  const { t } = useTranslation(['entry', 'common']);
  const names = useNames();
  if (problem === null || problem.kind === 'fault') return <CallProblemNote problem={problem} />;
  const lawful = view.actions
    .filter((action) => action.isAllowed)
    .map((action) => action.type)
    .filter(isPageAction);
  const ways = findWaysOut(
    problem.refusal,
    lawful.filter((action) => action !== type),
  );
  if (ways.length === 0)
    return <RefusalNote refusal={problem.refusal} sentence={names.refusal(problem.refusal)} />;
  return (
    <RefusalNote
      refusal={problem.refusal}
      sentence={names.refusal(problem.refusal)}
      action={ways.map((way, index) => (
        <Button
          key={way}
          size="compact-sm"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => onSwitch(way, takeAlong?.() ?? null)}
        >
          {t(`action.${way}`)}
        </Button>
      ))}
    />
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { composeHotlineBoard } from '../../../../shared/domain/hotline-board.ts';
import { fail } from '../../../../shared/lib/result.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useSettings } from '../../frame/settings.tsx';
import { useCall } from '../../frame/use-call.ts';
import { LineInput } from '../entry/fields/line-input.tsx';
import classes from './settings.module.css';

/** The unit's own number for complaints, and the board with it on paper (BANK-10). */
export function HotlineSettings() {
  const { t } = useTranslation('settings');
  const { unit, policy } = useBranchStore();
  const { settings, put } = useSettings();
  const [hotline, setHotline] = useState(settings.hotline);
  const [path, setPath] = useState<string | null>(null);
  const call = useCall();
  const print = async () => {
    setPath(null);
    const saved = await call.run(async () => {
      const board = composeHotlineBoard(unit, hotline, policy);
      if (!board.ok) return fail(board.error);
      await put({ hotline: board.value.hotline });
      return await getDesktop().printing.savePdf({ page: 'board', suggestedName: t('boardName') });
    });
    if (saved !== null) setPath(saved.value.path.split(/[\\/]/).at(-1) ?? saved.value.path);
  };
  return (
    <form
      className={classes.hotline}
      onSubmit={(event) => {
        event.preventDefault();
        void print();
      }}
    >
      <LineInput
        id="hotline"
        label={t('hotline')}
        hint={t('hotlineHint')}
        inputMode="tel"
        value={hotline}
        onChange={(event) => setHotline(event.currentTarget.value)}
      />
      <CallProblemNote problem={call.problem} />
      <div className={classes.hotlineFoot}>
        <span role="status">{path === null ? '' : t('boardPrinted', { path })}</span>
        <Button type="submit" variant="default" loading={call.isBusy}>
          {t('printBoard')}
        </Button>
      </div>
    </form>
  );
}

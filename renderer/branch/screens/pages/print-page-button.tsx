import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import classes from './pages.module.css';

/** Puts the page on paper, and says where the file is. `pageKey` is a day. */
export function PrintPageButton({ pageKey }: { readonly pageKey: string }) {
  const { t } = useTranslation('pages');
  const call = useCall();
  const [path, setPath] = useState<string | null>(null);
  const print = async () => {
    const saved = await call.run(
      async () =>
        await getDesktop().printing.savePdf({
          registerPageOn: pageKey,
          suggestedName: t('printName', { on: pageKey }),
        }),
    );
    setPath(saved === null ? null : (saved.value.path.split(/[\\/]/).at(-1) ?? saved.value.path));
  };
  return (
    <div className={classes.print}>
      <span role="status" className={classes.quiet}>
        {path === null ? '' : t('printed', { path })}
      </span>
      <CallProblemNote problem={call.problem} />
      <Button variant="default" size="xs" loading={call.isBusy} onClick={() => void print()}>
        {t('print')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { listDutyRoles } from '../../../../shared/domain/decide-duty.ts';
import { READING_RULE } from '../../../data/book-queries.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { Mark } from '../../../design/mark.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { toHash } from '../../frame/routes.ts';
import { pickActingRole, useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { useNow } from '../../frame/use-now.ts';

/** BANK-28: today's reading, recorded with one press by whoever reads the book; others see whether it was done. */
export function ReadingButton() {
  const { t } = useTranslation('opinion-book');
  const store = useBranchStore();
  const { roles } = useSession();
  const call = useCall();
  const duties = useLive((book) => book.getDutyBook(), [useNow().slice(0, 16)]).value;
  const turn = duties?.turns.find(({ rule }) => rule === READING_RULE);
  if (turn === undefined) return null;
  if (turn.state === 'done' || turn.state === 'done-late') return <Mark tone="jade">{t('readToday')}</Mark>;
  const mine = listDutyRoles(turn, store.policy).find((role) => roles.includes(role));
  if (mine === undefined) return <a href={toHash({ kind: 'duties' })}>{t('notReadToday')}</a>;
  const command = { type: 'record-duty', dutyKey: turn.key, periodKey: turn.periodKey, note: '' } as const;
  return (
    <>
      <Button
        loading={call.isBusy}
        onClick={() =>
          void call.run(async () => await store.recordDuty(command, pickActingRole(roles, mine)))
        }
      >
        {t('markRead')}
      </Button>
      <CallProblemNote problem={call.problem} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Duty } from '../../../../shared/domain/compute-duties.ts';
import { listDutyRoles } from '../../../../shared/domain/decide-duty.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { Mark } from '../../../design/mark.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { pickActingRole, useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { LineArea } from '../entry/fields/line-input.tsx';
import { toDutyGroup } from './order-duties.ts';
import { useDutyText } from './use-duty-text.ts';
import classes from './duties.module.css';

type DutyDoneFormProps = {
  readonly duty: Duty;
  /** How many entries the turn reports on; null while they are read. */
  readonly count: number | null;
};

/** Ends a turn: a word of what was seen, and the button. Whoever may not, reads who may. */
export function DutyDoneForm({ duty, count }: DutyDoneFormProps) {
  const { t } = useTranslation('duties');
  const store = useBranchStore();
  const { roles } = useSession();
  const text = useDutyText();
  const call = useCall();
  const [note, setNote] = useState('');
  if (toDutyGroup(duty) === 'done') {
    return (
      <p className={classes.done}>
        <Mark tone={duty.state === 'done' ? 'jade' : 'amber'}>{t(`state.${duty.state}`)}</Mark>
      </p>
    );
  }
  const mine = listDutyRoles(duty, store.policy).find((each) => roles.includes(each));
  if (mine === undefined) {
    return <p className={classes.notYours}>{t('notYours', { role: text.role(duty.by) })}</p>;
  }
  const role = pickActingRole(roles, mine);
  const command = { type: 'record-duty', dutyKey: duty.key, periodKey: duty.periodKey, note } as const;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void call.run(async () => await store.recordDuty(command, role));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
      }}
    >
      <LineArea
        id="duty-note"
        label={t('note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <CallProblemNote problem={call.problem} />
      <div className={classes.submit}>
        <Button type="submit" loading={call.isBusy} disabled={count === null}>
          {count === 0 ? t('recordNil') : t('record')}
        </Button>
      </div>
    </form>
  );
}

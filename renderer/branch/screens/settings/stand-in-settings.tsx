import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { guardStandIns, listStandIns } from '../../../../shared/domain/decide-stand-in.ts';
import { endOfStandIn, isStandingIn } from '../../../../shared/domain/stand-ins.ts';
import type { StandIn } from '../../../../shared/domain/stand-ins.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { Mark } from '../../../design/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { useNow } from '../../frame/use-now.ts';
import { useNames } from '../entry/use-names.ts';
import { AppointForm } from './appoint-form.tsx';
import classes from './settings.module.css';

/** Who stands in for whom: everybody sees it, the head appoints and takes back (SIG-3, C-54). */
export function StandInSettings() {
  const { t } = useTranslation('settings');
  const store = useBranchStore();
  const { personId, name } = useSession();
  const call = useCall();
  const now = useNow();
  const [, setTurn] = useState(0);
  const role = store.policy.jobs.unitHead;
  const context = {
    people: store.people,
    policy: store.policy,
    unit: store.unit,
    actor: { personId, name, role },
    now,
    freshId: '',
  };
  const mayAppoint = guardStandIns(context) === null;
  const standIns = listStandIns(store.people).toSorted((a, b) => (a.fromAt < b.fromAt ? 1 : -1));
  const redraw = () => setTurn((turn) => turn + 1);
  const revoke = async ({ appointmentId }: StandIn) => {
    await call.run(() => store.recordStandIn({ type: 'revoke-stand-in', appointmentId }, role));
    redraw();
  };
  return (
    <div className={classes.standIns}>
      <p className={classes.standInsNote}>{t('standInsNote')}</p>
      {standIns.length === 0 ? <p className={classes.standInsNote}>{t('standInNone')}</p> : null}
      <ul className={classes.standInList}>
        {standIns.map((standIn) => (
          <StandInRow
            key={standIn.appointmentId}
            standIn={standIn}
            now={now}
            onRevoke={mayAppoint ? () => void revoke(standIn) : null}
          />
        ))}
      </ul>
      <CallProblemNote problem={call.problem} />
      {mayAppoint ? <AppointForm onAppointed={redraw} /> : null}
    </div>
  );
}

const TONES = { ahead: 'slate', running: 'jade', over: 'quiet', revoked: 'quiet' } as const;

function findState(standIn: StandIn, now: IsoInstant): keyof typeof TONES {
  if (standIn.revokedAt !== null) return 'revoked';
  if (isStandingIn(standIn, now)) return 'running';
  return endOfStandIn(standIn) <= now ? 'over' : 'ahead';
}

type StandInRowProps = {
  readonly standIn: StandIn;
  readonly now: IsoInstant;
  readonly onRevoke: (() => void) | null;
};

function StandInRow({ standIn, now, onRevoke }: StandInRowProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const names = useNames();
  const state = findState(standIn, now);
  return (
    <li className={classes.standIn}>
      <span>
        {t('standInLine', {
          name: names.person(standIn.personId),
          forName: names.person(standIn.forPersonId),
          role: names.role(standIn.role),
        })}
        <span className={classes.standInPeriod}>
          {t('standInPeriod', {
            from: format.dateTime(standIn.fromAt),
            to: format.dateTime(endOfStandIn(standIn)),
          })}
        </span>
      </span>
      <Mark tone={TONES[state]}>{t(`standInState.${state}`)}</Mark>
      {onRevoke !== null && (state === 'running' || state === 'ahead') ? (
        <Button size="compact-sm" variant="default" onClick={onRevoke}>
          {t('revoke')}
        </Button>
      ) : null}
    </li>
  );
}

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { BranchRow, EnrolmentCodeReply } from '../../../shared/protocol/console-api.ts';
import { EmptyState } from '../../design/empty-state.tsx';
import { InstantText } from '../../design/instant-text.tsx';
import { Mark } from '../../design/mark.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { RefusalNote } from '../../design/refusal-note.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useConsoleApi } from '../console-api-context.tsx';
import { useRemote } from '../use-remote.ts';
import classes from './branches-screen.module.css';

type Issued = { readonly branch: BranchRow; readonly code: EnrolmentCodeReply };

/** All branches: when each was last heard, what it still holds, and a code for a new device. */
export function BranchesScreen() {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const api = useConsoleApi();
  const branches = useRemote('branches', () => api.listBranches());
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);

  const handleEnrol = async (branch: BranchRow) => {
    const outcome = await api.createEnrolmentCode(branch.unitId);
    if (outcome.ok) setIssued({ branch, code: outcome.value });
    else setRefused(outcome.error);
  };
  const shownRefusal = refused ?? branches.refusal;
  const now = branches.value?.serverTime;
  return (
    <div className={classes.page}>
      <PageHeader title={t('branches.title')} note={t('branches.note')} />
      {shownRefusal === null ? null : <RefusalNote refusal={shownRefusal} />}
      {branches.value !== null && branches.value.branches.length === 0 ? (
        <EmptyState title={t('branches.empty')} body={t('branches.emptyBody')} />
      ) : null}
      {now === undefined || branches.value === null || branches.value.branches.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('branches.code')}</th>
              <th scope="col">{t('branches.name')}</th>
              <th scope="col">{t('branches.lastContact')}</th>
              <th scope="col" className={classes.figure}>
                {t('branches.unsent')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('branches.entries')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('branches.openEscalations')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('branches.refused')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('branches.devices')}
              </th>
              <th scope="col" aria-label={t('branches.enrol')} />
            </tr>
          </thead>
          <tbody>
            {branches.value.branches.map((branch) => (
              <tr key={branch.unitId}>
                <td>{branch.code}</td>
                <th scope="row">{branch.name}</th>
                <td>
                  {branch.lastContactAt === null ? (
                    <Mark tone="quiet" shape="open">
                      {t('branches.never')}
                    </Mark>
                  ) : (
                    <span title={format.dateTime(branch.lastContactAt)}>
                      {format.ago(branch.lastContactAt, now)}
                    </span>
                  )}
                </td>
                <td className={classes.figure}>{branch.unsentCount}</td>
                <td className={classes.figure}>{branch.entryCount}</td>
                <td className={classes.figure}>{branch.openEscalationCount}</td>
                <td className={classes.figure}>
                  {branch.refusedCount === 0 ? (
                    branch.refusedCount
                  ) : (
                    <Mark tone="seal" shape="square">
                      {branch.refusedCount}
                    </Mark>
                  )}
                </td>
                <td className={classes.figure}>{branch.devices.length}</td>
                <td className={classes.action}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('branches.enrolFor', { name: branch.name })}
                    onClick={() => void handleEnrol(branch)}
                  >
                    {t('branches.enrol')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Modal
        opened={issued !== null}
        onClose={() => setIssued(null)}
        title={t('enrol.title', { name: issued?.branch.name ?? '' })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {issued === null ? null : (
          <div className={classes.code}>
            <p className={classes.codeText} data-testid="enrolment-code">
              {issued.code.code}
            </p>
            <p>
              {t('enrol.validUntil')} <InstantText at={issued.code.expiresAt} />
            </p>
            <p className={classes.codeNote}>{t('enrol.note')}</p>
          </div>
        )}
      </Modal>
    </div>
  );
}

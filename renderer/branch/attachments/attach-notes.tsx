import { useTranslation } from 'react-i18next';

import { FaultNote } from '../../design/fault-note.tsx';
import { RefusalNote } from '../../design/refusal-note.tsx';
import { toHash } from '../frame/routes.ts';
import classes from './attachments.module.css';
import type { Attachments } from './use-attachments.ts';

/** How far a batch is, which forms found their entries, and a sentence for each file that was not taken. */
export function AttachNotes({ attachments }: { readonly attachments: Attachments }) {
  const { t } = useTranslation(['attachments', 'common']);
  const { progress, refusals, found, isBroken } = attachments;
  return (
    <div className={classes.notes}>
      <p className={classes.progress} role="status">
        {progress === null ? '' : t('progress', { number: progress.done + 1, total: progress.total })}
      </p>
      {found.map(({ entryId, number, name, refusal }, index) => (
        <div key={`${entryId}/${index}`} className={classes.found}>
          <p role="status">
            {t(refusal === null ? 'found' : 'foundWaiting', { name, number })}{' '}
            <a href={toHash({ kind: 'entry', entryId, part: 'attachments' })}>{t('openFound')}</a>
          </p>
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
        </div>
      ))}
      {refusals.map((refusal, index) => (
        <RefusalNote key={`${refusal.reason}/${index}`} refusal={refusal} />
      ))}
      {isBroken ? <FaultNote title={t('common:callFaultTitle')} body={t('common:callFaultBody')} /> : null}
    </div>
  );
}

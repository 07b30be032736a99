import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../../design/notice.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import type { JournalVerification } from '../../../../shared/bridge/desktop-api.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import classes from './sync-status.module.css';

function VerificationNote({ verification }: { readonly verification: JournalVerification }) {
  const { t } = useTranslation('sync');
  const { isIntact, eventsChecked, head, firstBadSeq } = verification;
  if (!isIntact) return <Notice tone="seal" title={t('journal.broken', { seq: firstBadSeq ?? head.seq })} />;
  return (
    <Notice
      tone="jade"
      title={t('journal.intact', { count: eventsChecked })}
      body={t('journal.headValue', { seq: head.seq, hash: head.hash.slice(0, 16) })}
    />
  );
}

/** Verifies the chain of this computer's journal on request, and says the result as a sentence. */
export function JournalCheck() {
  const { t } = useTranslation('sync');
  const call = useCall();
  const [verification, setVerification] = useState<JournalVerification | null>(null);
  const verify = async () => {
    const verified = await call.run(() => getDesktop().journal.verify({}));
    setVerification(verified?.value ?? null);
  };
  return (
    <SectionRule title={t('journal.title')}>
      <div className={classes.check}>
        <p className={classes.words}>{t('journal.body')}</p>
        <Button
          variant="default"
          loading={call.isBusy}
          onClick={() => void verify().catch(reportError)}
          data-action="verify-journal"
        >
          {t('journal.verify')}
        </Button>
      </div>
      <div role="status" data-verified={verification === null ? undefined : verification.isIntact}>
        {verification === null ? null : <VerificationNote verification={verification} />}
      </div>
      <CallProblemNote problem={call.problem} />
    </SectionRule>
  );
}

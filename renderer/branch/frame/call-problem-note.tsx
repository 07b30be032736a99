import { useTranslation } from 'react-i18next';

import { FaultNote } from '../../design/fault-note.tsx';
import { RefusalNote } from '../../design/refusal-note.tsx';
import type { CallProblem } from './use-call.ts';

/** The problem of a call beside the button that made it; nothing when there is none. */
export function CallProblemNote({ problem }: { readonly problem: CallProblem | null }) {
  const { t } = useTranslation('common');
  if (problem === null) return null;
  if (problem.kind === 'refusal') return <RefusalNote refusal={problem.refusal} />;
  if (problem.isRecorded) return <FaultNote title={t('recordedOnlyTitle')} body={t('recordedOnlyBody')} />;
  return <FaultNote title={t('callFaultTitle')} body={t('callFaultBody')} />;
}

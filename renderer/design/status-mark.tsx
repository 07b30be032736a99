import { useTranslation } from 'react-i18next';

import type { EntryStatus, EscalationState, Severity } from '../../shared/domain/vocabulary.ts';
import { Mark } from './mark.tsx';
import type { MarkProps } from './mark.tsx';

type Look = Pick<MarkProps, 'tone'> & { readonly shape: NonNullable<MarkProps['shape']> };

const STATUS_LOOKS: Readonly<Record<EntryStatus, Look>> = {
  registered: { tone: 'slate', shape: 'open' },
  triaged: { tone: 'slate', shape: 'half' },
  'in-handling': { tone: 'ink', shape: 'half' },
  'plan-pending': { tone: 'slate', shape: 'half' },
  executing: { tone: 'ink', shape: 'half' },
  'waiting-hq': { tone: 'amber', shape: 'half' },
  replied: { tone: 'slate', shape: 'full' },
  'follow-up': { tone: 'slate', shape: 'full' },
  closed: { tone: 'jade', shape: 'full' },
  archived: { tone: 'quiet', shape: 'full' },
  merged: { tone: 'quiet', shape: 'none' },
  voided: { tone: 'quiet', shape: 'none' },
  purged: { tone: 'quiet', shape: 'none' },
};

const ESCALATION_LOOKS: Readonly<Record<EscalationState, Look>> = {
  requested: { tone: 'slate', shape: 'open' },
  accepted: { tone: 'ink', shape: 'half' },
  declined: { tone: 'quiet', shape: 'open' },
  submitted: { tone: 'amber', shape: 'open' },
  delivered: { tone: 'ink', shape: 'half' },
  acknowledged: { tone: 'ink', shape: 'half' },
  returned: { tone: 'seal', shape: 'open' },
  instructed: { tone: 'jade', shape: 'full' },
};

const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  general: { tone: 'quiet', shape: 'none' },
  serious: { tone: 'amber', shape: 'square' },
  major: { tone: 'seal', shape: 'square' },
};

/** Where an entry stands. */
export function StatusMark({ status }: { readonly status: EntryStatus }) {
  const { t } = useTranslation('common');
  return <Mark {...STATUS_LOOKS[status]}>{t(`status.${status}`)}</Mark>;
}

/** Where an escalation stands. */
export function EscalationMark({ state }: { readonly state: EscalationState }) {
  const { t } = useTranslation('common');
  return <Mark {...ESCALATION_LOOKS[state]}>{t(`escalationState.${state}`)}</Mark>;
}

/** How grave a matter is; a general one says so quietly. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('common');
  return <Mark {...SEVERITY_LOOKS[severity]}>{t(`severity.${severity}`)}</Mark>;
}

import { useTranslation } from 'react-i18next';

import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { EntryAttachments } from '../../attachments/entry-attachments.tsx';
import type { EntryView } from '../../../data/branch-store.ts';
import type { EntryPart } from '../../frame/routes.ts';
import { ActionArea } from './actions/action-area.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryHead } from './entry-head.tsx';
import classes from './entry.module.css';
import { EscalationPanel } from './escalation-panel.tsx';
import { EntryRecord } from './record/entry-record.tsx';
import { EntryTimeline } from './timeline/entry-timeline.tsx';

export type EntryPageProps = {
  readonly view: EntryView;
  readonly role: Role;
  /** 1 on its own page, 2 beside a list. */
  readonly headingLevel: 1 | 2;
  /** Beside a list: where the entry stands alone. */
  readonly pageHref?: string;
  /** What the reader came for. */
  readonly part?: EntryPart | null;
};

/** The whole record of an entry; the same beside a list and on its own page, wide or narrow. */
export function EntryPage({ view, role, headingLevel, pageHref, part = null }: EntryPageProps) {
  const { t } = useTranslation(['entry', 'common']);
  const { entry } = view;
  return (
    <article
      className={classes.entry}
      aria-label={`${t(`common:entryKind.${entry.entryKind}`)} ${entry.number}`}
    >
      <EntryHead view={view} role={role} headingLevel={headingLevel} pageHref={pageHref} />
      <ActionArea view={view} role={role} />
      {entry.conflicts.length === 0 ? null : <ConflictNote conflicts={entry.conflicts} />}
      <div className={classes.columns}>
        <div className={classes.record}>
          {entry.escalations.toReversed().map((escalation) => (
            <EscalationPanel
              key={escalation.escalationId}
              escalation={escalation}
              said={
                entry.verbalApprovals.find(({ eventId }) => eventId === escalation.instruction?.eventId) ??
                null
              }
            />
          ))}
          <EntryFacts entry={entry} />
          <EntryAttachments view={view} role={role} isSought={part === 'attachments'} />
          <EntryRecord view={view} />
        </div>
        <EntryTimeline view={view} />
      </div>
    </article>
  );
}

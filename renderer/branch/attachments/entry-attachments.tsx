import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry, Evidence } from '../../../shared/domain/entry.ts';
import { hasLetterCopy } from '../../../shared/domain/letter-copy.ts';
import { lacksPhoto } from '../../../shared/domain/paper-page.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { toEntryOwner } from '../../data/attachment-store.ts';
import type { AttachmentCard } from '../../data/attachment-store.ts';
import type { EntryView } from '../../data/branch-store.ts';
import { useBranchStore } from '../../data/branch-store-provider.tsx';
import { SectionRule } from '../../design/section-rule.tsx';
import { CallProblemNote } from '../frame/call-problem-note.tsx';
import { useCall } from '../frame/use-call.ts';
import { AttachButton } from './attach-button.tsx';
import { AttachNotes } from './attach-notes.tsx';
import { AttachmentTile } from './attachment-tile.tsx';
import { AttachmentViewer } from './attachment-viewer.tsx';
import classes from './attachments.module.css';
import { useAttachments } from './use-attachments.ts';
import { useIncomingFiles } from './use-incoming-files.ts';
import { WaitingControls } from './waiting-controls.tsx';

export type EntryAttachmentsProps = {
  readonly view: EntryView;
  readonly role: Role;
  /** The reader came to see these: they are brought into sight. */
  readonly isSought: boolean;
};

/** What is attached to an entry, what waits to be recorded, and the place where more is dropped. */
export function EntryAttachments({ view, role, isSought }: EntryAttachmentsProps) {
  const { t } = useTranslation('attachments');
  const section = useRef<HTMLElement>(null);
  const { policy } = useBranchStore();
  const { entry } = view;
  const wantsLetter =
    policy.closing.requiresLetterCopy.value && entry.channel === 'letter' && !hasLetterCopy(entry);
  const wanted = wantsLetter ? 'letter-scan' : lacksPhoto(entry) ? 'paper-page' : null;
  const attachments = useAttachments(toEntryOwner(entry.id), { wanted });
  const mayAdd = view.actions.some(({ type, isAllowed }) => type === 'add-evidence' && isAllowed);
  const mayStrike = view.actions.some(({ type, isAllowed }) => type === 'withdraw-evidence' && isAllowed);
  const isOver = useIncomingFiles((files) => void attachments.add(files), { isTaking: mayAdd });
  const [opened, setOpened] = useState<Evidence | null>(null);
  useEffect(() => {
    if (isSought) section.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const waiting = attachments.cards.filter((card) => isWaiting(entry, card));
  if (entry.evidence.length === 0 && waiting.length === 0 && !mayAdd) return null;
  const findCard = ({ attachmentId }: Evidence) =>
    attachments.cards.find((card) => card.attachmentId === attachmentId) ?? null;
  return (
    <SectionRule
      ref={section}
      title={t('title')}
      {...(entry.evidence.length === 0 ? {} : { count: entry.evidence.length })}
      aside={mayAdd ? <AttachButton attachments={attachments} /> : undefined}
    >
      <div className={classes.page} data-over={isOver}>
        <AttachNotes attachments={attachments} />
        {entry.evidence.length === 0 ? null : (
          <ul className={classes.strip}>
            {entry.evidence.map((each) => (
              <AttachmentTile
                key={each.eventId}
                tile={each}
                card={findCard(each)}
                isStruck={each.withdrawn !== null}
                isMissing={findCard(each) === null}
                onOpen={() => setOpened(each)}
              />
            ))}
          </ul>
        )}
        {waiting.length === 0 ? null : <WaitingPart entry={entry} waiting={waiting} role={role} />}
        {entry.evidence.length === 0 && waiting.length === 0 ? (
          <p className={classes.empty}>{wantsLetter ? t('letterHint') : t('hint')}</p>
        ) : null}
      </div>
      <AttachmentViewer
        entry={entry}
        evidence={opened}
        role={role}
        mayStrike={mayStrike}
        onClose={() => setOpened(null)}
      />
    </SectionRule>
  );
}

/** No fact names it, or it was chosen again after it was struck through. */
function isWaiting(entry: Entry, { attachmentId, addedAt }: AttachmentCard): boolean {
  const named = entry.evidence.filter((each) => each.attachmentId === attachmentId);
  return named.every(({ withdrawn }) => withdrawn !== null && withdrawn.at < addedAt);
}

type WaitingPartProps = {
  readonly entry: Entry;
  readonly waiting: readonly AttachmentCard[];
  readonly role: Role;
};

function WaitingPart({ entry, waiting, role }: WaitingPartProps) {
  const { t } = useTranslation('attachments');
  const store = useBranchStore();
  const call = useCall();
  const owner = toEntryOwner(entry.id);
  const record = async () => {
    await call.run(async () => {
      const { refusal } = await store.attachments.recordWaiting(entry.id, role);
      return refusal === null ? ok(null) : fail(refusal);
    });
  };
  return (
    <div className={classes.waiting} role="group" aria-label={t('waiting', { count: waiting.length })}>
      <p className={classes.waitingTitle}>{t('waiting', { count: waiting.length })}</p>
      <ul className={classes.strip}>
        {waiting.map((card) => (
          <AttachmentTile key={card.attachmentId} tile={card} card={card}>
            <WaitingControls owner={owner} card={card} />
          </AttachmentTile>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button size="compact-sm" loading={call.isBusy} onClick={() => void record()}>
          {t('record', { count: waiting.length })}
        </Button>
        <CallProblemNote problem={call.problem} />
      </div>
    </div>
  );
}

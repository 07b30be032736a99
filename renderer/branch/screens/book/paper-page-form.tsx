import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PLAIN_PAGE } from '../../../../shared/domain/book-page.ts';
import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { listRecordingRoles } from '../../../../shared/domain/list-roles.ts';
import type { EntryKind } from '../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { pickActingRole, useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { fromInstantInput, toInstantInput } from '../entry/fields/instant-input.ts';
import { LineArea, LineInput, LineSelect } from '../entry/fields/line-input.tsx';
import classes from './book.module.css';

type PaperPage = {
  readonly entryKind: EntryKind;
  readonly content: string;
  readonly name: string;
  readonly phone: string;
  readonly writtenAt: string;
  readonly lateReason: string;
};

/** BOOK-5: a page of the paper book, typed in word by word; it takes the next number of the same book. */
export function PaperPageForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['opinion-book', 'common']);
  const store = useBranchStore();
  const { roles } = useSession();
  const call = useCall();
  const kinds = store.policy.entryKinds.map(({ entryKind }) => entryKind);
  const [page, setPage] = useState<PaperPage>({
    entryKind: kinds[0] ?? 'complaint',
    content: '',
    name: '',
    phone: '',
    writtenAt: toInstantInput(store.now()),
    lateReason: '',
  });
  const change = (part: Partial<PaperPage>) => setPage((before) => ({ ...before, ...part }));
  const save = async () => {
    const mine = listRecordingRoles(store.policy).find((role) => roles.includes(role));
    const role = pickActingRole(roles, mine);
    const command = toPaperCommand(page, store.now());
    if ((await call.run(async () => await store.recordEntry(command, role))) !== null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paper.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="lg"
    >
      <form
        className={classes.paper}
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(reportError);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
        }}
      >
        <p className={classes.why}>{t('paper.lead')}</p>
        <LineSelect
          id="paper-kind"
          label={t('paper.kind')}
          options={kinds.map((value) => ({ value, label: t(`common:entryKind.${value}`) }))}
          value={page.entryKind}
          onChange={(event) => change({ entryKind: event.currentTarget.value as EntryKind })}
        />
        <LineArea
          id="paper-content"
          label={t('paper.content')}
          rows={5}
          value={page.content}
          onChange={(event) => change({ content: event.currentTarget.value })}
        />
        <LineInput
          id="paper-written"
          label={t('paper.writtenAt')}
          type="datetime-local"
          value={page.writtenAt}
          onChange={(event) => change({ writtenAt: event.currentTarget.value })}
        />
        <LineInput
          id="paper-name"
          label={t('paper.name')}
          value={page.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <LineInput
          id="paper-phone"
          label={t('paper.phone')}
          value={page.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <LineInput
          id="paper-late"
          label={t('paper.lateReason')}
          value={page.lateReason}
          onChange={(event) => change({ lateReason: event.currentTarget.value })}
        />
        <CallProblemNote problem={call.problem} />
        <div className={classes.submit}>
          <Button variant="default" onClick={onClose}>
            {t('paper.cancel')}
          </Button>
          <Button type="submit" loading={call.isBusy}>
            {t('paper.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function toPaperCommand(page: PaperPage, now: IsoInstant): RecordEntryCommand {
  const [name, phone] = [page.name.trim(), page.phone.trim()];
  return {
    type: 'record-entry',
    entryKind: page.entryKind,
    channel: 'opinion-book',
    happenedAt: null,
    receivedAt: fromInstantInput(page.writtenAt) ?? now,
    lateReason: page.lateReason,
    customer: { isAnonymous: name === '' && phone === '', name, phone, otherContact: '' },
    content: page.content,
    place: '',
    against: '',
    demand: { text: '', remedy: null, amountFen: null },
    wasRestated: false,
    page: { ...PLAIN_PAGE, writtenBy: 'customer-paper' },
  };
}

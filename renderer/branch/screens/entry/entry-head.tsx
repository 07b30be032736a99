import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SignOff } from '../../../../shared/domain/entry.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../design/due-mark.tsx';
import { StatusMark, SeverityMark } from '../../../design/status-mark.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import classes from './entry.module.css';
import { SignSeal } from './sign-seal.tsx';
import { useFreshSeal } from './timeline/use-fresh-seal.ts';
import { translateClock } from '../../../i18n/translate-clock.ts';
import { useNow } from '../../frame/use-now.ts';

export type EntryHeadProps = {
  readonly view: EntryView;
  readonly role: Role;
  readonly headingLevel: 1 | 2;
  readonly pageHref: string | undefined;
};

/** Number, kind and standing of the entry; its nearest due time; printing. */
export function EntryHead({ view, role, headingLevel, pageHref }: EntryHeadProps) {
  const { t } = useTranslation(['entry', 'common']);
  const store = useBranchStore();
  const now = useNow();
  const { entry } = view;
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  const running = view.deadlines
    .filter((deadline) => deadline.metAt === null && deadline.state !== 'cancelled')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const [nearest] = running;
  const signOff = entry.signOffs.at(-1);
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <Heading className={classes.number}>{entry.number}</Heading>
        <span className={classes.kind}>
          {t(`common:entryKind.${entry.entryKind}`)} · {t(`common:channel.${entry.channel}`)}
        </span>
        <PrintButton view={view} role={role} />
        {pageHref === undefined ? null : (
          <a className={classes.pageLink} href={pageHref}>
            {t('openFull')}
          </a>
        )}
      </div>
      <div className={classes.marks}>
        <StatusMark status={entry.status} />
        {entry.severity === 'general' ? null : <SeverityMark severity={entry.severity} />}
        {nearest === undefined ? null : (
          <span className={classes.nearest}>
            {translateClock(nearest.key, t)}
            <DueMark dueAt={nearest.dueAt} now={now} calendar={store.calendar} state={nearest.state} />
          </span>
        )}
      </div>
      {signOff === undefined ? null : <HeadSeal key={signOff.eventId} signOff={signOff} />}
    </header>
  );
}

/** The seal stamped over the head rule, where a signature stands on paper; pressed once, when it is new. */
function HeadSeal({ signOff }: { readonly signOff: SignOff }) {
  const isFresh = useFreshSeal(signOff.at, true);
  return (
    <div className={classes.seal}>
      <SignSeal signOff={signOff} isFresh={isFresh} />
    </div>
  );
}

/** Saves the register form as PDF and, when it was saved, writes down that it was printed (NUM-3). */
function PrintButton({ view, role }: { readonly view: EntryView; readonly role: Role }) {
  const { t } = useTranslation('entry');
  const store = useBranchStore();
  const call = useCall();
  const [path, setPath] = useState<string | null>(null);
  const print = async () => {
    setPath(null);
    const saved = await call.run(() =>
      getDesktop().printing.savePdf({ entryId: view.entry.id, suggestedName: view.entry.number }),
    );
    if (saved === null) return;
    setPath(saved.value.path);
    await call.run(() =>
      store.executeCommand(view.entry.id, { type: 'record-print', digest: view.digest }, role),
    );
  };
  return (
    <div className={classes.print}>
      <Button variant="subtle" size="compact-sm" loading={call.isBusy} onClick={() => void print()}>
        {call.isBusy ? t('printing') : t('print')}
      </Button>
      {path === null ? null : (
        <span role="status" className={classes.printed} title={path}>
          {t('printedAs', { path: path.split(/[\\/]/).at(-1) ?? path })}
        </span>
      )}
      <CallProblemNote problem={call.problem} />
    </div>
  );
}

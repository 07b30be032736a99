import { Button } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId, Sha256Hex } from '../../../../shared/domain/ids.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import type { SignItem } from '../../../data/sign-queue.ts';
import { isTyping } from '../../../design/is-typing.ts';
import { KeyHint } from '../../../design/key-hint.tsx';
import { Mark } from '../../../design/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMeasureText } from '../entry/use-measure-text.ts';
import { useNames } from '../entry/use-names.ts';
import type { SignState } from './sign-marks.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './sign-off.module.css';

export type SignSummaryProps = {
  readonly view: EntryView;
  /** Its place in the queue; null once it was signed or left the queue otherwise. */
  readonly item: SignItem | null;
  readonly state: SignState;
  /** Called when this content is on the screen. */
  readonly onRead: (entryId: EntryId, digest: Sha256Hex) => void;
  readonly onToggle: () => void;
};

/**
 * What a signer weighs: who, what happened, what was asked, what was given, by whom, in time or not, and what is unusual (SIG-3). Only
 * what stood here can be marked. Once signed it says so; the seal is on the entry below.
 */
export function SignSummary({ view, item, state, onRead, onToggle }: SignSummaryProps) {
  const { t } = useTranslation(['sign-off', 'common']);
  const { entry, digest } = view;
  // Before the paint: what can be seen can be marked at once, also by a fast hand on a slow computer.
  useLayoutEffect(() => onRead(entry.id, digest), [onRead, entry.id, digest]);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event)) return;
      event.preventDefault();
      onToggle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <section className={classes.summary} aria-label={t('panelTitle')}>
      {item === null ? null : <BriefFacts item={item} />}
      {item === null && entry.status === 'closed' && entry.signOffs.length > 0 ? (
        <p role="status" className={classes.signedText}>
          {t('signedTitle', { number: entry.number })}
        </p>
      ) : null}
      {item === null ? null : <MarkSide item={item} state={state} onToggle={onToggle} />}
    </section>
  );
}

function BriefFacts({ item: { brief } }: { readonly item: SignItem }) {
  const { t } = useTranslation(['sign-off', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const measureText = useMeasureText();
  const names = useNames();
  const { demand, given, lateKeys, unusual } = brief;
  const asked = [measureText(demand), demand.text].filter((part) => part !== '');
  return (
    <dl className={classes.pair}>
      <dt>{t('who')}</dt>
      <dd>{brief.isAnonymous ? t('common:anonymous') : brief.customerName || t('common:unnamed')}</dd>
      <dt>{t('what')}</dt>
      <dd className={classes.matter}>{written(brief.content)}</dd>
      <dt>{t('asked')}</dt>
      <dd>{asked.length === 0 ? t('common:none') : asked.join(' · ')}</dd>
      <dt>{t('answered')}</dt>
      <dd>
        {given === null ? (
          t('common:none')
        ) : (
          <>
            <strong>{measureText(given.measure)}</strong> {given.text}
            <span className={classes.by}>
              {t('by', {
                name: given.by.name,
                role: names.role(given.by.role),
                time: format.dateTime(given.at),
              })}
              {t('common:listComma')}
              {t(satisfactionKey(given.isCustomerSatisfied))}
            </span>
          </>
        )}
      </dd>
      <dt>{t('inTime')}</dt>
      <dd>
        {lateKeys.length === 0 ? (
          <Mark tone="jade">{t('onTime')}</Mark>
        ) : (
          <Mark tone="seal" shape="square">
            {t('late', { terms: lateKeys.map(names.clock).join(t('common:listComma')) })}
          </Mark>
        )}
      </dd>
      <dt>{t('unusualTitle')}</dt>
      <dd className={classes.unusual}>
        {unusual.length === 0
          ? t('common:none')
          : unusual.map((mark) => <span key={mark}>{t(`unusual.${mark}`)}</span>)}
      </dd>
    </dl>
  );
}

function satisfactionKey(isSatisfied: boolean | null) {
  if (isSatisfied === null) return 'satisfactionUnknown';
  return isSatisfied ? 'satisfied' : 'notSatisfied';
}

/** Where the hand marks, or the sentence that says why it cannot. */
function MarkSide({
  item,
  state,
  onToggle,
}: Pick<SignSummaryProps, 'state' | 'onToggle'> & { readonly item: SignItem }) {
  const { t } = useTranslation(['sign-off', 'common']);
  const names = useNames();
  if (item.refusal !== null) {
    return (
      <p className={classes.cannot} data-reason={item.refusal.reason}>
        {t('cannot')}
        {names.refusal(item.refusal)}
        {item.refusal.rule === null ? null : ` ${t('common:rule', { rule: item.refusal.rule })}`}
      </p>
    );
  }
  if (state === 'on-its-own') return <p className={classes.cannot}>{t('onItsOwn')}</p>;
  return (
    <Button
      className={classes.markButton}
      size="compact-md"
      variant={state === 'marked' ? 'filled' : 'default'}
      aria-pressed={state === 'marked'}
      aria-keyshortcuts="X"
      rightSection={<KeyHint keys={['X']} />}
      onClick={onToggle}
    >
      {t(state === 'marked' ? 'marked' : 'mark')}
    </Button>
  );
}

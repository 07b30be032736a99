import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KioskOpinion, KioskReceipt, KioskState } from '../../shared/bridge/kiosk-api.ts';
import type { Ink } from '../../shared/domain/ink.ts';
import type { EntryKind } from '../../shared/domain/vocabulary.ts';
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../shared/lib/bounded-text.ts';
import { InkPad } from '../design/ink-pad.tsx';
import { BookLeaf, BookSpread, RuledPaper } from '../design/letter-paper.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { DigitPad } from './digit-pad.tsx';
import { getKiosk } from './kiosk-api.ts';
import classes from './kiosk.module.css';

const MODES = ['keyboard', 'hand'] as const;
type Mode = (typeof MODES)[number];

const NOTHING: KioskOpinion = {
  entryKind: 'suggestion',
  text: '',
  ink: null,
  signatureInk: null,
  name: '',
  phone: '',
};

type WriteSpreadProps = {
  readonly entryKinds: KioskState['entryKinds'];
  readonly onBack: () => void;
  readonly onWritten: (receipt: KioskReceipt) => void;
};

/** A fresh page: left the words, by keyboard or by hand; right who writes, as far as they like, and the signature. */
export function WriteSpread({ entryKinds, onBack, onWritten }: WriteSpreadProps) {
  const { t } = useTranslation('kiosk');
  const [mode, setMode] = useState<Mode>('keyboard');
  const [opinion, setOpinion] = useState(NOTHING);
  const [isPhonePadOpen, setIsPhonePadOpen] = useState(false);
  const [problem, setProblem] = useState<'empty' | 'failed' | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const change = (part: Partial<KioskOpinion>) => {
    setProblem(null);
    setOpinion((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    if (opinion.text.trim() === '' && opinion.ink === null) {
      setProblem('empty');
      return;
    }
    setIsBusy(true);
    try {
      const written = await getKiosk().writeOpinion(opinion);
      if (written.ok) onWritten(written.value);
      else setProblem('failed');
    } catch (cause) {
      reportError(cause);
      setProblem('failed');
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <BookSpread label={t('writeTitle')}>
      <BookLeaf side="left" foot={<p className={classes.note}>{t('notKept')}</p>}>
        <ChoiceRow
          label={t('mode')}
          values={MODES}
          value={mode}
          name={(each) => t(`modes.${each}`)}
          onChange={setMode}
        />
        <WordsPage mode={mode} opinion={opinion} onChange={change} />
      </BookLeaf>
      <BookLeaf side="right">
        <div className={classes.fields}>
          <ChoiceRow
            label={t('kind')}
            values={entryKinds}
            value={opinion.entryKind}
            name={(each: EntryKind) => t(`kinds.${each}`)}
            onChange={(entryKind) => change({ entryKind })}
          />
          <ContactFields opinion={opinion} onChange={change} onPhone={() => setIsPhonePadOpen(true)} />
          {isPhonePadOpen ? (
            <DigitPad
              value={opinion.phone}
              onChange={(phone) => change({ phone })}
              onClose={() => setIsPhonePadOpen(false)}
            />
          ) : (
            <div className={classes.sign}>
              <span className={classes.label}>{t('signature')}</span>
              <InkPad
                value={opinion.signatureInk}
                onChange={(signatureInk) => change({ signatureInk })}
                label={t('signatureLabel')}
              />
            </div>
          )}
          {problem === null ? null : (
            <p role="alert" className={classes.problem}>
              {t(`problem.${problem}`)}
            </p>
          )}
          <div className={classes.submit}>
            <Button className={classes.big} variant="default" onClick={onBack}>
              {t('discard')}
            </Button>
            <Button className={classes.big} color="seal" loading={isBusy} onClick={() => void submit()}>
              {t('submit')}
            </Button>
          </div>
        </div>
      </BookLeaf>
    </BookSpread>
  );
}

type PartProps = {
  readonly opinion: KioskOpinion;
  readonly onChange: (part: Partial<KioskOpinion>) => void;
};

function WordsPage({ mode, opinion, onChange }: PartProps & { readonly mode: Mode }) {
  const { t } = useTranslation('kiosk');
  if (mode === 'keyboard') {
    return (
      <RuledPaper>
        <textarea
          className={classes.words}
          aria-label={t('words')}
          placeholder={t('wordsHint')}
          maxLength={LONG_TEXT_LIMIT}
          value={opinion.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </RuledPaper>
    );
  }
  return (
    <div className={classes.frameHand}>
      <div className={classes.hand}>
        <InkPad
          value={opinion.ink}
          onChange={(ink: Ink | null) => onChange({ ink })}
          label={t('handLabel')}
          paper="bare"
        />
      </div>
    </div>
  );
}

/** BANK-32: contact is asked for, never demanded; the page says what follows from leaving it. */
function ContactFields({ opinion, onChange, onPhone }: PartProps & { readonly onPhone: () => void }) {
  const { t } = useTranslation('kiosk');
  const isReachable = opinion.phone.trim() !== '';
  return (
    <>
      <div className={classes.row}>
        <label className={classes.field}>
          <span className={classes.label}>{t('name')}</span>
          <input
            className={classes.input}
            autoComplete="off"
            maxLength={SHORT_TEXT_LIMIT}
            value={opinion.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        </label>
        <label className={classes.field}>
          <span className={classes.label}>{t('phone')}</span>
          <input
            className={classes.input}
            autoComplete="off"
            inputMode="tel"
            maxLength={SHORT_TEXT_LIMIT}
            value={opinion.phone}
            onFocus={onPhone}
            // Touched again it has the focus already; and a finger that slips is a pointer before it is a click, or never one.
            onPointerUp={onPhone}
            onChange={(event) => onChange({ phone: event.currentTarget.value })}
          />
        </label>
      </div>
      <p className={classes.note}>{t(isReachable ? 'contactLeft' : 'contactNone')}</p>
    </>
  );
}

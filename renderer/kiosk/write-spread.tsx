import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KioskOpinion, KioskReceipt, KioskState } from '../../shared/bridge/kiosk-api.ts';
import type { EntryKind } from '../../shared/domain/vocabulary.ts';
import { dropUnkeepableSigns } from '../../shared/lib/bounded-text.ts';
import { InkPad } from '../design/ink-pad.tsx';
import { BookLeaf, BookSpread } from '../design/letter-paper.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { ContactFields } from './contact-fields.tsx';
import type { ContactFieldsProps } from './contact-fields.tsx';
import { DigitPad } from './digit-pad.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { HELD_LIMIT } from './field-limits.ts';
import { findOpinionProblem, OPINION_FIELDS, toOpinionProblem } from './find-opinion-problem.ts';
import type { OpinionProblem } from './find-opinion-problem.ts';
import { getKiosk } from './kiosk-api.ts';
import { LimitNote } from './limit-note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { WordsPage, WRITING_MODES } from './words-page.tsx';
import type { WritingMode } from './words-page.tsx';
import kiosk from './kiosk.module.css';
import classes from './write-spread.module.css';

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
  const [mode, setMode] = useState<WritingMode>('keyboard');
  const [isGivingUp, setIsGivingUp] = useState(false);
  const { opinion, change, problem, isBusy, submit } = useOpinion(onWritten);
  return (
    <BookSpread label={t('writeTitle')}>
      <BookLeaf
        side="left"
        foot={
          <>
            <p className={kiosk.note}>{t('notKept')}</p>
            <LimitNote field="text" text={opinion.text} />
          </>
        }
      >
        <ChoiceRow
          label={t('mode')}
          values={WRITING_MODES}
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
          <WriterPart opinion={opinion} onChange={change} isNoteShown={problem === null} />
          <ProblemNote
            problem={problem}
            onDropSigns={(field) => change({ [field]: dropUnkeepableSigns(opinion[field]) })}
          />
          <div className={classes.submit}>
            <Button
              className={kiosk.big}
              variant="default"
              onClick={() => (isBlank(opinion) ? onBack() : setIsGivingUp(true))}
            >
              {t('discard')}
            </Button>
            <Button className={kiosk.big} color="seal" loading={isBusy} onClick={() => void submit()}>
              {t('submit')}
            </Button>
          </div>
        </div>
      </BookLeaf>
      {isGivingUp ? <DiscardQuestion onStay={() => setIsGivingUp(false)} onDiscard={onBack} /> : null}
    </BookSpread>
  );
}

type WriterPartProps = Pick<ContactFieldsProps, 'opinion' | 'onChange' | 'isNoteShown'>;

/** Name, telephone and signature; while the telephone is keyed in, its keys lie over the signature. */
function WriterPart({ opinion, onChange, isNoteShown }: WriterPartProps) {
  const { t } = useTranslation('kiosk');
  const [isPhonePadOpen, setIsPhonePadOpen] = useState(false);
  return (
    <>
      <ContactFields
        opinion={opinion}
        onChange={onChange}
        isNoteShown={isNoteShown}
        onPhone={() => setIsPhonePadOpen(true)}
      />
      {isPhonePadOpen ? (
        <DigitPad
          value={opinion.phone}
          onChange={(phone) => onChange({ phone })}
          onClose={() => setIsPhonePadOpen(false)}
        />
      ) : (
        <div className={classes.sign}>
          <InkPad
            value={opinion.signatureInk}
            onChange={(signatureInk) => onChange({ signatureInk })}
            label={t('signatureLabel')}
            caption={<span className={kiosk.label}>{t('signature')}</span>}
          />
        </div>
      )}
    </>
  );
}

/** The page being written, and what became of handing it in. Whatever went wrong, what was written is still there. */
function useOpinion(onWritten: (receipt: KioskReceipt) => void) {
  const [opinion, setOpinion] = useState(NOTHING);
  const [problem, setProblem] = useState<OpinionProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const change = (part: Partial<KioskOpinion>) => {
    const field = OPINION_FIELDS.find((each) => (part[each]?.length ?? 0) > HELD_LIMIT);
    setProblem(field === undefined ? null : { kind: 'too-much', field });
    if (field === undefined) setOpinion((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    const found = findOpinionProblem(opinion);
    setProblem(found);
    if (found !== null) return;
    setIsBusy(true);
    try {
      const written = await getKiosk().writeOpinion(opinion);
      if (written.ok) onWritten(written.value);
      else setProblem(toOpinionProblem(written.error.reason));
    } catch (cause) {
      reportError(cause);
      setProblem({ kind: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  return { opinion, change, problem, isBusy, submit };
}

function isBlank({ text, ink, signatureInk, name, phone }: KioskOpinion): boolean {
  return ink === null && signatureInk === null && [text, name, phone].every((each) => each.trim() === '');
}

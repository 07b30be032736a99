import { useTranslation } from 'react-i18next';

import type { KioskOpinion } from '../../shared/bridge/kiosk-api.ts';
import type { Ink } from '../../shared/domain/ink.ts';
import { InkPad } from '../design/ink-pad.tsx';
import { RuledPaper } from '../design/letter-paper.tsx';
import classes from './write-spread.module.css';

/** How words come onto the page. */
export const WRITING_MODES = ['keyboard', 'hand'] as const;
export type WritingMode = (typeof WRITING_MODES)[number];

type WordsPageProps = {
  readonly mode: WritingMode;
  readonly opinion: KioskOpinion;
  readonly onChange: (part: Partial<KioskOpinion>) => void;
};

/** The sheet itself: ruled lines to type on, or to write on by hand. What was written the other way stays. */
export function WordsPage({ mode, opinion, onChange }: WordsPageProps) {
  const { t } = useTranslation('kiosk');
  if (mode === 'keyboard') {
    return (
      <RuledPaper>
        <textarea
          className={classes.words}
          aria-label={t('words')}
          placeholder={t('wordsHint')}
          value={opinion.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </RuledPaper>
    );
  }
  return (
    <div className={classes.hand}>
      <InkPad
        value={opinion.ink}
        onChange={(ink: Ink | null) => onChange({ ink })}
        label={t('handLabel')}
        caption={t('handHint')}
        paper="bare"
      />
    </div>
  );
}

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';
import type { KioskReceipt } from '../../shared/bridge/kiosk-api.ts';
import { CoverSpread } from './cover-spread.tsx';
import { IdleQuestion } from './idle-question.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { toOwnName } from './own-names.ts';
import { ReadSpread } from './read-spread.tsx';
import { ThanksSpread } from './thanks-spread.tsx';
import { useIdle } from './use-idle.ts';
import { useKioskState } from './use-kiosk-state.ts';
import { WriteSpread } from './write-spread.tsx';
import classes from './kiosk.module.css';

type Opened =
  | { readonly kind: 'cover' }
  | { readonly kind: 'write' }
  | { readonly kind: 'read' }
  | { readonly kind: 'thanks'; readonly receipt: KioskReceipt };

const COVER: Opened = { kind: 'cover' };

/**
 * The opinion book in the hall. Turned back to its first page, nothing of the customer before is left: no words, no ink, no contact, and
 * the language of the branch.
 */
export function KioskApp({ homeLanguage }: { readonly homeLanguage: Language }) {
  const { t, i18n } = useTranslation('kiosk');
  const [opened, setOpened] = useState<Opened>(COVER);
  const [isLeaving, setIsLeaving] = useState(false);
  const { state, isUnavailable } = useKioskState(opened);
  const speak = useCallback(
    async (language: Language) => {
      await i18n.changeLanguage(language);
      document.documentElement.lang = language;
    },
    [i18n],
  );
  const home = useCallback(() => {
    setOpened(COVER);
    setIsLeaving(false);
    speak(homeLanguage).catch(reportError);
  }, [homeLanguage, speak]);
  const idle = useIdle({ isWatching: opened.kind !== 'cover' || isLeaving, onGone: home });
  return (
    <div className={classes.kiosk}>
      <header className={classes.head}>
        <h1 className={classes.unit}>{state?.unitName ?? ''}</h1>
        <div className={classes.languages} role="group" aria-label={t('language')}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              className={classes.language}
              aria-pressed={i18n.language === language}
              onClick={() => void speak(language).catch(reportError)}
            >
              {toOwnName(language, t)}
            </button>
          ))}
        </div>
      </header>
      <main className={classes.book}>
        {opened.kind === 'cover' ? (
          <CoverSpread
            pageCount={state?.pageCount ?? null}
            isUnavailable={isUnavailable}
            onWrite={() => setOpened({ kind: 'write' })}
            onRead={() => setOpened({ kind: 'read' })}
          />
        ) : null}
        {opened.kind === 'write' ? (
          <WriteSpread
            entryKinds={state?.entryKinds ?? []}
            onBack={home}
            onWritten={(receipt) => setOpened({ kind: 'thanks', receipt })}
          />
        ) : null}
        {opened.kind === 'read' ? <ReadSpread onBack={home} /> : null}
        {opened.kind === 'thanks' ? <ThanksSpread receipt={opened.receipt} onDone={home} /> : null}
      </main>
      <footer className={classes.foot}>
        <span className={classes.note}>{t('notice')}</span>
        <button type="button" className={classes.staff} onClick={() => setIsLeaving(true)}>
          {t('staff')}
        </button>
      </footer>
      {isLeaving ? <LeaveDialog onStay={() => setIsLeaving(false)} /> : null}
      {idle.secondsLeft === null ? null : (
        <IdleQuestion
          secondsLeft={idle.secondsLeft}
          isWriting={opened.kind === 'write'}
          onStay={idle.stay}
          onGo={home}
        />
      )}
    </div>
  );
}

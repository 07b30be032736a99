import { useTranslation } from 'react-i18next';

import type { DaySheet } from '../../../../shared/domain/day-sheet.ts';
import { SignatureLine } from './signature-line.tsx';
import classes from './pages.module.css';

type PageSealsProps = { readonly signatures: DaySheet['signatures']; readonly digest: string };

/** The seals of a page, oldest first, each with whether the lines are still what was signed. */
export function PageSeals({ signatures, digest }: PageSealsProps) {
  const { t } = useTranslation('pages');
  if (signatures.length === 0) return null;
  return (
    <div className={classes.seals}>
      {signatures.map((signature, index) => {
        const { isIntact } = signature.check;
        const isLast = index === signatures.length - 1;
        return (
          <SignatureLine
            key={signature.eventId}
            signature={signature}
            isSuperseded={!isIntact || !isLast}
            comparison={isIntact ? t('intact') : null}
          >
            {isIntact ? null : (
              <p role="alert" className={classes.broken}>
                {t('broken')}
              </p>
            )}
            {isLast && isIntact && signature.digest !== digest ? (
              <p className={classes.quiet}>{t('lockedNote')}</p>
            ) : null}
          </SignatureLine>
        );
      })}
    </div>
  );
}

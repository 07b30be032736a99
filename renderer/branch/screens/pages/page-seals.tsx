import { useTranslation } from 'react-i18next';

import type { DaySheet } from '../../../../shared/domain/day-sheet.ts';
import { SealMark } from '../../../design/seal-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useInsteadOf } from '../entry/use-instead-of.ts';
import { useNames } from '../entry/use-names.ts';
import classes from './pages.module.css';

/** Enough of the digest to compare two pages by eye. */
const SHOWN_DIGITS = 16;

/** The seals of a page, oldest first, each with whether the lines are still what was signed. */
export function PageSeals({
  signatures,
  digest,
}: {
  readonly signatures: DaySheet['signatures'];
  readonly digest: string;
}) {
  const { t } = useTranslation('pages');
  const format = useFormat();
  const names = useNames();
  const insteadOf = useInsteadOf();
  if (signatures.length === 0) return null;
  return (
    <div className={classes.seals}>
      {signatures.map((signature, index) => {
        const { eventId, actor, at, role, note, check } = signature;
        const isLast = index === signatures.length - 1;
        return (
          <div key={eventId} className={classes.signature}>
            <SealMark
              name={actor.name}
              role={role}
              at={at}
              insteadOf={insteadOf(signature)}
              isSuperseded={!check.isIntact || !isLast}
            />
            <div>
              <p>
                {names.role(role)} {actor.name} {format.dateTime(at)}
              </p>
              {note === '' ? null : <p className={classes.quiet}>{note}</p>}
              <p className={classes.quiet}>
                {t('digest')} <code>{signature.digest.slice(0, SHOWN_DIGITS)}</code>{' '}
                {check.isIntact ? t('intact') : null}
              </p>
              {check.isIntact ? null : (
                <p role="alert" className={classes.broken}>
                  {t('broken')}
                </p>
              )}
              {isLast && check.isIntact && signature.digest !== digest ? (
                <p className={classes.quiet}>{t('lockedNote')}</p>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}

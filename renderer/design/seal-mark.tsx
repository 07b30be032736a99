import { useTranslation } from 'react-i18next';

import type { Role } from '../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { toWallDate } from '../i18n/format-instant.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useRoleName } from '../i18n/use-role-name.ts';
import classes from './seal-mark.module.css';

export type SealMarkProps = {
  readonly name: string;
  readonly role: Role;
  readonly at: IsoInstant;
  /** In whose stead the signer acted, where the job was not their own (C-54). */
  readonly insteadOf?: string | null;
  /** The content changed after signing: the seal is outlined, never removed. */
  readonly isSuperseded?: boolean;
  /** Just pressed: the one small motion of the application. */
  readonly isFresh?: boolean;
};

/** A signature as a red square seal with the signer's name and the date. */
export function SealMark({
  name,
  role,
  at,
  insteadOf = null,
  isSuperseded = false,
  isFresh = false,
}: SealMarkProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const nameRole = useRoleName();
  const said = t(isSuperseded ? 'sealSuperseded' : 'sealLabel', {
    name,
    role: nameRole(role),
    at: format.dateTime(at),
  });
  const label = insteadOf === null ? said : t('sealInstead', { said, name: insteadOf });
  const length = Array.from(new Intl.Segmenter().segment(name)).length;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classes.seal}
      data-superseded={isSuperseded}
      data-fresh={isFresh}
    >
      <span className={classes.name} data-length={length <= 4 ? length : 'long'}>
        {name}
      </span>
      {insteadOf === null ? null : (
        <span className={classes.instead} aria-hidden="true">
          {t('sealInsteadMark', { name: insteadOf })}
        </span>
      )}
      <span className={classes.date}>{toWallDate(at).replaceAll('-', '.')}</span>
    </span>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Actor } from '../../../../shared/domain/events.ts';
import type { Sha256Hex } from '../../../../shared/domain/ids.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { SealMark } from '../../../design/seal-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useInsteadOf } from '../entry/use-instead-of.ts';
import { useNames } from '../entry/use-names.ts';
import { ShortDigest } from './short-digest.tsx';
import classes from './pages.module.css';

type SignatureLineProps = {
  readonly signature: {
    readonly actor: Actor;
    readonly at: IsoInstant;
    readonly role: Role;
    readonly note: string;
    readonly digest: Sha256Hex;
  };
  readonly isSuperseded: boolean;
  /** How the digest compares with the record; null where another line says it. */
  readonly comparison: string | null;
  readonly children?: ReactNode;
};

/** One seal of a page with who signed, when, what was said, and the digest. */
export function SignatureLine({ signature, isSuperseded, comparison, children }: SignatureLineProps) {
  const { t } = useTranslation('pages');
  const format = useFormat();
  const names = useNames();
  const insteadOf = useInsteadOf();
  const { actor, at, role, note, digest } = signature;
  return (
    <div className={classes.signature}>
      <SealMark
        name={actor.name}
        role={role}
        at={at}
        insteadOf={insteadOf(signature)}
        isSuperseded={isSuperseded}
      />
      <div>
        <p>
          {names.role(role)} {actor.name} {format.dateTime(at)}
        </p>
        {note === '' ? null : <p className={classes.quiet}>{note}</p>}
        <p className={classes.quiet}>
          {t('digest')} <ShortDigest digest={digest} /> {comparison}
        </p>
        {children}
      </div>
    </div>
  );
}

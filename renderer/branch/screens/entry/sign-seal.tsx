import { useTranslation } from 'react-i18next';

import type { SignOff } from '../../../../shared/domain/entry.ts';
import { cropInk } from '../../../design/crop-ink.ts';
import { InkFigure } from '../../../design/ink-figure.tsx';
import { SealMark } from '../../../design/seal-mark.tsx';
import classes from './sign-seal.module.css';
import { useInsteadOf } from './use-instead-of.ts';

export type SignSealProps = { readonly signOff: SignOff; readonly isFresh?: boolean };

/** A signature as it stands on paper: what was signed by hand, where somebody did, and the seal beside it. */
export function SignSeal({ signOff, isFresh = false }: SignSealProps) {
  const { t } = useTranslation('sign-off');
  const insteadOf = useInsteadOf();
  const { actor, role, at, ink, isSuperseded } = signOff;
  return (
    <span className={classes.signed}>
      {ink === undefined ? null : (
        <span className={classes.ink}>
          <InkFigure ink={cropInk(ink)} label={t('inkOf', { name: actor.name })} penWidth={4} />
        </span>
      )}
      <SealMark
        name={actor.name}
        role={role}
        insteadOf={insteadOf(signOff)}
        at={at}
        isSuperseded={isSuperseded}
        isFresh={isFresh}
      />
    </span>
  );
}

import { useTranslation } from 'react-i18next';

import type { Deadline } from '../../../../../shared/domain/deadline.ts';
import type { Entry } from '../../../../../shared/domain/entry.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import classes from './record.module.css';

/** What was done about a term, beside it: extended and told or not, resting and why, run over and why (DUE-4, C-17). */
export function TermMoves({ entry, deadline }: { readonly entry: Entry; readonly deadline: Deadline }) {
  const { t } = useTranslation('entry-record');
  const format = useFormat();
  const isOf = ({ clock }: { readonly clock: string }) => clock === deadline.key;
  const lines = [
    ...entry.extensions
      .filter(isOf)
      .map(({ told, actor, reason }) =>
        told === null
          ? t('term.extendedUntold', { name: actor.name, reason })
          : t('term.extended', { name: actor.name, reason, means: told.means }),
      ),
    ...entry.pauses
      .filter(isOf)
      .map(({ resumed, at, reason, notice }) =>
        resumed === null
          ? t('term.resting', { time: format.dateTime(at), reason, notice })
          : t('term.rested', { from: format.dateTime(at), to: format.dateTime(resumed.at), reason }),
      ),
    ...(deadline.overrun === null
      ? []
      : entry.overruns
          .filter(isOf)
          .map(({ actor, reason, confirmed }) =>
            confirmed === null
              ? t('term.explained', { name: actor.name, reason })
              : t('term.confirmed', { name: actor.name, reason, by: confirmed.actor.name }),
          )),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={classes.moves}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        <li key={`${index}-${line}`}>{line}</li>
      ))}
    </ul>
  );
}

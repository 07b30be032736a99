import { useTranslation } from 'react-i18next';

import { PAGE_ADDITION_KINDS } from '../../../../shared/domain/check-page.ts';
import type { SheetLine } from '../../../../shared/domain/day-sheet.ts';
import type { Entry } from '../../../../shared/domain/entry.ts';
import { findFinalReply } from '../../../../shared/domain/open-escalation.ts';
import { isKnownEvent } from '../../../../shared/journal/stored-event.ts';
import type { StoredEvent } from '../../../../shared/domain/events.ts';
import { NumberText } from '../../../design/number-text.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { toWallParts } from '../../../i18n/format-instant.ts';
import { toHash } from '../../frame/routes.ts';
import { describeEvent } from '../entry/timeline/describe-event.ts';
import { useMeasureText } from '../entry/use-measure-text.ts';
import { useNames } from '../entry/use-names.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './pages.module.css';

/** The lines of a day's page between the red rules of the bound book. What came after the signature stands below its line. */
export function PageLines({ lines }: { readonly lines: readonly SheetLine[] }) {
  const { t } = useTranslation('pages');
  return (
    <table className={classes.ledger}>
      <thead>
        <tr>
          <th scope="col" className={classes.colNumber}>
            {t('column.number')}
          </th>
          <th scope="col" className={classes.colTime}>
            {t('column.time')}
          </th>
          <th scope="col" className={classes.colWho}>
            {t('column.customer')}
          </th>
          <th scope="col">{t('column.content')}</th>
          <th scope="col" className={classes.colReply}>
            {t('column.reply')}
          </th>
        </tr>
      </thead>
      {lines.map((line) => (
        <PageLine key={line.now.id} line={line} />
      ))}
    </table>
  );
}

function PageLine({ line }: { readonly line: SheetLine }) {
  const { t } = useTranslation(['pages', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const measure = useMeasureText();
  const { signed, now, later, isAdded } = line;
  const demand = [measure(signed.demand), signed.demand.text].filter((part) => part !== '').join(' ');
  const isVoid = now.status === 'voided' || now.status === 'merged';
  return (
    <tbody className={classes.line} data-void={isVoid}>
      <tr>
        <th scope="row">
          <a href={toHash({ kind: 'entry', entryId: now.id })} className={classes.number}>
            <NumberText number={signed.number} />
          </a>
          {isAdded ? <span className={classes.lateMark}>{t('addedLine')}</span> : null}
        </th>
        <td>
          <span className={classes.time}>{toWallParts(signed.receivedAt).time}</span>
          <span className={classes.quiet}>{t(`common:channel.${signed.channel}`)}</span>
          {signed.lateReason === '' ? null : (
            <span className={classes.quiet} title={signed.lateReason}>
              {t('lateOf', { at: format.dateTime(signed.receivedAt) })}
            </span>
          )}
        </td>
        <td>
          <span>
            {signed.customer.isAnonymous
              ? t('common:anonymous')
              : signed.customer.name || t('common:unnamed')}
          </span>
          <span className={classes.quiet}>{signed.customer.phone || signed.customer.otherContact}</span>
        </td>
        <td>
          <span className={classes.kind}>{t(`common:entryKind.${signed.entryKind}`)}</span>
          <span className={classes.content}>{written(signed.content)}</span>
          {demand === '' ? null : <span className={classes.quiet}>{t('demand', { demand })}</span>}
        </td>
        <td>
          <LineReply entry={signed} />
        </td>
      </tr>
      {later.length === 0 ? null : (
        <tr className={classes.later}>
          <td colSpan={5}>
            <LaterFacts later={later} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function LineReply({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['pages', 'common']);
  const measure = useMeasureText();
  const reply = findFinalReply(entry);
  if (reply === null) return <span className={classes.quiet}>{t(`common:status.${entry.status}`)}</span>;
  const given = measure(reply.measure);
  return (
    <>
      {given === '' ? null : <strong className={classes.kind}>{given}</strong>}
      <span className={classes.content}>{reply.content}</span>
      <span className={classes.quiet}>
        {t(`common:status.${entry.status}`)} · {reply.actor.name}
      </span>
    </>
  );
}

/** Additions first and in full, with what they strike out; that the matter was carried on, in one quiet line. */
function LaterFacts({ later }: { readonly later: readonly StoredEvent[] }) {
  const { t } = useTranslation(['pages', 'entry', 'common']);
  const format = useFormat();
  const names = useNames();
  const measure = useMeasureText();
  const kinds: readonly string[] = PAGE_ADDITION_KINDS;
  const additions = later.filter(({ kind }) => kinds.includes(kind)).filter(isKnownEvent);
  const carriedOn = later.filter(({ kind }) => !kinds.includes(kind)).filter(isKnownEvent);
  const last = carriedOn.at(-1);
  const tell = (event: (typeof additions)[number]) =>
    describeEvent(event, {
      t,
      names,
      measure,
      amount: format.amount,
      dateTime: format.dateTime,
      isForBranch: true,
    });
  return (
    <ul className={classes.facts2}>
      {additions.map((event) => (
        <li key={event.id} className={classes.addition}>
          <span className={classes.additionMark}>{t('addition')}</span>
          <span className={classes.time}>{format.dateTime(event.wallTime)}</span>
          {event.kind === 'corrected' ? (
            <span>
              {tell(event).title}
              {t('common:colon')}
              <s>{names.written(event.payload.before)}</s> <ins>{names.written(event.payload.after)}</ins>
              {t('because', { reason: event.payload.reason })}
            </span>
          ) : (
            <span>
              {tell(event).title}
              {tell(event).lines.length === 0 ? '' : `${t('common:colon')}${tell(event).lines.join(' ')}`}
            </span>
          )}
          <span className={classes.quiet}>{event.actor.name}</span>
        </li>
      ))}
      {last === undefined ? null : (
        <li className={classes.quiet}>
          {t('carriedOn', {
            count: carriedOn.length,
            last: tell(last).title,
            at: format.dateTime(last.wallTime),
          })}
        </li>
      )}
    </ul>
  );
}

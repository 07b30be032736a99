import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { StoredEvent } from '../../../../shared/domain/events.ts';
import type { EventKind } from '../../../../shared/domain/event-payloads.ts';
import { isKnownEvent } from '../../../../shared/journal/stored-event.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { NumberText } from '../../../design/number-text.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useRoleName } from '../../../i18n/use-role-name.ts';
import { describeEvent } from '../entry/timeline/describe-event.ts';
import { SignSeal } from '../entry/sign-seal.tsx';
import { useNames } from '../entry/use-names.ts';
import { useMeasureText } from '../entry/use-measure-text.ts';
import { composeFormCode } from '../../../../shared/domain/form-code.ts';
import { QrMark } from './qr-mark.tsx';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';

/** What a form shows of the digest: enough to compare by eye, the code holds all of it. */
const SHOWN_DIGITS = 16;

const HANDLING: readonly EventKind[] = [
  'handed-over',
  'taken-over',
  'head-informed',
  'assessed',
  'investigated',
  'reply-time-agreed',
  'plan-proposed',
  'plan-approved',
  'plan-returned',
  'progress-noted',
  'sign-off-returned',
];
const HEAD_OFFICE: readonly EventKind[] = [
  'escalation-requested',
  'escalation-confirmed',
  'escalation-declined',
  'escalation-submitted',
  'escalation-delivered',
  'escalation-acknowledged',
  'escalation-returned',
  'question-answered',
  'instruction-given',
  'phone-report-recorded',
];
const REPLIES: readonly EventKind[] = ['reply-given'];

/** The customer opinion register form (BANK-09): every part the article names, the seal, and a code to check it by. */
export function RegisterForm({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['print', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const measureText = useMeasureText();
  const { unit, people } = useBranchStore();
  const { entry } = view;
  const owner = people.find((person) => person.id === entry.ownerId)?.name ?? '';
  const replyDue = view.deadlines.find((deadline) => deadline.key === 'bank.reply');
  const demand = [measureText(entry.demand), entry.demand.text].filter((part) => part !== '').join('\n');
  const notGiven = t('notAsked');
  return (
    <article className="form">
      <header>
        <h1>{t('formTitle')}</h1>
        <div className="form-line">
          <p className="form-unit">
            {t('unit')}
            {t('common:colon')}
            {unit.name} {unit.code}
          </p>
          <p className="form-number">
            {t('number')}
            {t('common:colon')}
            <NumberText number={entry.number} />
          </p>
        </div>
      </header>
      <table>
        <colgroup>
          <col className="col-label" />
          <col />
          <col className="col-label" />
          <col />
        </colgroup>
        <tbody>
          <Pair
            first={[t('kind'), t(`common:entryKind.${entry.entryKind}`)]}
            second={[t('channel'), t(`common:channel.${entry.channel}`)]}
          />
          <Pair
            first={[t('receivedAt'), format.dateTime(entry.receivedAt)]}
            second={[
              t('happenedAt'),
              entry.happenedAt === null ? notGiven : format.dateTime(entry.happenedAt),
            ]}
          />
          <Pair
            first={[
              t('customer'),
              entry.customer.isAnonymous ? t('common:anonymous') : entry.customer.name || notGiven,
            ]}
            second={[t('phone'), entry.customer.phone || entry.customer.otherContact || notGiven]}
          />
          <Pair
            first={[t('place'), entry.place || notGiven]}
            second={[t('against'), entry.against || notGiven]}
          />
          <Pair first={[t('receivedBy'), entry.received.actor.name]} second={[t('ownedBy'), owner]} />
          <Pair
            first={[t('book'), t(`common:book.${entry.book}`)]}
            second={[t('severity'), t(`common:severity.${entry.severity}`)]}
          />
          <Pair
            first={[t('deadline'), replyDue === undefined ? t('noRecord') : format.dateTime(replyDue.dueAt)]}
            second={[
              t('closedAt'),
              entry.closed === null ? t('notClosed') : format.dateTime(entry.closed.at),
            ]}
          />
          <Wide label={t('content')} size="tall">
            <p className="prose">{written(entry.content)}</p>
            {entry.wasRestated ? <p className="note">{t('restated')}</p> : null}
          </Wide>
          <Wide label={t('demand')}>
            <p className="prose">{demand || t('noRecord')}</p>
          </Wide>
          <Wide label={t('handling')} size="tall">
            <Facts view={view} kinds={HANDLING} />
          </Wide>
          <Wide label={t('headOffice')}>
            <Facts view={view} kinds={HEAD_OFFICE} />
          </Wide>
          <Wide label={t('reply')}>
            <Facts view={view} kinds={REPLIES} />
          </Wide>
          <Wide label={t('signature')} size="seal">
            <Signatures view={view} />
          </Wide>
        </tbody>
      </table>
      <FormFoot view={view} />
    </article>
  );
}

type Cell = readonly [label: string, value: string];

function Pair({ first, second }: { readonly first: Cell; readonly second: Cell }) {
  return (
    <tr>
      <th scope="row">{first[0]}</th>
      <td>{first[1]}</td>
      <th scope="row">{second[0]}</th>
      <td>{second[1]}</td>
    </tr>
  );
}

type WideProps = {
  readonly label: string;
  readonly size?: 'normal' | 'tall' | 'seal';
  readonly children: ReactNode;
};

function Wide({ label, size = 'normal', children }: WideProps) {
  return (
    <tr className={`wide wide-${size}`}>
      <th scope="row">{label}</th>
      <td colSpan={3}>{children}</td>
    </tr>
  );
}

function Facts({ view, kinds }: { readonly view: EntryView; readonly kinds: readonly EventKind[] }) {
  const { t } = useTranslation(['print', 'entry', 'common']);
  const format = useFormat();
  const measure = useMeasureText();
  const names = useNames();
  const isOfKind = (event: StoredEvent) => (kinds as readonly string[]).includes(event.kind);
  const events = view.events.filter(isOfKind).filter(isKnownEvent);
  if (events.length === 0) return <p className="note">{t('noRecord')}</p>;
  return (
    <ul className="facts">
      {events.map((event) => {
        const { title, lines } = describeEvent(event, {
          t,
          names,
          measure,
          amount: format.amount,
          isForBranch: false,
          dateTime: format.dateTime,
        });
        return (
          <li key={event.id}>
            <span className="fact-time">{format.dateTime(event.wallTime)}</span>
            <span className="fact-text">
              {title}
              {lines.length === 0 ? null : `${t('common:colon')}${lines.join(' ')}`}
            </span>
            <span className="fact-who">{event.actor.name}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Signatures({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['print', 'common']);
  const format = useFormat();
  const nameRole = useRoleName();
  const { signOffs } = view.entry;
  if (signOffs.length === 0) return <p className="note">{t('notSigned')}</p>;
  return (
    <div className="signatures">
      {signOffs.map((signOff) => (
        <div key={signOff.eventId} className="signature">
          <div>
            <p>
              {nameRole(signOff.role)} {signOff.actor.name}
            </p>
            <p>{format.dateTime(signOff.at)}</p>
            {signOff.note === '' ? null : <p className="note">{signOff.note}</p>}
            {signOff.isSuperseded ? <p className="note">{t('superseded')}</p> : null}
          </div>
          <SignSeal signOff={signOff} />
        </div>
      ))}
    </div>
  );
}

function FormFoot({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['print', 'common']);
  const format = useFormat();
  const store = useBranchStore();
  const { entry, digest } = view;
  const signed = entry.signOffs.findLast((signOff) => !signOff.isSuperseded)?.digest ?? digest;
  return (
    <footer className="form-foot">
      <div className="qr">
        <QrMark
          label={t('qrLabel')}
          text={composeFormCode({ number: entry.number, digest: signed, entryId: entry.id })}
        />
      </div>
      <div>
        <p>
          {t('digest')} <code>{signed.slice(0, SHOWN_DIGITS).replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>{t('verifyHint')}</p>
        <p>
          {t('policy', {
            pack: t(`policy:packs.${entry.packId}`, { defaultValue: entry.packId }),
            version: entry.packVersion,
          })}{' '}
          · {t('printedAt', { time: format.dateTime(store.now()) })} · {t('page')}
        </p>
      </div>
    </footer>
  );
}

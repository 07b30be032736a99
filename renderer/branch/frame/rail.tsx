import { useTranslation } from 'react-i18next';

import { KeyHint } from '../../design/key-hint.tsx';
import { useBranchStore, useLive, useSyncState } from '../../data/branch-store-provider.tsx';
import type { Counters, SyncState } from '../../data/branch-store.ts';
import type { DutyBook } from '../../data/duty-book.ts';
import { countMyDuties } from '../screens/duties/order-duties.ts';
import { ANSWERED_STATUSES } from '../../../shared/domain/vocabulary.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { computeWaitingCount } from './my-work.ts';
import { toHash } from './routes.ts';
import type { PlainRoute } from './routes.ts';
import { useSession } from './session.tsx';
import { useNow } from './use-now.ts';
import { findKeys, HELP_KEY } from './shortcuts.ts';
import classes from './rail.module.css';

type Count = { readonly value: number; readonly tone: 'quiet' | 'slate' | 'seal' };
type Counts = Partial<Record<PlainRoute, Count>>;

function deriveCounts(
  counters: Counters | null,
  sync: SyncState,
  roles: readonly Role[],
  duties: DutyBook | null,
  unsignedPages: number | null,
): Counts {
  const refused = sync.status?.refused.length ?? 0;
  const unsent = sync.status?.unsentCount ?? 0;
  const line: Count = refused > 0 ? { value: refused, tone: 'seal' } : { value: unsent, tone: 'quiet' };
  if (counters === null) return { sync: line };
  return {
    today: { value: computeWaitingCount(counters, roles), tone: 'slate' },
    register: { value: counters.total, tone: 'quiet' },
    'sign-off': { value: countAnswered(counters), tone: roles.includes('branch-head') ? 'slate' : 'quiet' },
    escalations: { value: counters.waitingFor['head-office'], tone: 'quiet' },
    duties: {
      value: duties === null ? 0 : countMyDuties(duties, roles),
      tone: (duties?.missed.length ?? 0) > 0 ? 'seal' : 'slate',
    },
    pages: { value: unsignedPages ?? 0, tone: roles.includes('branch-head') ? 'slate' : 'quiet' },
    sync: line,
  };
}

/** What was answered and has no signature yet, as the page of the signer counts it. */
function countAnswered({ byStatus }: Counters): number {
  return ANSWERED_STATUSES.reduce((sum, status) => sum + byStatus[status], 0);
}

const WORK: readonly PlainRoute[] = [
  'today',
  'register',
  'sign-off',
  'escalations',
  'duties',
  'pages',
  'book',
];
const LINE: readonly PlainRoute[] = ['sync', 'settings'];

type RailListProps = {
  readonly pages: readonly PlainRoute[];
  readonly current: string;
  readonly counts: Counts;
  readonly label: string;
};

function RailList({ pages, current, counts, label }: RailListProps) {
  const { t } = useTranslation('branch-frame');
  return (
    <ul className={classes.list} aria-label={label}>
      {pages.map((page) => {
        const count = counts[page];
        return (
          <li key={page}>
            <a
              className={classes.link}
              href={toHash({ kind: page })}
              aria-current={page === current ? 'page' : undefined}
            >
              {t(page)}
              {count === undefined || count.value === 0 ? null : (
                <span className={classes.count} data-tone={count.tone}>
                  {count.value}
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The index of the book: pages with their counts, and the one thing that is done all day. */
export function Rail({ current }: { readonly current: string }) {
  const { t } = useTranslation('branch-frame');
  const store = useBranchStore();
  const session = useSession();
  const sync = useSyncState();
  const counters = useLive((book) => book.getCounters(), []).value;
  // By the minute: a duty is missed, and a page can be signed, by the clock, and no row changes for that.
  const minute = useNow().slice(0, 16);
  const duties = useLive((book) => book.getDutyBook(), [minute]).value;
  const unsigned = useLive((book) => book.pages.countUnsigned('register'), [minute]).value;
  const all = deriveCounts(counters, sync, session.roles, duties, unsigned);
  // A branch to try has no line: what lies in its journal waits for nothing.
  const counts: Counts = store.device.kind === 'sample' ? { ...all, sync: { value: 0, tone: 'quiet' } } : all;
  // A house whose policy has no opinion book has no page for it (BANK-08, MFR-11).
  const hasBook = store.policy.channels.some(({ book }) => book === 'opinion-book');
  const work = WORK.filter((page) => page !== 'book' || hasBook);
  return (
    <nav className={classes.rail} aria-label={t('nav')}>
      <div className={classes.unit}>
        <span className={classes.unitName} title={store.unit.name}>
          {store.unit.name}
        </span>
        <span className={classes.unitCode}>
          {store.unit.code}
          {store.device.kind === 'sample' ? ` · ${t('sample')}` : ''}
        </span>
      </div>
      <a
        className={classes.new}
        href={toHash({ kind: 'new' })}
        aria-current={current === 'new' ? 'page' : undefined}
      >
        <span>{t('new')}</span>
        <KeyHint keys={findKeys('new')} />
      </a>
      <RailList pages={work} current={current} counts={counts} label={t('group.work')} />
      <RailList pages={LINE} current={current} counts={counts} label={t('group.line')} />
      <div className={classes.foot}>
        <span className={classes.hint}>
          <KeyHint keys={findKeys('map')} /> {t('map.title')}
        </span>
        <span className={classes.hint}>
          <KeyHint keys={[HELP_KEY]} /> {t('shortcut.help')}
        </span>
      </div>
    </nav>
  );
}

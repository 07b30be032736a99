import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryCommand } from '../../../../../shared/domain/commands.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { KeyHint } from '../../../../design/key-hint.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useCall } from '../../../frame/use-call.ts';
import { ACTION_KEYS, PAGE_ACTIONS } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';
import type { ActionSeed } from './action-form.ts';
import { ActionPanel } from './action-panel.tsx';
import classes from './actions.module.css';
import { pickMainAction } from './pick-main-action.ts';
import { RefusedActions } from './refused-actions.tsx';
import { useActionKeys } from './use-action-keys.ts';

/** Actions whose success has a sentence of its own. */
const NAMED_DONE: readonly PageAction[] = [
  'hand-over',
  'take-over',
  'give-reply',
  'request-escalation',
  'confirm-escalation',
  'sign-off',
];

export type ActionAreaProps = { readonly view: EntryView; readonly role: Role };

/** What is lawful now as buttons with keys, what is not with its reason, and the sheet of the one being done. */
export function ActionArea({ view, role }: ActionAreaProps) {
  const { t } = useTranslation(['entry', 'common']);
  const store = useBranchStore();
  const call = useCall();
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ readonly action: PageAction; readonly seed: ActionSeed | null } | null>(
    null,
  );
  const [done, setDone] = useState<PageAction | null>(null);
  const lawful = PAGE_ACTIONS.filter((action) =>
    view.actions.some(({ type, isAllowed }) => type === action && isAllowed),
  );

  const main = pickMainAction(view.entry, lawful, {
    policy: store.policy,
    role,
    now: store.now(),
    actions: view.actions,
  });

  const start = (action: PageAction, seed: ActionSeed | null = null) => {
    call.clear();
    setDone(null);
    setOpen({ action, seed });
  };
  const close = () => {
    call.clear();
    setOpen(null);
    // Back to the action it came from; one that was only switched to may have no button here.
    const origin = [...(bar.current?.querySelectorAll('button') ?? [])];
    (origin.find(({ dataset }) => dataset['action'] === open?.action) ?? origin[0])?.focus();
  };
  const run = async (command: EntryCommand) => {
    const outcome = await call.run(() => store.executeCommand(view.entry.id, command, role));
    if (outcome === null) return false;
    setDone(open?.action ?? null);
    setOpen(null);
    return true;
  };
  useActionKeys(lawful, start);

  return (
    <section className={classes.area} aria-label={t('actions.label')}>
      <div className={classes.bar} ref={bar}>
        {lawful.map((action) => (
          <Button
            key={action}
            data-action={action}
            size="compact-md"
            variant={action === main && open === null ? 'filled' : 'default'}
            aria-keyshortcuts={ACTION_KEYS[action]}
            aria-expanded={open?.action === action}
            rightSection={<KeyHint keys={[ACTION_KEYS[action]]} />}
            onClick={() => start(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
        {lawful.length === 0 ? (
          <p className={classes.none}>
            {t(view.entry.status === 'closed' ? 'actions.closed' : 'actions.none')}
          </p>
        ) : null}
        {done === null ? null : (
          <p className={classes.done} role="status">
            {t(`done.${NAMED_DONE.includes(done) ? done : 'other'}`)}
          </p>
        )}
      </div>
      {open === null ? null : (
        <ActionPanel
          key={open.action}
          action={open.action}
          seed={open.seed}
          view={view}
          role={role}
          isBusy={call.isBusy}
          problem={call.problem}
          run={run}
          onClose={close}
          onSwitch={start}
        />
      )}
      <SigningObstacle view={view} />
      {view.entry.status === 'closed' ? null : <RefusedActions actions={view.actions} />}
    </section>
  );
}

/** Why the signer cannot sign an answered entry yet: said at once, for it is what they came for. */
function SigningObstacle({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['entry', 'common']);
  const format = useFormat();
  const refusal = view.actions.find(({ type }) => type === 'sign-off')?.refusal ?? null;
  if (view.entry.status !== 'replied' || refusal === null || refusal.reason === 'not-your-role') return null;
  return (
    <p className={classes.obstacle}>
      <strong>{t('action.sign-off')}</strong> {format.refusal(refusal)}{' '}
      {refusal.rule === null ? null : <span>{t('common:rule', { rule: refusal.rule })}</span>}
    </p>
  );
}

import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryCommand } from '../../../../../shared/domain/commands.ts';
import { findOpenEscalation } from '../../../../../shared/domain/open-escalation.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { KeyHint } from '../../../../design/key-hint.tsx';
import { useSession } from '../../../frame/session.tsx';
import { useCall } from '../../../frame/use-call.ts';
import { LIST_KEY, PAGE_ACTIONS, listActionKeys } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';
import type { ActionSeed } from './action-form.ts';
import { ActionList } from './action-list.tsx';
import { ActionPanel } from './action-panel.tsx';
import classes from './actions.module.css';
import { listBarActions } from './list-bar-actions.ts';
import { pickMainAction } from './pick-main-action.ts';
import { RefusedActions } from './refused-actions.tsx';
import { useActionKeys } from './use-action-keys.ts';
import { WaitingNote } from './waiting-note.tsx';

/** Actions whose success has a sentence of its own. */
const NAMED_DONE: readonly (PageAction | 'confirm-escalation-inside')[] = [
  'hand-over',
  'take-over',
  'give-reply',
  'request-escalation',
  'confirm-escalation',
  'confirm-escalation-inside',
  'sign-off',
];

export type ActionAreaProps = { readonly view: EntryView; readonly role: Role };

/** The next step as a button that stands out, the other usual ones beside it, everything else in a list of its own; what is refused says why. */
export function ActionArea({ view, role }: ActionAreaProps) {
  const { t } = useTranslation(['entry', 'common']);
  const store = useBranchStore();
  const { personId } = useSession();
  const call = useCall();
  const bar = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [open, setOpen] = useState<{ readonly action: PageAction; readonly seed: ActionSeed | null } | null>(
    null,
  );
  const [isListOpen, setIsListOpen] = useState(false);
  const [done, setDone] = useState<PageAction | 'confirm-escalation-inside' | null>(null);
  const lawful = PAGE_ACTIONS.filter((action) =>
    view.actions.some(({ type, isAllowed }) => type === action && isAllowed),
  );

  const main = pickMainAction(view.entry, lawful, {
    policy: store.policy,
    role,
    personId,
    now: store.now(),
    actions: view.actions,
    closingBlocks: view.closingBlocks,
  });
  const shown = listBarActions(lawful, main);
  const others = lawful.filter((action) => !shown.includes(action));

  const start = (action: PageAction, seed: ActionSeed | null = null) => {
    call.clear();
    setDone(null);
    setIsListOpen(false);
    setOpen({ action, seed });
  };
  const focusBar = (action: PageAction | undefined) => {
    // Back to the action it came from; one that was only switched to, or is in the list, has no button here.
    const origin = [...(bar.current?.querySelectorAll('button') ?? [])];
    const own = origin.find(({ dataset }) => dataset['action'] === action);
    (own ?? origin.find(({ dataset }) => dataset['action'] === 'list') ?? origin[0])?.focus();
  };
  const close = () => {
    call.clear();
    setOpen(null);
    focusBar(open?.action);
  };
  const run = async (command: EntryCommand) => {
    const outcome = await call.run(() => store.executeCommand(view.entry.id, command, role));
    if (outcome === null) return false;
    const isInside = findOpenEscalation(view.entry)?.isOutbound === false;
    const did = open?.action ?? null;
    // Inside the house nothing is on its way: whoever confirms has it.
    setDone(did === 'confirm-escalation' && isInside ? 'confirm-escalation-inside' : did);
    setOpen(null);
    return true;
  };
  const toggleList = () => {
    call.clear();
    setOpen(null);
    setIsListOpen(!isListOpen);
  };
  useActionKeys({ lawful, isListOpen, onAction: start, onList: toggleList });

  return (
    <section className={classes.area} aria-label={t('actions.label')}>
      <div className={classes.bar} ref={bar}>
        {shown.map((action) => (
          <Button
            key={action}
            data-action={action}
            size="compact-md"
            variant={action === main && open === null ? 'filled' : 'default'}
            aria-keyshortcuts={listActionKeys(action).join(' ')}
            aria-expanded={open?.action === action}
            rightSection={<KeyHint keys={listActionKeys(action)} />}
            onClick={() => start(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
        {shown.length === 0 ? (
          <p className={classes.none}>
            {t(view.entry.status === 'closed' ? 'actions.closed' : 'actions.none')}
          </p>
        ) : null}
        {others.length === 0 ? null : (
          <Button
            data-action="list"
            size="compact-md"
            variant="subtle"
            color="gray"
            aria-keyshortcuts={LIST_KEY}
            aria-expanded={isListOpen}
            aria-controls={isListOpen ? listId : undefined}
            rightSection={<KeyHint keys={[LIST_KEY]} />}
            onClick={toggleList}
          >
            {t('actions.more', { total: others.length })}
          </Button>
        )}
        {done === null ? null : (
          <p className={classes.done} role="status">
            {t(`done.${NAMED_DONE.includes(done) ? done : 'other'}`)}
          </p>
        )}
      </div>
      {isListOpen ? (
        <ActionList
          id={listId}
          lawful={others}
          onAction={start}
          onClose={() => {
            setIsListOpen(false);
            focusBar(undefined);
          }}
        />
      ) : null}
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
      <WaitingNote view={view} lawful={lawful} onAction={start} />
      {view.entry.status === 'closed' ? null : <RefusedActions actions={view.actions} />}
    </section>
  );
}

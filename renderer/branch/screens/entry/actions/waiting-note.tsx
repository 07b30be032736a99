import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { ANSWERED_STATUSES } from '../../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import { useNames } from '../use-names.ts';
import { findWaysOut } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';
import classes from './actions.module.css';

export type WaitingNoteProps = {
  readonly view: EntryView;
  readonly lawful: readonly PageAction[];
  readonly onAction: (action: PageAction) => void;
};

/**
 * What the entry still waits for before it can be signed, in plain words, each with the button that leads on where the person may.
 *
 * While an answer is still owed that is the whole of it, and the page says it in other ways: the list begins with the answer.
 */
export function WaitingNote({ view, lawful, onAction }: WaitingNoteProps) {
  const { t } = useTranslation(['entry', 'common']);
  const names = useNames();
  const { status } = view.entry;
  const blocks = listObstacles(view);
  if (!ANSWERED_STATUSES.includes(status) || blocks.length === 0) return null;
  return (
    <section className={classes.waiting} aria-label={t('waiting.title')}>
      <h3 className={classes.waitingTitle}>{t('waiting.title')}</h3>
      <ul>
        {blocks.map((block, index) => {
          const named = names.subject(block);
          return (
            // Blocks have no identity but their place.
            <li key={`${block.reason}-${index}`}>
              {named === null ? null : <strong>{named}</strong>}
              <span>{names.refusal(block)}</span>
              {block.rule === null ? null : (
                <span className={classes.waitingRule}>{t('common:rule', { rule: block.rule })}</span>
              )}
              {findWaysOut(block, lawful)
                .slice(0, 1)
                .map((way) => (
                  <Button key={way} size="compact-xs" variant="default" onClick={() => onAction(way)}>
                    {t(`action.${way}`)}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the entry lacks, and what keeps this very signer from signing, their own reply for instance (SIG-4). */
function listObstacles({ closingBlocks, actions }: EntryView): readonly Refusal[] {
  const refused = actions.find(({ type }) => type === 'sign-off')?.refusal ?? null;
  const isOwn =
    refused !== null &&
    refused.reason !== 'not-your-role' &&
    !closingBlocks.some(({ reason }) => reason === refused.reason);
  return isOwn ? [refused, ...closingBlocks] : closingBlocks;
}

import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../../shared/domain/entry.ts';
import { matchesCondition, toConditionFacts } from '../../../../../shared/domain/match-condition.ts';
import type { PolicyPack } from '../../../../../shared/policy/schema.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { useNames } from '../use-names.ts';
import type { PageAction } from './action-catalogue.ts';
import classes from './actions.module.css';

type Prompt = PolicyPack['prompts'][number];

/** The step of the policy whose sentences go with an action. */
const STAGES: Partial<Record<PageAction, Prompt['stage']>> = {
  assess: 'triage',
  'notify-persons': 'triage',
  assign: 'assign',
  investigate: 'investigate',
  'test-return': 'investigate',
  'propose-plan': 'plan',
  'approve-plan': 'plan',
  'request-escalation': 'escalate',
  'give-reply': 'reply',
  'tell-customer': 'reply',
  'agree-reply-time': 'reply',
  'follow-up': 'follow-up',
  'confirm-by-customer': 'follow-up',
  'sign-off': 'close',
  'set-penalty': 'after',
  archive: 'close',
};

const MUST_NOT: readonly Prompt['kind'][] = ['prohibited', 'taboo'];

/** What the policy says at this step: what to do and to say in sight, what not to when asked (CAP-8). */
export function StepPrompts({ action, entry }: { readonly action: PageAction; readonly entry: Entry }) {
  const { t } = useTranslation('entry');
  const { policy } = useBranchStore();
  const names = useNames();
  const stage = STAGES[action];
  const facts = toConditionFacts(entry);
  const prompts = policy.prompts.filter(
    (prompt) => prompt.stage === stage && prompt.kind !== 'reference' && matchesCondition(prompt.when, facts),
  );
  const allowed = prompts.filter(({ kind }) => !MUST_NOT.includes(kind));
  const forbidden = prompts.filter(({ kind }) => MUST_NOT.includes(kind));
  return (
    <>
      {allowed.length === 0 ? null : <PromptLines prompts={allowed} toText={names.prompt} />}
      {forbidden.length === 0 ? null : (
        <details className={classes.mustNot}>
          <summary>{t('prompts.mustNot')}</summary>
          <PromptLines prompts={forbidden} toText={names.prompt} />
        </details>
      )}
    </>
  );
}

function PromptLines({
  prompts,
  toText,
}: {
  readonly prompts: readonly Prompt[];
  readonly toText: (key: string) => string;
}) {
  return (
    <ul className={classes.prompts}>
      {prompts.map(({ key, rules }) => (
        <li key={key} title={rules.join(' ')}>
          {toText(key)}
        </li>
      ))}
    </ul>
  );
}

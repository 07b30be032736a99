import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '../../../../shared/domain/decide-context.ts';
import type { Assignment } from '../../../../shared/domain/entry.ts';
import type {
  Cause,
  Form,
  Remedy,
  Responsibility,
  Role,
  Severity,
} from '../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { translateClock } from '../../../i18n/translate-clock.ts';
import { translateRefusal } from '../../../i18n/translate-refusal.ts';
import { translatePackTerm } from '../../../i18n/translate-pack-term.ts';
import type { PackTerm } from '../../../i18n/translate-pack-term.ts';
import { translateRole } from '../../../i18n/translate-role.ts';
import { toWrittenWords } from '../../../i18n/use-written-words.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';

/** Words for what the policy and the staff file name by keys and ids. */
export type Names = {
  readonly role: (role: Role) => string;
  readonly person: (personId: string) => string;
  /** Whom a task names beside its department: a person, else a job; empty where it names neither. */
  readonly assignee: (task: Pick<Assignment, 'toPersonId' | 'toRole'>) => string;
  readonly form: (form: Form) => string;
  readonly holder: (key: string) => string;
  /** A department of the policy by its key; one that somebody wrote by hand is what was written. */
  readonly department: (department: string) => string;
  readonly category: (key: string) => string;
  readonly occasion: (key: string) => string;
  readonly cause: (cause: Cause) => string;
  readonly prompt: (key: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly responsibility: (responsibility: Responsibility) => string;
  readonly remedy: (remedy: Remedy) => string;
  readonly clock: (key: string) => string;
  /** The sentence of a refusal, with the policy's own words for jobs. */
  readonly refusal: (refusal: Refusal) => string;
  /** The form or the term that a refusal is about, by name; null where it is about neither. */
  readonly subject: (refusal: Refusal) => string | null;
  /** A text as somebody wrote it; of handwriting that nobody wrote down, that it is. */
  readonly written: (text: string) => string;
  /** A member of a closed set of the domain: `word('trigger', 'fire')`. */
  readonly word: (group: string, member: string) => string;
};

/** The words of one policy. */
export function composeNames(policy: PolicyPack, people: readonly Person[], t: TFunction): Names {
  const term = (group: PackTerm) => (key: string) => translatePackTerm(policy.id, group, key, t);
  // What somebody wrote by hand is no key, whatever signs are in it.
  const known = (group: PackTerm, keys: readonly string[]) => (key: string) =>
    keys.includes(key) ? term(group)(key) : key;
  const nameRole = (role: string) => translateRole(policy.id, role, t);
  const namePerson = (personId: string) =>
    people.find(({ id }) => id === personId)?.name ?? t('entry:event.unknownPerson');
  return {
    role: nameRole,
    refusal: (refusal) => translateRefusal(refusal, t, nameRole),
    person: namePerson,
    assignee: ({ toPersonId, toRole }) =>
      toPersonId === null ? (toRole === null ? '' : nameRole(toRole)) : namePerson(toPersonId),
    form: term('form'),
    holder: term('holder'),
    department: known(
      'department',
      policy.departments.map(({ key }) => key),
    ),
    category: term('category'),
    occasion: known(
      'notify',
      policy.severity.notify.map(({ key }) => key),
    ),
    cause: term('cause'),
    prompt: term('prompt'),
    severity: (severity) => t(`common:severity.${severity}`),
    responsibility: (responsibility) => t(`common:responsibility.${responsibility}`),
    remedy: (remedy) => t(`common:remedy.${remedy}`),
    clock: (key) => translateClock(key, t),
    subject: ({ details: { form, clock } }) =>
      typeof form === 'string'
        ? term('form')(form)
        : typeof clock === 'string'
          ? translateClock(clock, t)
          : null,
    written: (text) => toWrittenWords(text, t),
    word: (group, member) => t(`entry-terms:${group}.${member}`),
  };
}

/** The words of the policy that is in force in this branch. */
export function useNames(): Names {
  const { t } = useTranslation(['entry', 'entry-terms', 'common']);
  const { policy, people } = useBranchStore();
  return useMemo(() => composeNames(policy, people, t), [policy, people, t]);
}

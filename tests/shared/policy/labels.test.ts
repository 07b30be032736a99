// Every member of every closed set, and every refusal, has words in all three languages.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { ENTRY_COMMAND_TYPES } from '../../../shared/domain/commands.ts';
import { DEADLINE_STATES, SOFTNESSES } from '../../../shared/domain/deadline.ts';
import { EVENT_KINDS } from '../../../shared/domain/event-payloads.ts';
import { REFUSAL_REASONS } from '../../../shared/domain/refusal.ts';
import {
  APOLOGIES,
  BOOKS,
  CHANNELS,
  CLOSE_KINDS,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  ESCALATION_REASONS,
  ESCALATION_STATES,
  REMEDIES,
  REPLY_MODES,
  RESPONSIBILITIES,
  ROLES,
  SEVERITIES,
} from '../../../shared/domain/vocabulary.ts';
import { WAITING_FOR } from '../../../shared/domain/waiting-for.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
type Texts = { readonly [key: string]: string | Texts };

const CLOSED_SETS: Readonly<Record<string, readonly string[]>> = {
  books: BOOKS,
  entryKinds: ENTRY_KINDS,
  channels: CHANNELS,
  remedies: REMEDIES,
  roles: ROLES,
  severities: SEVERITIES,
  responsibilities: RESPONSIBILITIES,
  escalationReasons: ESCALATION_REASONS,
  escalationStates: ESCALATION_STATES,
  replyModes: REPLY_MODES,
  apologies: APOLOGIES,
  entryStatuses: ENTRY_STATUSES,
  closeKinds: CLOSE_KINDS,
  waitingFor: WAITING_FOR,
  softnesses: SOFTNESSES,
  deadlineStates: DEADLINE_STATES,
  dayKinds: ['workday', 'weekend', 'holiday', 'make-up-workday'],
  eventKinds: EVENT_KINDS,
  commands: ENTRY_COMMAND_TYPES,
  planStates: ['proposed', 'approved', 'returned'],
  conflictKinds: ['unlawful', 'duplicate-intake', 'before-intake'],
  packs: BUILT_IN_PACKS.map(({ id }) => id),
  ladderLevels: BUILT_IN_PACKS.flatMap(({ ladder }) => ladder.map(({ level }) => String(level))),
};

/** Sentences for special cases of a reason; i18next takes them by `context`. */
const VARIANTS = [
  'invalid-input_amount-without-price',
  'invalid-input_happened-after-received',
  'beyond-authority_severity',
  'beyond-authority_with-earlier',
  'not-your-role_named',
  'wrong-state_named',
  'wrong-state_plan-pending',
  'own-proposal_reply',
  'not-what-was-instructed_no-amount',
];

function read(language: string, namespace: string): Texts {
  const url = new URL(`../../../assets/locales/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Texts;
}

describe.each(LANGUAGES)('%s', (language) => {
  it('has a sentence for every refusal and none beyond', () => {
    const sentences = read(language, 'refusals');
    expect(Object.keys(sentences).toSorted()).toEqual([...REFUSAL_REASONS, ...VARIANTS].toSorted());
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/[。.]$/);
  });

  it('names in a sentence only what its refusal carries', () => {
    const carried = ['limit', 'minutes', 'latestAt', 'amount', 'maxAmount', 'givenAmount', 'mayRole'];
    const known = [...carried, 'ownerName', 'remedy', 'severity', 'status'];
    const named = JSON.stringify(read(language, 'refusals')).matchAll(/\{\{(\w+)\}\}/g);
    for (const [, variable] of named) expect(known).toContain(variable);
  });

  it.each(Object.entries(CLOSED_SETS))(
    'has a label for every member of %s and none beyond',
    (group, members) => {
      const labels = read(language, 'policy')[group] as Texts;
      expect(Object.keys(labels).toSorted()).toEqual([...new Set(members)].toSorted());
      for (const label of Object.values(labels)) expect(label).not.toBe('');
    },
  );

  it('names every clock of every pack', () => {
    const clocks = read(language, 'policy')['clocks'] as Texts;
    for (const { key } of BUILT_IN_PACKS.flatMap((pack) => pack.clocks)) {
      const [group = '', name = ''] = key.split('.');
      expect((clocks[group] as Texts)[name]).toBeTypeOf('string');
    }
  });
});

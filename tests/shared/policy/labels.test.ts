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
  EVIDENCE_PURPOSES,
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

const isJob = (waitedFor: string) => (ROLES as readonly string[]).includes(waitedFor);

/** Where the labels of a closed set stand: `namespace:group`. Each set has one place. */
const CLOSED_SETS: Readonly<Record<string, readonly string[]>> = {
  'common:book': BOOKS,
  'common:entryKind': ENTRY_KINDS,
  'common:channel': CHANNELS,
  'common:remedy': REMEDIES,
  'common:role': ROLES,
  'common:severity': SEVERITIES,
  'common:responsibility': RESPONSIBILITIES,
  'common:escalationReason': ESCALATION_REASONS,
  'common:escalationState': ESCALATION_STATES,
  'common:evidencePurpose': EVIDENCE_PURPOSES,
  'common:replyMode': REPLY_MODES,
  'common:apology': APOLOGIES,
  'common:status': ENTRY_STATUSES,
  'common:closeKind': CLOSE_KINDS,
  // For a job the line says the job, in the words of the house.
  'common:waitingFor': ['job', ...WAITING_FOR.filter((each) => !isJob(each))],
  'common:softness': SOFTNESSES,
  'common:dayKind': ['workday', 'weekend', 'holiday', 'make-up-workday'],
  'common:weekday': ['0', '1', '2', '3', '4', '5', '6'],
  'common:month': ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  'policy:eventKinds': EVENT_KINDS,
  'policy:packs': BUILT_IN_PACKS.map(({ id }) => id),
  'entry:action': ENTRY_COMMAND_TYPES,
};

/** What a deadline can be that its mark has to say: while it runs the mark says the distance instead. */
const SAID_STATES = DEADLINE_STATES.filter((state) => state !== 'running' && state !== 'due-soon');

/** Sentences for special cases of a reason; i18next takes them by `context`. */
const VARIANTS = [
  'invalid-input_amount-without-price',
  'invalid-input_happened-after-received',
  'invalid-input_reported-after-received',
  'invalid-input_happened-after-reported',
  'invalid-input_demanded-before-received',
  'invalid-input_more-than-delivered',
  'invalid-input_no-complaint',
  'invalid-input_no-validity',
  'invalid-input_against-tests',
  'invalid-input_recused',
  'invalid-input_found-before-outbound',
  'invalid-input_unchanged',
  'contact-missing_name-alone',
  'beyond-authority_severity',
  'beyond-authority_with-earlier',
  'not-your-role_named',
  'wrong-state_named',
  'wrong-state_plan-pending',
  'own-proposal_reply',
  'own-proposal_follow-up',
  'required-field-missing_hotline',
  'invalid-input_hotline',
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
    const ofHouse = ['houseOffice', 'houseUnit', 'houseAbove', 'houseHead', 'houseManager'];
    const known = [
      ...carried,
      ...ofHouse,
      'at',
      'on',
      'count',
      'days',
      'found',
      'department',
      'name',
      'number',
      'reviewOn',
      'ownerName',
      'remedy',
      'severity',
      'status',
    ];
    const sentences = JSON.stringify(read(language, 'refusals'));
    const named = [...sentences.matchAll(/\{\{(\w+)\}\}/g)].map(([, variable]) => variable ?? '');
    expect(named).toContain('mayRole');
    expect(named.filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it.each(Object.entries(CLOSED_SETS))(
    'has a label for every member of %s and none beyond',
    (group, members) => {
      const [namespace = '', name = ''] = group.split(':');
      const labels = read(language, namespace)[name] as Texts;
      expect(Object.keys(labels).toSorted()).toEqual([...new Set(members)].toSorted());
      for (const label of Object.values(labels)) expect(label).not.toBe('');
    },
  );

  it('says every state of a deadline and every conflict', () => {
    const states = read(language, 'common')['deadlineState'] as Texts;
    expect(Object.keys(states)).toEqual(expect.arrayContaining(SAID_STATES));
    const conflicts = read(language, 'entry')['conflict'] as Texts;
    const sentence = expect.stringMatching(/[。.]$/) as unknown;
    const sentences = { unlawful: sentence, 'duplicate-intake': sentence, 'before-intake': sentence };
    expect(conflicts).toMatchObject(sentences);
  });
});

// The labels of the closed sets are found where the screens ask for them, and stand in one place only.
import { describe, expect, it } from 'vitest';

import { flattenKeys } from '../../../build/locale-keys.ts';
import { listNamespaces, loadLocale } from '../../../renderer/i18n/load-locale.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import { DEADLINE_STATES } from '../../../shared/domain/deadline.ts';
import {
  CHANNELS,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  ESCALATION_STATES,
  REMEDIES,
  ROLES,
  SEVERITIES,
} from '../../../shared/domain/vocabulary.ts';

const SETS: Readonly<Record<string, readonly string[]>> = {
  role: ROLES,
  status: ENTRY_STATUSES,
  severity: SEVERITIES,
  channel: CHANNELS,
  remedy: REMEDIES,
  entryKind: ENTRY_KINDS,
  escalationState: ESCALATION_STATES,
  deadlineState: DEADLINE_STATES,
};

/** Sets with members of their own: the same member in another group is the same label written twice. */
const TELLING = ['complaint-manager', 'waiting-hq', 'hotline-handover', 'unconditional-return', 'met-late'];

describe('common', () => {
  it.each(LANGUAGES)('labels every member of the closed sets in %s', async (language) => {
    const { exists } = await setupI18n(language);
    const missing = Object.entries(SETS).flatMap(([group, members]) =>
      members.filter((member) => !exists(`common:${group}.${member}`)).map((member) => `${group}.${member}`),
    );
    expect(missing).toEqual([]);
  });

  // A policy calls its jobs as its institution does; of what all share it has no words of its own.
  it('is the only namespace that labels them, but for the jobs of a policy', async () => {
    const elsewhere: string[] = [];
    const mayName = (namespace: string, key: string) => namespace === 'packs' && key.includes('.role.');
    for (const namespace of listNamespaces().filter((each) => each !== 'common')) {
      for (const key of flattenKeys(await loadLocale('zh-CN', namespace)).keys()) {
        if (TELLING.includes(key.split('.').at(-1) ?? '') && !mayName(namespace, key))
          elsewhere.push(`${namespace}:${key}`);
      }
    }
    expect(elsewhere).toEqual([]);
  });
});

describe('listNamespaces', () => {
  it('finds the namespaces of the frame and loads each in every language', async () => {
    const namespaces = listNamespaces();
    expect(namespaces).toEqual(expect.arrayContaining(['common', 'branch-frame', 'refusals', 'today']));
    for (const language of LANGUAGES) {
      for (const namespace of namespaces) expect(await loadLocale(language, namespace)).toBeTypeOf('object');
    }
  });
});

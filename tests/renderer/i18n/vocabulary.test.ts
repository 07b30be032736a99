// The labels of the closed sets: all there, in all languages, and the same in both namespaces that hold them.
import { describe, expect, it } from 'vitest';

import { listNamespaces, loadLocale } from '../../../renderer/i18n/load-locale.ts';
import type { LocaleTexts } from '../../../renderer/i18n/load-locale.ts';
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

/** Group in `common` and the one in `policy` that says the same. */
const TWINS: readonly (readonly [string, string])[] = [
  ['role', 'roles'],
  ['status', 'entryStatuses'],
  ['severity', 'severities'],
  ['channel', 'channels'],
  ['remedy', 'remedies'],
  ['entryKind', 'entryKinds'],
  ['escalationState', 'escalationStates'],
];

describe('common', () => {
  it.each(LANGUAGES)('labels every member of the closed sets in %s', async (language) => {
    const { exists } = await setupI18n(language);
    const missing = Object.entries(SETS).flatMap(([group, members]) =>
      members.filter((member) => !exists(`common:${group}.${member}`)).map((member) => `${group}.${member}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('says the same as the policy namespace in %s', async (language) => {
    const common = await loadLocale(language, 'common');
    const policy = await loadLocale(language, 'policy');
    for (const [mine, theirs] of TWINS) {
      expect({ [mine]: common[mine] as LocaleTexts }).toEqual({ [mine]: policy[theirs] });
    }
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

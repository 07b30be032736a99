// I-1: every text of every command: what the rules take the bridge and the journal take unchanged, and what they refuse names its line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { eventDraftSchema } from '../../../shared/bridge/request-schemas.ts';
import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import { HOSTILE_VALUES, rotateHostileValues } from '../../support/hostile-values.ts';
import { arbitraryHistory } from '../domain/arbitrary-history.ts';
import { START, stampEvent } from '../domain/bank-fixture.ts';

/** What a person writes in a command in words of their own, by the name of the field. */
const TYPED = [
  'note',
  'text',
  'reason',
  'findings',
  'approverName',
  'summary',
  'means',
  'notice',
  'reportedTo',
  'answer',
  'question',
  'conveyText',
  'internalNote',
  'content',
  'keptAt',
  'suggestions',
  'department',
  'occasion',
  'result',
  'after',
  'name',
] as const;
/** Reasons that speak of what was typed; any other says that the matter stands otherwise. */
const OF_TEXT = ['required-field-missing', 'forbidden-character', 'text-too-long', 'invalid-input'];
const VALUES = rotateHostileValues(HOSTILE_VALUES.filter(({ text }) => text.length < 100_000));

/** The same command with each of its typed texts replaced, one at a time. */
function vary(
  command: EntryCommand,
  text: string,
): readonly { readonly field: string; readonly varied: EntryCommand }[] {
  // The reason of an escalation is one of a list.
  const fields = command.type === 'request-escalation' ? TYPED.filter((field) => field !== 'reason') : TYPED;
  return fields
    .filter((field) => typeof (command as Record<string, unknown>)[field] === 'string')
    .map((field) => ({
      field,
      varied: { ...command, [field]: text } as EntryCommand,
    }));
}

describe('the texts of a command', { timeout: 120_000 }, () => {
  it('[I-1] are taken by rules, bridge and journal alike, or refused by the name of their line', () => {
    const met = new Map<string, number>();
    const wrong: unknown[] = [];
    let next = 0;
    const check = (
      command: EntryCommand,
      run: (varied: EntryCommand) => ReturnType<typeof decideEntryCommand>,
      actor: Parameters<typeof stampEvent>[1]['actor'],
    ) => {
      const value = VALUES[next % VALUES.length]!;
      for (const { field, varied } of vary(command, value.text)) {
        next += 1;
        const outcome = run(varied);
        const key = `${command.type}.${field}`;
        met.set(key, (met.get(key) ?? 0) + 1);
        const note = { key, family: value.family, length: value.text.length };
        if (!outcome.ok) {
          const { reason, details } = outcome.error;
          if (OF_TEXT.includes(reason) && typeof details['field'] !== 'string')
            wrong.push({ ...note, reason });
          continue;
        }
        for (const draft of outcome.value) {
          const bridge = eventDraftSchema.safeParse(draft);
          const stored = parseStoredEvent(stampEvent(draft, { n: 1, at: START, actor }));
          if (!bridge.success || !stored.ok)
            wrong.push({ ...note, kind: draft.kind, isBridge: bridge.success, isStored: stored.ok });
        }
        const kept = JSON.stringify(outcome.value);
        const written = [value.text, value.text.trim()].some((text) =>
          kept.includes(JSON.stringify(text).slice(1, -1)),
        );
        if (!written) wrong.push({ ...note, lost: true });
      }
    };
    fc.assert(
      fc.property(arbitraryHistory, ({ story, attempts }) => {
        for (const { before, command, who, role, isAccepted } of attempts) {
          if (!isAccepted) continue;
          const context = story.contextOf(who, role);
          check(command, (varied) => decideEntryCommand(varied, before, context), context.actor);
        }
      }),
      { numRuns: 1_500, seed: 20_261_124 },
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(next).toBeGreaterThan(VALUES.length);
    expect(met.size).toBeGreaterThan(40);
  });
});

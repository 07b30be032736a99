import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { buildRecordCommand, buildReplyCommand } from '../../support/build-command.ts';
import { createBranchHarness, makeFakeIdb } from '../../support/branch-store-harness.ts';
import { CHEN, LI, WANG } from '../../support/sample-people.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';

/** One step of a random day: somebody records, or does something to an entry, sensible or not. */
type Step = {
  readonly person: 0 | 1 | 2;
  readonly entry: number;
  readonly action: number;
  readonly amount: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.constantFrom(0, 1, 2),
  entry: fc.nat(5),
  action: fc.nat(9),
  amount: fc.constantFrom(0, 10_000, 40_000, 200_000),
});

const PEOPLE: readonly Person[] = [WANG, LI, CHEN];

async function composeCommand(
  store: OpenedBranchStore,
  id: EntryId,
  { action, amount }: Step,
): Promise<EntryCommand> {
  const measure = { remedy: 'compensation', amountFen: amount } as const;
  const view = await store.getEntryView(id, 'receiver');
  const escalationId = view?.entry.escalations.at(-1)?.escalationId ?? (id as never);
  const commands: readonly EntryCommand[] = [
    { type: 'hand-over', note: '' },
    { type: 'take-over' },
    { type: 'assess', severity: 'serious', note: '' },
    { type: 'investigate', findings: '属实', cause: '', responsibility: 'own' },
    buildReplyCommand({ measure }),
    { type: 'request-escalation', reason: 'beyond-authority', measure, note: '超权限' },
    { type: 'confirm-escalation', escalationId, note: '' },
    { type: 'agree-reply-time', dueAt: toIsoInstant(Date.parse('2026-11-20T08:00:00.000Z')), note: '' },
    { type: 'sign-off', digestShown: view!.digest, note: '' },
    { type: 'note-progress', text: '已催办' },
  ];
  return commands[action]!;
}

describe('projections', () => {
  it('[F12] [F14] a store rebuilt from the journal equals the one that was saved, for any history', async () => {
    let executed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const harness = createBranchHarness();
        const stores = [];
        for (const person of PEOPLE) stores.push(await harness.open(person, { mode: 'read' }));
        const ids: EntryId[] = [];
        for (const each of steps) {
          harness.clock.advance(60_000);
          const person = PEOPLE[each.person]!;
          const store = stores[each.person]!;
          harness.desktop.fake.signInAs(person);
          const id = ids[each.entry];
          if (id === undefined) {
            const saved = await store.recordEntry(
              buildRecordCommand({ lateReason: '补录' }),
              person.roles[0]!,
            );
            if (saved.ok) ids.push(saved.value.entryId);
          } else {
            const outcome = await store.executeCommand(
              id,
              await composeCommand(store, id, each),
              person.roles[0]!,
            );
            if (outcome.ok) executed += 1;
          }
        }
        const saved = stores[0]!;
        const rebuilt = await harness.open(WANG, { idb: makeFakeIdb(), mode: 'read' });
        expect(await rebuilt.core.db.entries.toArray()).toEqual(await saved.core.db.entries.toArray());
        expect(await listSummaries(rebuilt)).toEqual(await listSummaries(saved));
        expect(await rebuilt.core.db.serials.toArray()).toEqual(await saved.core.db.serials.toArray());
        expect(await rebuilt.getCounters()).toEqual(await saved.getCounters());
        harness.closeAll();
      }),
      { numRuns: 40, seed: 20_261_117 },
    );
    expect(executed).toBeGreaterThan(60);
  });
});

/** Without the revision: a rebuilt store came another way to the same rows. */
async function listSummaries({ core }: OpenedBranchStore): Promise<readonly object[]> {
  const rows = await core.db.summaries.toArray();
  return rows.map(({ revision: _revision, ...row }) => row);
}

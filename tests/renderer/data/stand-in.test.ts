// An acting head signs what the head would have signed, and the store knows in whose stead (SIG-3, C-54).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findStoodInFor } from '../../../shared/domain/holds-role.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { buildRecordCommand, buildReplyCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { CHEN, LI, WANG } from '../../support/sample-people.ts';

describe('standing in, in the working store', () => {
  let harness: BranchHarness;
  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  it('[SIG-3] [C-54] whoever is appointed has the job at once, signs in it, and gives it back when it is taken back', async () => {
    const writer = await harness.open(WANG);
    const saved = await writer.recordEntry(buildRecordCommand(), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    await writer.executeCommand(saved.value.entryId, buildReplyCommand(), 'receiver');

    const head = await harness.open(CHEN);
    const from = head.now();
    const toAt = toIsoInstant(toEpochMs(from) + 7 * 86_400_000);
    const command = {
      type: 'appoint-stand-in',
      personId: LI.id,
      role: 'branch-head',
      fromAt: from,
      toAt,
      note: '',
    } as const;
    expect(await head.recordStandIn(command, 'branch-head')).toEqual({ ok: true, value: null });
    const [standIn] = head.people.find(({ id }) => id === LI.id)?.standIns ?? [];
    expect(standIn).toMatchObject({ forPersonId: CHEN.id, fromAt: from, toAt, revokedAt: null });

    const session = harness.desktop.fake.signInAs(LI);
    expect(session?.roles).toEqual(['complaint-manager', 'branch-head']);
    const acting = await harness.open({ ...LI, roles: session!.roles });
    const { items } = await acting.listSignQueue('branch-head', 10);
    expect(items).toMatchObject([{ refusal: null, role: 'branch-head' }]);
    const signed = await acting.executeCommand(
      saved.value.entryId,
      { type: 'sign-off', digestShown: items[0]!.digest, note: '' },
      'branch-head',
    );
    expect(signed).toEqual({ ok: true, value: null });
    const view = await acting.getEntryView(saved.value.entryId, 'branch-head');
    const signOff = view!.entry.signOffs[0]!;
    expect(findStoodInFor(acting.people, signOff.actor.personId, signOff.role, signOff.at)).toMatchObject({
      id: CHEN.id,
    });

    const again = await harness.open(CHEN);
    const { appointmentId } = standIn!;
    expect(
      await again.recordStandIn({ type: 'revoke-stand-in', appointmentId }, 'branch-head'),
    ).toMatchObject({
      ok: true,
    });
    expect(harness.desktop.fake.signInAs(LI)?.roles).toEqual(['complaint-manager']);
  });
});

import { describe, expect, it } from 'vitest';

import type { StoredEvent } from '../../../shared/domain/events.ts';
import { verifyChain } from '../../../shared/journal/verify-chain.ts';
import { GENESIS_HASH } from '../../../shared/journal/hash-event.ts';
import { toInstallationId } from '../../../shared/domain/ids.ts';
import {
  branchesReplySchema,
  CONSOLE_PATHS,
  consoleEntryViewSchema,
  devicesReplySchema,
  escalationsReplySchema,
} from '../../../shared/protocol/console-api.ts';
import type { EscalationRow } from '../../../shared/protocol/console-api.ts';
import { readOk, readRefusal } from '../support/simulated-device.ts';
import type { SimulatedDevice } from '../support/simulated-device.ts';
import type { ConsoleCall, TestHeadOffice } from '../support/test-head-office.ts';

const INSTRUCTION = {
  type: 'give-instruction',
  measure: { remedy: 'compensation', amountFen: 150_000 },
  conveyText: '经总行研究，赔偿人民币1,500元。',
  internalNote: '',
};

async function listOwn(
  call: ConsoleCall,
  device: SimulatedDevice,
  state: 'open' | 'all',
): Promise<readonly EscalationRow[]> {
  const reply = escalationsReplySchema.parse(
    readOk(await call('GET', `${CONSOLE_PATHS.escalations}?state=${state}`)),
  );
  return reply.escalations.filter((row) => row.unitId === device.unitId);
}

/** The way of an escalation: delivered on receipt, listed, answered, pulled by the branch (C-06, AUT-6). */
export function describeEscalation(getHeadOffice: () => TestHeadOffice): void {
  describe('escalation', () => {
    it('[C-06] states the delivery in the push that brought it, once', async () => {
      const device = await getHeadOffice().startBranch();
      const entryId = device.recordEntry();
      const escalationId = device.escalate(entryId);
      const reply = await device.push();
      await device.push();
      expect(reply.log.logSize).toBe(5);
      const pulled = await device.pullAll();
      expect(pulled.map(({ event }) => event)).toMatchObject([
        {
          kind: 'escalation-delivered',
          entryId,
          installationId: `hq:${device.unitId}`,
          seq: 1,
          actor: { personId: 'head-office', name: '', role: 'hq-officer' },
          payload: { escalationId },
        },
      ]);
      const delivered = pulled[0]!.event;
      expect(delivered.hlc.ms).toBeGreaterThanOrEqual(device.events.at(-1)!.hlc.ms);
    });

    it('[AUT-6] an instruction reaches the branch by its next pull, and head office’s journal verifies', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const entryId = device.recordEntry();
      const escalationId = device.escalate(entryId);
      await device.push();
      const call = await office.openConsole();
      office.clock.advance(7 * 60_000);
      expect(await listOwn(call, device, 'open')).toMatchObject([
        {
          entryId,
          escalationId,
          unitName: '和平路支行营业室',
          customerName: '周丽',
          demand: { amountFen: 200_000 },
          reason: 'beyond-authority',
          state: 'delivered',
          waitingMinutes: 7,
        },
      ]);
      const path = CONSOLE_PATHS.commands(device.unitId, entryId);
      readOk(await call('POST', path, { type: 'acknowledge-escalation', escalationId }));
      const view = consoleEntryViewSchema.parse(
        readOk(await call('POST', path, { ...INSTRUCTION, escalationId })),
      );
      expect(view.entry.escalations[0]).toMatchObject({
        state: 'instructed',
        instruction: { measure: INSTRUCTION.measure },
      });
      expect(await listOwn(call, device, 'open')).toEqual([]);
      expect(await listOwn(call, device, 'all')).toMatchObject([{ state: 'instructed' }]);
      const pulled = await device.pullAll();
      expect(pulled.map(({ event }) => event.kind)).toEqual([
        'escalation-delivered',
        'escalation-acknowledged',
        'instruction-given',
      ]);
      const chain = verifyChain(
        pulled.map(({ event }) => event as unknown as StoredEvent),
        { afterSeq: 0, afterHash: GENESIS_HASH, installationId: toInstallationId(`hq:${device.unitId}`) },
      );
      expect(chain.ok).toBe(true);
    });

    it('a question goes to the branch, its answer comes back, and then head office decides', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const entryId = device.recordEntry();
      const escalationId = device.escalate(entryId);
      await device.push();
      const call = await office.openConsole();
      const path = CONSOLE_PATHS.commands(device.unitId, entryId);
      readOk(
        await call('POST', path, { type: 'return-escalation', escalationId, question: '误工证明是否齐全？' }),
      );
      const asked = await device.pullAll();
      expect(asked.at(-1)?.event).toMatchObject({
        kind: 'escalation-returned',
        payload: { question: '误工证明是否齐全？' },
      });
      asked.forEach(({ event }) => device.observe(event));
      device.append({
        kind: 'question-answered',
        entryId,
        payload: { escalationId, answer: '已核实，齐全。' },
      } as Parameters<SimulatedDevice['append']>[0]);
      await device.push();
      const view = consoleEntryViewSchema.parse(
        readOk(await call('POST', path, { ...INSTRUCTION, escalationId })),
      );
      expect(view.entry.escalations[0]).toMatchObject({
        state: 'instructed',
        answers: [{ text: '已核实，齐全。' }],
      });
      expect(view.entry.conflicts).toEqual([]);
    });

    it('[AUT-6] of two officers who answer at once one decides and the other is told', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const entryId = device.recordEntry();
      const escalationId = device.escalate(entryId);
      await device.push();
      const consoles = [await office.openConsole(), await office.openConsole()];
      const path = CONSOLE_PATHS.commands(device.unitId, entryId);
      const answers = await Promise.all(
        consoles.map((call) => call('POST', path, { ...INSTRUCTION, escalationId })),
      );
      expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const pulled = await device.pullAll();
      expect(pulled.filter(({ event }) => event.kind === 'instruction-given')).toHaveLength(1);
    });

    it('a late answer to a settled escalation is refused with its reason', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      const entryId = device.recordEntry();
      const escalationId = device.escalate(entryId);
      await device.push();
      const call = await office.openConsole();
      const path = CONSOLE_PATHS.commands(device.unitId, entryId);
      readOk(await call('POST', path, { ...INSTRUCTION, escalationId }));
      const again = await call('POST', path, { type: 'acknowledge-escalation', escalationId });
      expect(again.status).toBe(409);
      expect(readRefusal(again).reason).not.toBe('');
    });

    it('[HQ-2] lists branches with last contact, unsent count, entries and devices', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      device.escalate(device.recordEntry());
      device.recordEntry();
      await device.tryPush(device.events, { unsentCount: 3 });
      const call = await office.openConsole();
      const reply = branchesReplySchema.parse(readOk(await call('GET', CONSOLE_PATHS.branches)));
      const own = reply.branches.find((branch) => branch.unitId === device.unitId);
      expect(own).toMatchObject({
        lastContactAt: office.clock.now(),
        unsentCount: 3,
        entryCount: 2,
        openEscalationCount: 1,
        refusedCount: 0,
        devices: [{ deviceId: device.deviceId, letter: '', unsentCount: 3 }],
      });
      const devices = devicesReplySchema.parse(
        readOk(await call('GET', CONSOLE_PATHS.devices(device.unitId))),
      );
      expect(devices.devices).toEqual(own?.devices);
    });
  });
}

import { describe, expect, it } from 'vitest';

import { putUnit } from '../../../headquarters/put-unit.ts';
import { makePasswordVerifier } from '../../../headquarters/security/password-verifier.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { SimulatedDevice, readOk, readRefusal } from '../support/simulated-device.ts';
import { TEST_PASSWORD_POLICY } from '../support/test-head-office.ts';
import type { TestHeadOffice } from '../support/test-head-office.ts';
import { testRandom } from '../support/test-ports.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Enrolment by one-time code (S1, F02, F28). */
export function describeEnrolment(getHeadOffice: () => TestHeadOffice): void {
  describe('enrolment', () => {
    it('[S1] answers with device id, unit, people and the key to pin', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const device = office.makeDevice();
      const reply = await device.enrol(await office.issueCode(unitId));
      expect(reply.deviceId).toBe(device.deviceId);
      expect(reply.unit).toMatchObject({ id: unitId, code: 'HB01', deviceLetter: '', packId: 'bank-branch' });
      expect(reply.people.map((person) => person.id)).toEqual(['p-chen', 'p-li', 'p-wang']);
      expect(reply.headOfficeKey).toBe(office.headOffice.service.identity.publicKey);
      expect(reply.log).toMatchObject({ logSize: 0, durableUpTo: 0 });
    });

    it('[SIG-3] [HOTEL-12] tells of departments and of who stands in for whom, and of nobody else', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const actingFor = {
        role: 'branch-head',
        fromAt: '2026-11-23T01:00:00.000Z' as IsoInstant,
        toAt: '2026-11-30T01:00:00.000Z' as IsoInstant,
      } as const;
      const { service } = office.headOffice;
      const verifier = await makePasswordVerifier('branch', testRandom, TEST_PASSWORD_POLICY);
      const stand = { personId: 'p-han', name: '韩代行', roles: ['receiver'] as const, verifier };
      await putUnit(service, { unitId, code: 'HB01', name: '', packId: 'bank-branch', businessHours: [] }, [
        { ...stand, departments: ['rooms'], actingFor },
      ]);
      const reply = await office.makeDevice().enrol(await office.issueCode(unitId));
      expect(
        reply.people.map(({ id, departments, actingFor: held }) => [id, departments, held ?? null]),
      ).toEqual([
        ['p-chen', [], null],
        ['p-han', ['rooms'], actingFor],
        ['p-li', [], null],
        ['p-wang', [], null],
      ]);
    });

    it('[C-33] gives the second device of a unit the letter B and the third C', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const letters: (string | undefined)[] = [];
      for (let index = 0; index < 3; index += 1) {
        const device = await office.enrolDevice(unitId);
        letters.push(device.enrolment?.unit.deviceLetter);
      }
      expect(letters).toEqual(['', 'B', 'C']);
    });

    it('takes a code as people type it', async () => {
      const office = getHeadOffice();
      const code = await office.issueCode(await office.makeUnit());
      const answer = await office.makeDevice().tryEnrol(code.toLowerCase().replaceAll('-', ' '));
      expect(answer.status).toBe(200);
    });

    it('[F28] lets one device win when twenty use one code at once', async () => {
      const office = getHeadOffice();
      const code = await office.issueCode(await office.makeUnit());
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => new SimulatedDevice(office.transport).tryEnrol(code)),
      );
      const reasons = answers
        .filter((answer) => answer.status !== 200)
        .map((answer) => readRefusal(answer).reason);
      expect(reasons).toEqual(Array.from({ length: 19 }, () => 'code-used'));
    });

    it('[F28] takes one key in once, whatever codes are used at the same moment', async () => {
      const office = getHeadOffice();
      const codes = await Promise.all(
        Array.from({ length: 6 }, async () => office.issueCode(await office.makeUnit())),
      );
      const device = office.makeDevice();
      const answers = await Promise.all(codes.map((code) => device.tryEnrol(code)));
      const refusals = answers.filter((answer) => answer.status !== 200).map(readRefusal);
      expect(refusals).toEqual(
        Array.from({ length: 5 }, () => ({ status: 409, reason: 'already-enrolled' })),
      );
    });

    it('[F02] answers the same again to a device that lost the answer', async () => {
      const office = getHeadOffice();
      const code = await office.issueCode(await office.makeUnit());
      const device = office.makeDevice();
      const first = readOk(await device.tryEnrol(code));
      expect(readOk(await device.tryEnrol(code))).toEqual(first);
    });

    it('[S1] refuses a code after 24 hours', async () => {
      const office = getHeadOffice();
      const code = await office.issueCode(await office.makeUnit());
      office.clock.advance(24 * HOUR_MS);
      expect(readRefusal(await office.makeDevice().tryEnrol(code))).toEqual({
        status: 409,
        reason: 'code-expired',
      });
    });

    it('[S1] refuses an unknown code', async () => {
      const answer = await getHeadOffice().makeDevice().tryEnrol('K7QF-2M9X-4TPA');
      expect(readRefusal(answer)).toEqual({ status: 404, reason: 'code-unknown' });
    });

    it('[S1] refuses a key whose owner does not prove to have it, and leaves the code good', async () => {
      const office = getHeadOffice();
      const code = await office.issueCode(await office.makeUnit());
      const device = office.makeDevice();
      const forged = office.makeDevice().sign(`branchbook/enrol/v1\n${code}\n${device.publicKey}`);
      expect(readRefusal(await device.tryEnrol(code, forged))).toEqual({
        status: 401,
        reason: 'bad-signature',
      });
      expect((await device.tryEnrol(code)).status).toBe(200);
    });
  });
}

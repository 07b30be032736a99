import { describe, expect, it } from 'vitest';

import type { TestHeadOffice } from '../support/test-head-office.ts';

/** Pull by position: complete, of the own unit only, advancing over what is left out. */
export function describePull(getHeadOffice: () => TestHeadOffice): void {
  describe('pull', () => {
    it('brings everything of the other devices of the unit, in pages, once', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const [a, b] = [await office.enrolDevice(unitId), await office.enrolDevice(unitId)];
      for (let round = 0; round < 5; round += 1) {
        a.recordEntry();
        await a.push();
        b.recordEntry();
        b.recordEntry();
        await b.push();
      }
      const pulled = await a.pullAll({ limit: 3 });
      expect(pulled.map(({ event }) => event.hash)).toEqual(b.events.map((event) => event.hash));
      expect((await a.pullAll({ limit: 4, includeOwn: true })).map(({ position }) => position)).toEqual(
        Array.from({ length: 15 }, (_, index) => index + 1),
      );
    });

    it('advances over what it leaves out', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      device.recordEntry();
      await device.push();
      expect(await device.pull(0)).toMatchObject({ events: [], position: 2, hasMore: false });
    });

    it('[S6] shows nothing of another unit', async () => {
      const office = getHeadOffice();
      const [device, stranger] = [await office.startBranch(), await office.startBranch()];
      device.recordEntry();
      await device.push();
      expect(await stranger.pull(0)).toMatchObject({ events: [], position: 0 });
    });

    it('[F29] answers a position beyond its end with its end', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      await device.push();
      expect(await device.pull(500)).toMatchObject({ events: [], position: 1, hasMore: false });
    });
  });
}

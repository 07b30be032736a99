import { describe, expect, it } from 'vitest';

import { FREE_ATTEMPTS } from '../../../headquarters/console/officer-session.ts';
import {
  CONSOLE_PATHS,
  consoleSessionSchema,
  enrolmentCodeReplySchema,
} from '../../../shared/protocol/console-api.ts';
import { readOk, readRefusal } from '../support/simulated-device.ts';
import { OFFICER_PASSWORD } from '../support/test-head-office.ts';
import type { TestHeadOffice } from '../support/test-head-office.ts';

const PATHS = [
  CONSOLE_PATHS.session,
  CONSOLE_PATHS.branches,
  CONSOLE_PATHS.escalations,
  CONSOLE_PATHS.devices('unit-x'),
  CONSOLE_PATHS.entry('unit-x', 'entry-x'),
];

/** The officers' door: sessions, lock, forged requests, enrolment codes. */
export function describeConsole(getHeadOffice: () => TestHeadOffice): void {
  describe('console', () => {
    it.each(PATHS)('answers not-signed-in at %s without a session', async (path) => {
      const call = getHeadOffice().callConsole('');
      expect(readRefusal(await call('GET', path))).toEqual({ status: 401, reason: 'not-signed-in' });
    });

    it('refuses a request without the console’s header, though the cookie is good', async () => {
      const office = getHeadOffice();
      const request = { method: 'GET', path: CONSOLE_PATHS.branches, headers: {}, body: null } as const;
      expect((await office.transport(request)).status).toBe(403);
    });

    it('says who is signed in until they sign out', async () => {
      const call = await getHeadOffice().openConsole();
      const session = consoleSessionSchema.parse(readOk(await call('GET', CONSOLE_PATHS.session)));
      expect(session.officer).toMatchObject({ name: '赵敏', role: 'hq-officer' });
      expect((await call('DELETE', CONSOLE_PATHS.session)).status).toBe(204);
      expect(readRefusal(await call('GET', CONSOLE_PATHS.session)).reason).toBe('not-signed-in');
    });

    it('ends a session after eight hours', async () => {
      const office = getHeadOffice();
      const call = await office.openConsole();
      office.clock.advance(8 * 60 * 60 * 1000);
      expect((await call('GET', CONSOLE_PATHS.branches)).status).toBe(401);
    });

    it('sets a cookie that scripts and other origins cannot use', async () => {
      const office = getHeadOffice();
      const login = await office.makeOfficer();
      const answer = await office.callConsole('')('POST', '/api/session', {
        login,
        password: OFFICER_PASSWORD,
      });
      expect(answer.header('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    });

    it('locks an officer after five wrong passwords, also for the right one, and for a while only', async () => {
      const office = getHeadOffice();
      const login = await office.makeOfficer();
      const signIn = (password: string) =>
        office.callConsole('')('POST', '/api/session', { login, password });
      for (let index = 0; index < FREE_ATTEMPTS; index += 1) {
        expect(readRefusal(await signIn('wrong'))).toEqual({ status: 401, reason: 'wrong-password' });
      }
      expect(readRefusal(await signIn(OFFICER_PASSWORD))).toEqual({
        status: 429,
        reason: 'too-many-attempts',
      });
      office.clock.advance(31_000);
      expect((await signIn(OFFICER_PASSWORD)).status).toBe(200);
    });

    it('guesses in parallel do not get past the lock', async () => {
      const office = getHeadOffice();
      const login = await office.makeOfficer();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          office.callConsole('')('POST', '/api/session', { login, password: 'wrong' }),
        ),
      );
      expect(answers.filter((answer) => answer.status === 401)).toHaveLength(FREE_ATTEMPTS);
    });

    it('answers an unknown login as a wrong password', async () => {
      const call = getHeadOffice().callConsole('');
      const answer = await call('POST', '/api/session', { login: 'nobody', password: 'x' });
      expect(readRefusal(answer)).toEqual({ status: 401, reason: 'wrong-password' });
    });

    it('[S1] makes a code that enrols a device once', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const call = await office.openConsole();
      const reply = enrolmentCodeReplySchema.parse(
        readOk(await call('POST', CONSOLE_PATHS.enrolmentCodes(unitId))),
      );
      expect(reply.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect((await office.makeDevice().enrol(reply.code)).unit.id).toBe(unitId);
      expect(readRefusal(await office.makeDevice().tryEnrol(reply.code)).reason).toBe('code-used');
    });

    it('knows no unit, entry or command that is not there', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const call = await office.openConsole();
      const unknown = crypto.randomUUID();
      const statuses = [
        (await call('POST', CONSOLE_PATHS.enrolmentCodes('unit-x'))).status,
        (await call('GET', CONSOLE_PATHS.devices('unit-x'))).status,
        (await call('GET', CONSOLE_PATHS.entry(unitId, unknown))).status,
        (
          await call('POST', CONSOLE_PATHS.commands(unitId, unknown), {
            type: 'acknowledge-escalation',
            escalationId: unknown,
          })
        ).status,
        (await call('POST', CONSOLE_PATHS.commands(unitId, unknown), { type: 'sign-off', note: '' })).status,
      ];
      expect(statuses).toEqual([404, 404, 404, 404, 400]);
    });
  });
}

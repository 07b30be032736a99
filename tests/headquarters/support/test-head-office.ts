import { randomBytes } from 'node:crypto';

import { createServer } from '../../../headquarters/create-server.ts';
import type { HeadOffice } from '../../../headquarters/create-server.ts';
import type { HeadOfficeDatabase } from '../../../headquarters/database/open-database.ts';
import { putOfficer, putUnit } from '../../../headquarters/put-unit.ts';
import type { PasswordPolicy } from '../../../headquarters/security/password-verifier.ts';
import { makePasswordVerifier } from '../../../headquarters/security/password-verifier.ts';
import { issueEnrolmentCode } from '../../../headquarters/devices/enrolment-code.ts';
import { CONSOLE_COOKIE, CONSOLE_HEADER } from '../../../shared/protocol/console-api.ts';
import { SimulatedDevice } from './simulated-device.ts';
import { TestClock, testRandom } from './test-ports.ts';
import { toInjectTransport } from './transport.ts';
import type { HttpAnswer, Transport } from './transport.ts';

/** Cheap on purpose: the cost has tests of its own. */
export const TEST_PASSWORD_POLICY: PasswordPolicy = { cost: { n: 1024, r: 8, p: 1 }, isFloorEnforced: false };
export const OFFICER_PASSWORD = 'correct horse battery staple';

export type ConsoleCall = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<HttpAnswer>;

/** A head office on a given database, and the hands to set it up. */
export class TestHeadOffice {
  readonly clock: TestClock;
  readonly headOffice: HeadOffice;
  readonly transport: Transport;
  readonly database: HeadOfficeDatabase;

  private constructor(headOffice: HeadOffice, database: HeadOfficeDatabase, clock: TestClock) {
    this.headOffice = headOffice;
    this.database = database;
    this.clock = clock;
    this.transport = toInjectTransport(headOffice.server);
  }

  static async start(database: HeadOfficeDatabase, clock = new TestClock()): Promise<TestHeadOffice> {
    const unlimited = 1_000_000;
    const headOffice = await createServer({
      database,
      clock,
      random: testRandom,
      logger: false,
      passwordPolicy: TEST_PASSWORD_POLICY,
      rateLimits: { perMinute: unlimited, enrolPerMinute: unlimited, signInPerMinute: unlimited },
    });
    return new TestHeadOffice(headOffice, database, clock);
  }

  /** A unit of its own for one test: tests share a database and must not meet. */
  async makeUnit(): Promise<string> {
    const unitId = `unit-${randomBytes(6).toString('hex')}`;
    const { service } = this.headOffice;
    const verifier = await makePasswordVerifier('branch', testRandom, TEST_PASSWORD_POLICY);
    const businessHours = [{ open: '09:00', close: '17:00' }];
    await putUnit(
      service,
      { unitId, code: 'HB01', name: '和平路支行营业室', packId: 'bank-branch', businessHours },
      [
        { personId: 'p-wang', name: '王晓梅', roles: ['receiver'], verifier },
        { personId: 'p-li', name: '李建国', roles: ['complaint-manager'], verifier },
        { personId: 'p-chen', name: '陈静', roles: ['branch-head'], verifier },
      ],
    );
    return unitId;
  }

  async issueCode(unitId: string): Promise<string> {
    return (await issueEnrolmentCode(this.headOffice.service, unitId, 'p-test')).code;
  }

  makeDevice(): SimulatedDevice {
    return new SimulatedDevice(this.transport);
  }

  async enrolDevice(unitId: string): Promise<SimulatedDevice> {
    const device = this.makeDevice();
    await device.enrol(await this.issueCode(unitId));
    return device;
  }

  /** A device of a unit of its own. */
  async startBranch(): Promise<SimulatedDevice> {
    return this.enrolDevice(await this.makeUnit());
  }

  async makeOfficer(): Promise<string> {
    const login = `officer-${randomBytes(4).toString('hex')}`;
    const verifier = await makePasswordVerifier(OFFICER_PASSWORD, testRandom, TEST_PASSWORD_POLICY);
    await putOfficer(this.headOffice.service, {
      personId: `p-${login}`,
      login,
      name: '赵敏',
      role: 'hq-officer',
      verifier,
    });
    return login;
  }

  /** An officer's browser: signed in, with cookie and header. */
  async openConsole(): Promise<ConsoleCall> {
    const login = await this.makeOfficer();
    const answer = await this.callConsole('')('POST', '/api/session', { login, password: OFFICER_PASSWORD });
    const cookie = answer.header('set-cookie')?.split(';', 1)[0] ?? '';
    if (!cookie.startsWith(`${CONSOLE_COOKIE}=`)) throw new Error(`No session [${answer.status}]`);
    return this.callConsole(cookie);
  }

  callConsole(cookie: string): ConsoleCall {
    return (method, path, body) =>
      this.transport({
        method,
        path,
        headers: { [CONSOLE_HEADER]: '1', ...(cookie === '' ? {} : { cookie }) },
        body: body === undefined ? null : JSON.stringify(body),
      });
  }

  async close(): Promise<void> {
    await this.headOffice.server.close();
  }
}

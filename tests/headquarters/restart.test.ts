/** What head office acknowledged is there after a restart, orderly or not (F31). */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SAMPLE_OFFICER, SAMPLE_OFFICER_PASSWORD, SAMPLE_UNIT } from '../../headquarters/sample-data.ts';
import {
  CONSOLE_HEADER,
  CONSOLE_PATHS,
  enrolmentCodeReplySchema,
} from '../../shared/protocol/console-api.ts';
import { findNode } from './support/find-node.ts';
import { readOk, SimulatedDevice } from './support/simulated-device.ts';
import { toHttpTransport } from './support/transport.ts';
import type { Transport } from './support/transport.ts';

/** Three starts of a database that takes four seconds each on an idle machine. */
const PROCESS_TIMEOUT_MS = 240_000;
const MAIN = join(import.meta.dirname, '..', '..', 'headquarters', 'main.ts');

let folder: string;
let running: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-restart-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

type Running = { readonly child: ChildProcess; readonly origin: string };

async function startService(port: number): Promise<Running> {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: '',
    SEED: 'sample',
    LOG_LEVEL: 'silent',
  };
  const child = spawn(findNode(), [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  const origin = /http:\/\/\S+/.exec(String(line))?.[0];
  if (origin === undefined) throw new Error(`Head office said [${String(line)}]`);
  return { child, origin };
}

async function issueCode(transport: Transport): Promise<string> {
  const credentials = { login: SAMPLE_OFFICER.login, password: SAMPLE_OFFICER_PASSWORD };
  const headers = { [CONSOLE_HEADER]: '1' };
  const signedIn = await transport({
    method: 'POST',
    path: CONSOLE_PATHS.session,
    headers,
    body: JSON.stringify(credentials),
  });
  const cookie = signedIn.header('set-cookie')?.split(';', 1)[0] ?? '';
  const path = CONSOLE_PATHS.enrolmentCodes(SAMPLE_UNIT.unitId);
  const answer = await transport({ method: 'POST', path, headers: { ...headers, cookie }, body: null });
  return enrolmentCodeReplySchema.parse(readOk(answer)).code;
}

describe('head office as a process', () => {
  it(
    '[F31] killed while it is being written to, it keeps everything it acknowledged, epoch and root too',
    async () => {
      const first = await startService(0);
      const port = Number(new URL(first.origin).port);
      const transport = toHttpTransport(first.origin);
      const device = new SimulatedDevice(transport);
      await device.enrol(await issueCode(transport));

      let acknowledged = 0;
      const writing = (async () => {
        for (;;) {
          device.recordEntry();
          try {
            acknowledged = (await device.push(device.events.slice(acknowledged))).acknowledged.seq;
          } catch {
            return;
          }
          if (acknowledged === 25) first.child.kill('SIGKILL');
        }
      })();
      await Promise.all([writing, once(first.child, 'exit')]);
      expect(acknowledged).toBeGreaterThanOrEqual(25);

      const second = await startService(port);
      expect(second.origin).toBe(first.origin);
      const held = await device.pullAll({ includeOwn: true });
      expect(held.length).toBeGreaterThanOrEqual(acknowledged);
      expect(held.map(({ event }) => event.hash)).toEqual(
        device.events.slice(0, held.length).map((event) => event.hash),
      );
      const resent = await device.push();
      expect(resent.acknowledged.seq).toBe(device.events.length);
      expect(resent.log.serverEpoch).toBe(device.enrolment?.log.serverEpoch);

      second.child.kill('SIGTERM');
      const [code] = await once(second.child, 'exit');
      expect(code).toBe(0);

      const third = await startService(port);
      const after = await device.push();
      expect(after.results.every((result) => result.outcome === 'duplicate')).toBe(true);
      expect(after.log.logRoot).toBe(resent.log.logRoot);
      third.child.kill('SIGTERM');
      await once(third.child, 'exit');
    },
    PROCESS_TIMEOUT_MS,
  );
});

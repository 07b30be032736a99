import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export { findFreePort } from '../find-free-port.ts';

/** A head office that runs as its own process, as in production; it can be stopped and started on the same data. */
export type HeadOfficeProcess = {
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type HeadOfficeOptions = {
  readonly dataFolder: string;
  readonly port: number;
  /** A PostgreSQL to use; null for the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly onLine?: (line: string) => void;
};

/** How long the embedded database may take to boot; about four seconds on two idle cores, half a minute on busy ones. */
const START_LIMIT_MS = 120_000;
const POLL_MS = 100;

async function isHealthy(address: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/health`, { signal: AbortSignal.timeout(1000) });
    return reply.ok;
  } catch {
    return false;
  }
}

/** Prepares a head office; nothing runs until `start`. Seeds the sample units, people and officer. */
export function createHeadOfficeProcess(options: HeadOfficeOptions): HeadOfficeProcess {
  const address = `http://127.0.0.1:${options.port}`;
  let child: ChildProcess | null = null;

  const start = async () => {
    if (child !== null) throw new Error('Head office runs already');
    const started = spawn(process.execPath, ['headquarters/main.ts'], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(options.port),
        DATA_DIR: options.dataFolder,
        SEED: 'sample',
        ...(options.databaseUrl === null ? { DATABASE_URL: '' } : { DATABASE_URL: options.databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const output: string[] = [];
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        const text = chunk.toString('utf8');
        output.push(text);
        options.onLine?.(text);
      });
    }
    const deadline = performance.now() + START_LIMIT_MS;
    while (!(await isHealthy(address))) {
      if (started.exitCode !== null || performance.now() > deadline) {
        throw new Error(`Head office did not start [${output.join('').slice(-2000)}]`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };

  const stop = async () => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  };

  return { address, start, stop };
}

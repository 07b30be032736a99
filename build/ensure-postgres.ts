import { execFile, spawn } from 'node:child_process';
import { access, chown, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './find-free-port.ts';

const run = promisify(execFile);

/** A PostgreSQL server of one's own: for tests, gone with `stop`. */
export type ThrowAwayPostgres = { readonly url: string; readonly version: string; stop(): Promise<void> };

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const SERVER_USER = 'postgres';
const START_TIMEOUT_SECONDS = 60;

/**
 * Starts a fresh PostgreSQL cluster in a temporary folder on a free loopback port.
 *
 * Finds the programs of an installed PostgreSQL; where there are none and this is root on Debian, installs the package `postgresql`.
 * Trust authentication is good enough: the server listens on loopback alone, holds test data alone, and lives for minutes.
 */
export async function ensurePostgres(): Promise<ThrowAwayPostgres> {
  const programs = (await findPrograms()) ?? (await installPrograms());
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-postgres-'));
  const user = isRoot() ? SERVER_USER : null;
  if (user !== null) await giveTo(folder, user);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  await runAs(user, join(programs, 'initdb'), initdb);
  const port = await findFreePort();
  // Durability is not what is tested here, and commits that wait for a disk only make races rarer.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=100`;
  const pgCtl = join(programs, 'pg_ctl');
  const log = join(folder, 'server.log');
  try {
    const start = ['-D', data, '-o', settings, '-l', log, '-w', '-t', String(START_TIMEOUT_SECONDS), 'start'];
    await runAs(user, pgCtl, start);
  } catch (error) {
    const said = await readFile(log, 'utf8').catch(() => '(no server log)');
    throw new Error(`PostgreSQL did not start:\n${said}`, { cause: error });
  }
  const stop = async (): Promise<void> => {
    await runAs(user, pgCtl, ['-D', data, '-m', 'immediate', '-w', 'stop']);
    await rm(folder, { recursive: true, force: true });
  };
  const { stdout } = await run(join(programs, 'postgres'), ['--version']);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, version: stdout.trim(), stop };
}

/** The folder with `initdb`, newest version first; null when there is none. */
async function findPrograms(): Promise<string | null> {
  const versions = await readdir(DEBIAN_FOLDER).catch((): string[] => []);
  const installed = versions
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'));
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of [...installed, ...onPath]) {
    const found = await Promise.all(
      ['initdb', 'pg_ctl', 'postgres'].map((name) => exists(join(folder, name))),
    );
    if (found.every(Boolean)) return folder;
  }
  return null;
}

async function installPrograms(): Promise<string> {
  if (!isRoot() || !(await exists('/usr/bin/apt-get'))) {
    throw new Error(
      `PostgreSQL is missing: no initdb, pg_ctl and postgres in ${DEBIAN_FOLDER}/*/bin or on PATH. ` +
        'Install a PostgreSQL server (on Debian and Ubuntu: apt-get install postgresql) and run this again.',
    );
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('/usr/bin/apt-get', ['update', '-q'], { env: environment });
    const install = ['install', '-q', '-y', '--no-install-recommends', 'postgresql'];
    await run('/usr/bin/apt-get', install, { env: environment, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error('PostgreSQL is missing, and apt-get could not install the package postgresql.', {
      cause: error,
    });
  }
  const programs = await findPrograms();
  if (programs === null) throw new Error(`The package postgresql brought no programs to ${DEBIAN_FOLDER}.`);
  return programs;
}

/** Runs a program, as another user where asked: PostgreSQL refuses to run as root. */
function runAs(user: string | null, program: string, args: readonly string[]): Promise<void> {
  const [command, all] = user === null ? [program, args] : ['runuser', ['-u', user, '--', program, ...args]];
  return new Promise((resolve, reject) => {
    // Output is not piped: the server inherits it and would keep a pipe open for as long as it lives.
    const child = spawn(command, all, { stdio: 'ignore', cwd: tmpdir() });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`[${program}] ended with code [${code}]`)),
    );
  });
}

async function giveTo(folder: string, user: string): Promise<void> {
  const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, user])));
  const [uid, gid] = ids.map(({ stdout }) => Number(stdout.trim()));
  if (uid === undefined || gid === undefined) throw new Error(`No user [${user}]`);
  await chown(folder, uid, gid);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

import { createHeadOfficeProcess } from './demo/head-office-process.ts';
import { ROOT } from './project-paths.ts';

/** Port of the head office that a trial on this machine talks to; the service's own default. */
const LOCAL_PORT = 7_400;

export type LocalHeadOffice = { readonly address: string; stop(): Promise<void> };

/**
 * The head office of this trial: the one that `BRANCHBOOK_HEAD_OFFICE` names, or an embedded one on loopback, with
 * sample data, that ends with the trial.
 */
export async function openHeadOffice(env: NodeJS.ProcessEnv): Promise<LocalHeadOffice> {
  const configured = env['BRANCHBOOK_HEAD_OFFICE'];
  if (configured !== undefined && configured !== '') {
    process.stdout.write(`Head office: ${configured}\n`);
    return { address: configured, stop: async () => undefined };
  }
  const address = `http://127.0.0.1:${LOCAL_PORT}`;
  if (await isAnswering(address)) {
    process.stdout.write(`Head office: the one that runs at ${address} already\n`);
    return { address, stop: async () => undefined };
  }
  const office = createHeadOfficeProcess({
    dataFolder: `${ROOT}/.data/head-office`,
    port: LOCAL_PORT,
    databaseUrl: env['DATABASE_URL'] ?? null,
  });
  await office.start();
  process.stdout.write(
    `Head office with sample data runs at ${office.address}; its console: ${office.address}/console/ (officer, HeadOffice-2026-demo)\n`,
  );
  return office;
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

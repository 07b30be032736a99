// The main job through the user interface, on the built application, on both databases (product: OFF-1, AUT-1..6, SIG-1).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { MAIN_JOB_STEPS, runMainJob } from '../../build/demo/main-job.ts';
import { ensurePostgres } from '../../build/ensure-postgres.ts';

async function perform(name: string, databaseUrl: string | null) {
  const work = mkdtempSync(join(tmpdir(), 'branchbook-main-job-'));
  try {
    return await runMainJob({ folder: `out/e2e/main-job-${name}`, work, databaseUrl });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const LIMIT_MS = 180_000;

describe('the main job', () => {
  it(
    'holds in every step on the embedded database',
    async () => {
      const report = await perform('pglite', null);
      expect(report.steps.filter((step) => !step.ok)).toEqual([]);
      expect(report.steps.map((step) => step.id)).toEqual([...MAIN_JOB_STEPS]);
      expect(report.ok).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'holds in every step on PostgreSQL',
    async () => {
      const postgres = await ensurePostgres();
      try {
        const report = await perform('postgresql', postgres.url);
        expect(report.steps.filter((step) => !step.ok)).toEqual([]);
        expect(report.steps.map((step) => step.id)).toEqual([...MAIN_JOB_STEPS]);
        expect(report.database).toBe('postgresql');
      } finally {
        await postgres.stop();
      }
    },
    LIMIT_MS,
  );
});

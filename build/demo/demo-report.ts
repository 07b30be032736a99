import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

export type DemoStep = {
  readonly id: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly screenshot: string | null;
  /** What went wrong; absent when the step held. */
  readonly error?: string;
};

export type DemoReport = {
  readonly host: string;
  readonly database: string;
  readonly ok: boolean;
  readonly steps: readonly DemoStep[];
};

/** Runs steps in order, photographs the page after each, and writes `report.json`. After a failure the rest is not run. */
export class DemoRecorder {
  private readonly steps: DemoStep[] = [];
  private hasFailed = false;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** `run` returns the page to photograph. */
  async step(id: string, run: () => Promise<Page>): Promise<void> {
    if (this.hasFailed) return;
    const startedAt = performance.now();
    const screenshot = `${String(this.steps.length + 1).padStart(2, '0')}-${id}.png`;
    let taken: string | null = null;
    let error: string | null = null;
    try {
      const page = await run();
      await page.screenshot({ path: join(this.folder, screenshot) });
      taken = screenshot;
    } catch (fault) {
      error = fault instanceof Error ? fault.message : String(fault);
      this.hasFailed = true;
    }
    const ms = Math.round(performance.now() - startedAt);
    this.steps.push({ id, ok: error === null, ms, screenshot: taken, ...(error === null ? {} : { error }) });
    console.log(`${error === null ? 'ok  ' : 'FAIL'} ${id} ${ms} ms${error === null ? '' : `\n${error}`}`);
  }

  /** Writes and returns the report; `expected` names every step that must have held. */
  finish(host: string, database: string, expected: readonly string[]): DemoReport {
    const held = this.steps.filter((step) => step.ok).map((step) => step.id);
    const ok = expected.every((id) => held.includes(id));
    const report: DemoReport = { host, database, ok, steps: this.steps };
    writeFileSync(join(this.folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  }
}

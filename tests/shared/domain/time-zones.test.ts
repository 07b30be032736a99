import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { A5_FIXTURES, FURTHER_FIXTURES } from './day-fixtures.ts';

const PROGRAM = fileURLToPath(new URL('./print-due-times.ts', import.meta.url));

type Printed = {
  readonly offsetMinutes: number;
  readonly lines: readonly { readonly due: string; readonly because: readonly unknown[] }[];
};

/** A process of its own: a zone set inside a running process is not taken up by all of it. */
function printIn(zone: string): Printed {
  const output = execFileSync(process.execPath, [PROGRAM], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return JSON.parse(output) as Printed;
}

describe('[A.5] due times do not depend on the time zone of the machine', { timeout: 60_000 }, () => {
  const expected = [...A5_FIXTURES, ...FURTHER_FIXTURES].map(({ due }) => due);
  const atHome = printIn('Asia/Shanghai');

  it.each([
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/New_York', 240],
    ['Pacific/Kiritimati', -840],
  ])('in %s', (zone, offsetMinutes) => {
    const printed = printIn(zone);
    expect(printed.offsetMinutes).toBe(offsetMinutes);
    expect(printed.lines.map(({ due }) => due)).toEqual(expected);
    expect(printed.lines).toEqual(atHome.lines);
  });
});

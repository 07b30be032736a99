// The project against its own coverage: docs/coverage.md is what the command gives, and nothing in it got worse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ROOT } from '../../build/project-paths.ts';
import { gatherEvidence } from '../../build/rule-coverage/gather-evidence.ts';
import { REASON_KINDS } from '../../build/rule-coverage/reason.ts';
import { REASONS } from '../../build/rule-coverage/reasons.ts';
import { surveyCoverage } from '../../build/rule-coverage/survey-coverage.ts';

const evidence = gatherEvidence();
const written = readFileSync(join(ROOT, 'docs/coverage.md'), 'utf8');

describe('the coverage of the rules', () => {
  it('has no slips, losses, gaps or reasons that are not so', () => {
    expect(surveyCoverage({ evidence, reasons: REASONS, written, dropped: [] }).problems).toEqual([]);
  });

  it('is written down in docs/coverage.md (npm run coverage:rules)', () => {
    const { text } = surveyCoverage({ evidence, reasons: REASONS, written, dropped: [] });
    expect(written).toBe(text);
  });

  it('finds an edit by hand, a lost rule and a slip', () => {
    const edited = written.replace(/^\| BANK-20 \| M\/E \| [^|]*\|/m, '| BANK-20 | M/E | value |');
    const { text } = surveyCoverage({ evidence, reasons: REASONS, written: edited, dropped: [] });
    expect(edited).not.toBe(text);

    const poorer = {
      ...evidence,
      packs: [],
      code: evidence.code.map(({ path, cited }) => ({
        path,
        cited: new Set([...cited].filter((id) => id !== 'BANK-20')),
      })),
      unknown: [{ path: 'pack bank-branch', id: 'BANK-99' }],
    };
    const { problems } = surveyCoverage({ evidence: poorer, reasons: {}, written, dropped: [] });
    expect(problems).toContain('cover lost [BANK-20]: docs/coverage.md has it, now nothing names it');
    expect(problems).toContain('no such rule [BANK-99] in pack bank-branch');
    const accepted = surveyCoverage({ evidence: poorer, reasons: {}, written, dropped: ['BANK-20'] });
    expect(accepted.problems.join()).not.toContain('[BANK-20]');
  });

  it('reads packs, code of every side and titles', () => {
    const sides = new Set(evidence.code.map(({ path }) => path.split('/')[0]));
    for (const side of ['shared', 'renderer', 'headquarters']) expect(sides).toContain(side);
    expect(evidence.packs.map(({ id }) => id)).toContain('bank-branch');
    expect(evidence.titles.length).toBeGreaterThan(10);
  });

  it('gives reasons in whole sentences', () => {
    for (const { kind, because } of Object.values(REASONS)) {
      expect(REASON_KINDS).toContain(kind);
      expect(because).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

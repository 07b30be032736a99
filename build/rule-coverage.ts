import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { RULE_CATALOGUE } from '../shared/policy/rule-catalogue.ts';
import { ROOT } from './project-paths.ts';
import { gatherEvidence } from './rule-coverage/gather-evidence.ts';
import { REASONS } from './rule-coverage/reasons.ts';
import { surveyCoverage } from './rule-coverage/survey-coverage.ts';

// `npm run coverage:rules` writes docs/coverage.md; `-- --check` only compares; `-- --drop BANK-10` accepts a loss.
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    drop: { type: 'string', multiple: true, default: [] },
  },
});
const path = join(ROOT, 'docs/coverage.md');
const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
const survey = surveyCoverage({
  evidence: gatherEvidence(),
  reasons: REASONS,
  written,
  dropped: values.drop,
});
const stale =
  values.check && written !== survey.text ? ['docs/coverage.md is out of date: npm run coverage:rules'] : [];
// A loss is not written: the file is the only memory of what was covered.
if (!values.check && survey.losses.length === 0) writeFileSync(path, survey.text);
const problems = [...survey.problems, ...stale];
for (const problem of problems) console.error(problem);
if (survey.losses.length > 0)
  console.error('Nothing was written. Restore the cover, or accept each loss: --drop <rule>');
console.log(`rules: ${survey.coveredCount} of ${RULE_CATALOGUE.length} covered, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

import { POLICY_IDS } from '../../shared/policy/rule-catalogue.ts';
import type { PolicyId } from '../../shared/policy/rule-catalogue.ts';
import { MAX_RANGE } from './find-citations.ts';
import { COVERAGE_KINDS } from './judge-coverage.ts';
import type { RuleCoverage } from './judge-coverage.ts';

const NOT_COVERED = 'not covered';
/** A row of a rule: id, what it asks for, and what covers it. */
const ROW = /^\| ([A-Z][A-Z0-9]*-\d+) \| [MSPOI]\/[EVCGR] \| ([^|]*) \|/gm;

const PREFACE = `# Rules and where they live

Written by \`npm run coverage:rules\`, never by hand: the command reads the packs, the code, the texts and the titles of the tests, and
\`npm run check\` fails when this file is not what it gives. A rule that this file calls covered stays covered: the command refuses to
write a loss, unless the rule is named behind \`--drop\`. After a merge, run it again.

| covered as | means | covers rules marked |
| --- | --- | --- |
| enforced | named by code of \`shared/domain\` or \`shared/policy\`, and held by the title of a test | E V C G R |
| value | a value of a pack or overlay says that it comes from it | E V C G R |
| field | a pack requires a field for it, or a type of \`shared/domain\` has one | V G R |
| application | named by code of a screen, the shell or head office, and held by the title of a test | V G R |
| prompt | a prompt, phrase or prohibition of a pack, with its text in every language | G R |
| reference | a reference text in every language | G R |
| untested | named by code, held by no test | none |

Marks (policies.md 0.1): M must, S should, P must not, O may, I informs; E enforce, V hold a value, C configure, G guide, R read.
A rule counts once, under the strongest it has. What is too weak for its mark counts as not covered, and is shown all the same.

Ranges and lists count for every rule in them: \`BANK-07..09\`, \`BANK-21 to BANK-23\`, \`BANK-26, 31\`, \`BANK-26/34/40\`. A range over more
than ${MAX_RANGE} rules names a part of the policy and says nothing of its rules; only its ends must exist.
Reasons stand in \`build/rule-coverage/reasons.ts\`.
`;

/** The text of docs/coverage.md. */
export function renderCoverage(coverage: readonly RuleCoverage[], builtIn: ReadonlySet<PolicyId>): string {
  const sections = POLICY_IDS.map((policy) => renderPolicy(policy, ofPolicy(coverage, policy), builtIn));
  return [PREFACE, renderCounts(coverage, builtIn), ...sections].join('\n');
}

/** The rules that an earlier docs/coverage.md calls covered. Both sides of a merge that nobody resolved count. */
export function readCovered(document: string): ReadonlySet<string> {
  const rows = [...document.matchAll(ROW)];
  return new Set(rows.flatMap(([, id = '', state = '']) => (state.startsWith(NOT_COVERED) ? [] : [id])));
}

function ofPolicy(coverage: readonly RuleCoverage[], policy: PolicyId): readonly RuleCoverage[] {
  return coverage.filter(({ rule }) => rule.policy === policy);
}

function renderCounts(coverage: readonly RuleCoverage[], builtIn: ReadonlySet<PolicyId>): string {
  const head = [
    'policy',
    'ships',
    'rules',
    ...COVERAGE_KINDS.slice(0, -1),
    'not covered, reason given',
    'no reason',
  ];
  const row = (name: string, ships: string, rules: readonly RuleCoverage[]): string => {
    const covered = COVERAGE_KINDS.slice(0, -1).map(
      (kind) => rules.filter(({ isCovered, kinds }) => isCovered && kinds[0] === kind).length,
    );
    const open = rules.filter(({ isCovered }) => !isCovered);
    const explained = open.filter(({ reason }) => reason !== null).length;
    return toRow([name, ships, rules.length, ...covered, explained, open.length - explained]);
  };
  return [
    '## Counts\n',
    toRow(head),
    toRow(head.map(() => '---')),
    ...POLICY_IDS.map((policy) =>
      row(policy, builtIn.has(policy) ? 'yes' : 'not yet', ofPolicy(coverage, policy)),
    ),
    row('all', '', coverage),
    '',
  ].join('\n');
}

function renderPolicy(
  policy: PolicyId,
  rules: readonly RuleCoverage[],
  builtIn: ReadonlySet<PolicyId>,
): string {
  return [
    `## ${policy}\n`,
    toRow(['rule', 'mark', 'covered as', 'where, or why not']),
    toRow(['---', '---', '---', '---']),
    ...rules.map((each) => renderRule(each, builtIn.has(policy))),
    '',
  ].join('\n');
}

function renderRule({ rule, kinds, isCovered, places, reason }: RuleCoverage, ships: boolean): string {
  const mark = `${rule.modality}/${rule.implementation}`;
  const where = places.join(' · ');
  if (isCovered) return toRow([rule.id, mark, kinds.join(', '), where]);
  const why =
    reason === null ? (ships ? 'no reason given' : 'its pack does not ship yet') : renderReason(reason);
  const state = kinds.length === 0 ? NOT_COVERED : `${NOT_COVERED}: ${kinds.join(', ')} only`;
  return toRow([rule.id, mark, state, where === '' ? why : `${why} (${where})`]);
}

function renderReason(reason: NonNullable<RuleCoverage['reason']>): string {
  const repeated = reason.kind === 'same-as-others' ? ` ${reason.rules.join(', ')}` : '';
  return `${reason.kind}${repeated}: ${reason.because}`;
}

function toRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

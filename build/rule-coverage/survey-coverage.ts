import type { Evidence } from './evidence.ts';
import { findBadReasons, findGaps, findLosses, findSlips } from './find-coverage-problems.ts';
import { findBuiltIn, judgeCoverage } from './judge-coverage.ts';
import type { Reasons } from './reason.ts';
import { readCovered, renderCoverage } from './render-coverage.ts';

/** What there is, and what the document said of it before. */
export type SurveyInput = {
  readonly evidence: Evidence;
  readonly reasons: Reasons;
  /** docs/coverage.md as it stands: the list of what must stay covered. */
  readonly written: string;
  /** Rules whose loss is accepted. */
  readonly dropped: readonly string[];
};

/** The coverage as a document and in figures, what is wrong with it, and of that what was covered and is no longer. */
export type Survey = {
  readonly text: string;
  readonly coveredCount: number;
  readonly losses: readonly string[];
  readonly problems: readonly string[];
};

/** Judges the whole project. */
export function surveyCoverage({ evidence, reasons, written, dropped }: SurveyInput): Survey {
  const coverage = judgeCoverage(evidence, reasons);
  const builtIn = findBuiltIn(evidence);
  const minimum = new Set([...readCovered(written)].filter((id) => !dropped.includes(id)));
  const losses = findLosses(minimum, coverage);
  return {
    text: renderCoverage(coverage, builtIn),
    coveredCount: coverage.filter(({ isCovered }) => isCovered).length,
    losses,
    problems: [
      ...losses,
      ...findSlips(evidence),
      ...findGaps(coverage, builtIn),
      ...findBadReasons(reasons, coverage),
    ],
  };
}

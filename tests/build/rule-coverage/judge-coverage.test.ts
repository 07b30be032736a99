// What is found against what a rule asks for: a prompt is not an enforcement.
import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../build/rule-coverage/evidence.ts';
import { findBuiltIn, judgeCoverage } from '../../../build/rule-coverage/judge-coverage.ts';
import { buildEvidence, buildFile, buildPack } from './build-evidence.ts';

function judge(id: string, evidence: Partial<Evidence>) {
  const { kinds, isCovered } = judgeCoverage(buildEvidence(evidence), {}).find(({ rule }) => rule.id === id)!;
  return { kinds, isCovered };
}

function buildPrompt(ruleId: string, kind: string): Evidence['packs'][number] {
  return { id: 'bank-branch', citations: [{ ruleId, section: 'prompts', prompt: { kind, key: 'say-so' } }] };
}

const CODE = buildFile('shared/domain/guard-closing.ts', 'BANK-26');
const SCREEN = buildFile('renderer/branch/screens/print/register-form.tsx', 'BANK-09', 'BANK-26');
const TITLE = buildFile('tests/shared/domain/guard-closing.test.ts', 'BANK-09', 'BANK-26', 'BANK-18');
const TEXTS = new Set(['bank-branch:say-so']);

describe('judgeCoverage', () => {
  it('calls enforced what rule code names and a title holds; one without the other is not', () => {
    expect(judge('BANK-26', { code: [CODE], titles: [TITLE] })).toEqual({
      kinds: ['enforced'],
      isCovered: true,
    });
    expect(judge('BANK-26', { code: [CODE] })).toEqual({ kinds: ['untested'], isCovered: false });
    expect(judge('BANK-26', { titles: [TITLE] })).toEqual({ kinds: [], isCovered: false });
  });

  it('takes a screen for enough where a field is asked for, and not where enforcement is', () => {
    const evidence = { code: [SCREEN], titles: [TITLE] };
    expect(judge('BANK-09', evidence)).toEqual({ kinds: ['application'], isCovered: true });
    expect(judge('BANK-26', evidence)).toEqual({ kinds: ['application'], isCovered: false });
  });

  it('calls a field what only a type names, whatever a title says', () => {
    const code = [buildFile('shared/domain/payloads-triage.ts', 'BANK-18', 'BANK-26')];
    expect(judge('BANK-18', { code, titles: [TITLE] })).toEqual({ kinds: ['field'], isCovered: true });
    expect(judge('BANK-26', { code, titles: [TITLE] })).toEqual({ kinds: ['field'], isCovered: false });
  });

  it('takes values of packs, and required fields for both', () => {
    expect(judge('BANK-28', { packs: [buildPack('bank-branch', 'duties', 'BANK-28')] })).toEqual({
      kinds: ['value'],
      isCovered: true,
    });
    expect(judge('BANK-09', { packs: [buildPack('bank-branch', 'requiredFields', 'BANK-09')] })).toEqual({
      kinds: ['value', 'field'],
      isCovered: true,
    });
  });

  it('counts a prompt only with its text in every language, and only for what asks for guidance', () => {
    const packs = [buildPrompt('BANK-16', 'prompt')];
    expect(judge('BANK-16', { packs, textKeys: TEXTS })).toEqual({ kinds: ['prompt'], isCovered: true });
    expect(judge('BANK-16', { packs })).toEqual({ kinds: [], isCovered: false });
    expect(judge('BANK-16', { packs, textKeys: new Set(['hotel:say-so']) }).isCovered).toBe(false);
    expect(judge('BANK-22', { packs: [buildPrompt('BANK-22', 'prompt')], textKeys: TEXTS })).toEqual({
      kinds: ['prompt'],
      isCovered: false,
    });
  });

  it('tells reference texts from prompts', () => {
    const packs = [buildPrompt('BANK-01', 'reference')];
    expect(judge('BANK-01', { packs, textKeys: TEXTS })).toEqual({ kinds: ['reference'], isCovered: true });
    const texts = [buildFile('assets/locales/zh-CN/reference.json', 'BANK-01')];
    expect(judge('BANK-01', { texts })).toEqual({ kinds: ['reference'], isCovered: true });
  });
});

describe('findBuiltIn', () => {
  it('reads from the packs which policies ship, variants of one included', () => {
    const packs = ['hotel', 'causes', 'major-emergency-em2'].map((id) => buildPack(id, 'clocks'));
    expect([...findBuiltIn(buildEvidence({ packs }))]).toEqual(['causes', 'hotel', 'major-emergency']);
  });
});

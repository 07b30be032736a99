// SPEC 4 (authority) and 7 (the pack): what holds for every pack that ships, whatever its policy.
import { describe, expect, it } from 'vitest';

import { levelOfRole } from '../../../shared/domain/role-level.ts';
import { REMEDIES, SEVERITIES } from '../../../shared/domain/vocabulary.ts';
import { BUILT_IN_OVERLAYS } from '../../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS, findPack } from '../../../shared/policy/built-in-packs.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { policyPackSchema } from '../../../shared/policy/schema.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { listPackIssues } from '../../../shared/policy/validate-pack.ts';

const PACKS = BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const);

/** Jobs that a pack's data names anywhere: whoever holds, signs, triages, is told or is asked. */
function listJobs(pack: PolicyPack): readonly string[] {
  return [
    pack.jobs.manager,
    pack.jobs.unitHead,
    pack.firstInquiry.handsOverTo,
    pack.firstInquiry.informs,
    pack.sibling?.endorsedBy,
    pack.closing.overrunConfirmedBy?.role,
    pack.closing.dissatisfiedCloseBy?.role,
    pack.penalties?.seriousApprovedBy?.role,
    ...pack.channels.map(({ signedBy }) => signedBy),
    ...pack.triage.by,
    ...(pack.assignment?.by ?? []),
    ...(pack.followUp?.by ?? []),
    ...pack.severity.notify.flatMap(({ roles }) => roles),
    ...pack.ladder.flatMap(({ role, confirmedBy }) => [role, confirmedBy]),
    ...pack.escalationRoutes.map(({ toRole }) => toRole),
    ...pack.clocks.flatMap(({ onBreach }) => onBreach.map(({ role }) => role)),
    ...pack.forms.flatMap(({ steps }) => steps.map(({ role }) => role)),
    ...pack.duties.flatMap(({ by, to, missedTells }) => [by, to, missedTells]),
  ].filter((role) => role !== null && role !== undefined);
}

describe.each(PACKS)('the pack %s', (_, pack) => {
  it('passes the schema of packs', () => {
    expect(policyPackSchema.parse(structuredClone(pack))).toEqual(pack);
  });

  it('has a ladder from 1 without gaps; once it has left the branch it does not come back', () => {
    const levels = [...new Set(pack.ladder.map(({ level }) => level))];
    expect(levels).toEqual(levels.map((_level, index) => index + 1));
    const scopes = pack.ladder.map(({ scope }) => scope);
    expect(scopes.toSorted((a, b) => a.localeCompare(b))).toEqual(scopes);
    expect(scopes[0]).toBe('branch');
  });

  it('lets its top level decide every remedy without a limit, so that no matter is undecidable', () => {
    const grants = pack.ladder.at(-1)!.grants;
    expect(grants.map(({ remedy }) => remedy).toSorted()).toEqual(REMEDIES.toSorted());
    for (const grant of grants) expect(grant).toMatchObject({ maxAmountFen: null, severities: SEVERITIES });
  });

  it('names no channel twice, and a clock twice only under conditions of its own', () => {
    const channels = pack.channels.map(({ channel }) => channel);
    expect(new Set(channels).size).toBe(channels.length);
    const runs = pack.clocks.map(({ key, when }) => `${key} ${JSON.stringify(when)}`);
    expect(new Set(runs).size).toBe(runs.length);
    const keys = pack.clocks.map(({ key }) => key);
    const unconditional = pack.clocks.filter(({ when }) => when === null).map(({ key }) => key);
    expect(unconditional.filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key))).toEqual([]);
  });

  it('caps agreed times by a clock it has, or not at all', () => {
    const cap = pack.agreedReplyCap;
    expect(cap === null || pack.clocks.some(({ key }) => key === cap.clock)).toBe(true);
  });

  it('gives tasks to jobs it has, and asks for forms it has', () => {
    const roles = pack.roles.map(({ role }) => role as string);
    expect([...new Set(listJobs(pack).filter((job) => !roles.includes(job)))]).toEqual([]);
    const forms = pack.forms.map(({ form }) => form);
    const asked = [
      ...pack.channels.map(({ form }) => form),
      ...pack.duties.flatMap(({ form }) => form ?? []),
      ...pack.clocks.flatMap(({ onBreach }) => onBreach.flatMap(({ form }) => form ?? [])),
      ...[pack.assignment?.form ?? []].flat(),
    ];
    expect(asked.filter((form) => !forms.includes(form))).toEqual([]);
  });

  it('has no level that may less than the one below it', () => {
    for (const [index, upper] of pack.ladder.entries()) {
      for (const grant of pack.ladder[index - 1]?.grants ?? []) {
        const above = upper.grants.filter(({ remedy }) => remedy === grant.remedy);
        const limits = above.map(({ maxAmountFen }) => maxAmountFen ?? Infinity);
        expect([
          upper.role,
          grant.remedy,
          Math.max(-1, ...limits) >= (grant.maxAmountFen ?? Infinity),
        ]).toEqual([upper.role, grant.remedy, true]);
      }
    }
  });

  it('has nothing that the check of packs would refuse', () => {
    expect(listPackIssues(pack)).toEqual([]);
  });
});

describe('the packs together', () => {
  it('share no clock and no duty, so that a key says whose it is', () => {
    const sources = [
      ...BUILT_IN_PACKS.map(({ id, clocks, duties }) => ({ id, clocks, duties })),
      ...BUILT_IN_OVERLAYS.map(({ id, values: { clocks = [], duties = [] } }) => ({ id, clocks, duties })),
    ];
    const owned = sources.flatMap(({ id, clocks, duties }) =>
      [...new Set([...clocks, ...duties].map(({ key }) => key))].map((key) => ({ key, id })),
    );
    expect(owned.filter(({ key }, index) => owned.findIndex((each) => each.key === key) !== index)).toEqual(
      [],
    );
  });

  it('are found by id', () => {
    expect(findPack('bank-branch')).toBe(BANK_BRANCH);
    expect(findPack('no-such-policy')).toBeNull();
  });

  it('stand for facts of version 1 where they stood: the bank’s jobs keep their levels', () => {
    for (const { role, level } of BANK_BRANCH.ladder) expect(levelOfRole(role)).toBe(level);
  });
});

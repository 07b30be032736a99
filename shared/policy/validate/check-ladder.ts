import { REMEDIES } from '../../domain/vocabulary.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { packIssue } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import type { LadderLevel, PolicyPack } from '../schema.ts';
import { checkReferences, findRepeated } from './check-references.ts';

/** Levels from one without a gap, each job once, branch below head office, and a top that can decide everything (AUT-1, AUT-4). */
export function checkLadder(pack: PolicyPack): readonly PackIssue[] {
  return [
    ...checkLevels(pack.ladder),
    ...findRepeated('ladder', pack.ladder, ({ role }) => role, 'ladder-role-twice'),
    ...checkScopes(pack.ladder),
    ...checkTop(pack.ladder),
    ...pack.ladder.flatMap((level, index) => checkGrants(pack.ladder, level, index)),
    ...checkLadderRoles(pack),
    ...checkUnconfirmed(pack),
  ];
}

function checkLevels(ladder: readonly LadderLevel[]): readonly PackIssue[] {
  return ladder.flatMap(({ level }, index) => {
    if (level === index + 1) return [];
    const reason = index === 0 ? 'ladder-starts-above-one' : 'ladder-gap';
    return [packIssue(`ladder[${index}].level`, reason, { level, expected: index + 1 })];
  });
}

function checkScopes(ladder: readonly LadderLevel[]): readonly PackIssue[] {
  const firstOutside = ladder.findIndex(({ scope }) => scope === 'head-office');
  if (firstOutside < 0) return [];
  return ladder.flatMap(({ scope, level }, index) =>
    index > firstOutside && scope === 'branch'
      ? [packIssue(`ladder[${index}].scope`, 'ladder-scope-mixed', { level })]
      : [],
  );
}

/** AUT-1: no measure may be undecidable, so the top grants every remedy, unlimited, at every severity of the pack. */
function checkTop(ladder: readonly LadderLevel[]): readonly PackIssue[] {
  const index = ladder.length - 1;
  const open = REMEDIES.filter(
    (remedy) =>
      !ladder[index]?.grants.some(
        (grant) =>
          grant.remedy === remedy &&
          grant.maxAmountFen === null &&
          grant.categories === undefined &&
          grant.causes === undefined &&
          grant.regions === undefined,
      ),
  );
  return open.map((remedy) => packIssue(`ladder[${index}].grants`, 'ladder-top-limited', { remedy }));
}

/** A higher level never has a smaller limit for the same thing: asking above must not take away. */
function checkGrants(
  ladder: readonly LadderLevel[],
  level: LadderLevel,
  index: number,
): readonly PackIssue[] {
  const below = ladder.slice(0, index);
  return level.grants.flatMap((grant, grantIndex) => {
    const larger = below
      .flatMap(({ grants }) => grants)
      .find(
        (lower) =>
          isSameScope(lower, grant) &&
          grant.maxAmountFen !== null &&
          (lower.maxAmountFen === null || lower.maxAmountFen > grant.maxAmountFen),
      );
    return larger === undefined
      ? []
      : [
          packIssue(`ladder[${index}].grants[${grantIndex}].maxAmountFen`, 'ladder-grant-shrinks', {
            remedy: grant.remedy,
            level: level.level,
          }),
        ];
  });
}

function isSameScope(one: LadderLevel['grants'][number], other: LadderLevel['grants'][number]): boolean {
  const scope = ({ maxAmountFen: _amount, rule: _rule, ...rest }: typeof one) => JSON.stringify(rest);
  return scope(one) === scope(other);
}

/** Jobs that decide, confirm or are asked stand on the ladder: a job outside it decides nothing. */
function checkLadderRoles(pack: PolicyPack): readonly PackIssue[] {
  const onLadder = new Set<Role>(pack.ladder.map(({ role }) => role));
  const named: readonly (readonly [string, Role | null | undefined])[] = [
    ...pack.ladder.map(({ confirmedBy }, index) => [`ladder[${index}].confirmedBy`, confirmedBy] as const),
    ...pack.escalationRoutes.map(
      ({ toRole }, index) => [`escalationRoutes[${index}].toRole`, toRole] as const,
    ),
    ['firstInquiry.handsOverTo', pack.firstInquiry.handsOverTo],
    ['jobs.manager', pack.jobs.manager],
    ['jobs.unitHead', pack.jobs.unitHead],
    ['sibling.endorsedBy', pack.sibling?.endorsedBy],
    ['closing.dissatisfiedCloseBy.role', pack.closing.dissatisfiedCloseBy?.role],
    ['closing.overrunConfirmedBy.role', pack.closing.overrunConfirmedBy?.role],
    ['penalties.seriousApprovedBy.role', pack.penalties?.seriousApprovedBy?.role],
  ];
  return checkReferences(named, onLadder, 'role-outside-ladder', 'role');
}

/** C-05 speaks of a confirmation that could not be had; where none is asked there is nothing to go without. */
function checkUnconfirmed(pack: PolicyPack): readonly PackIssue[] {
  const isAsked = pack.ladder.some(({ confirmedBy }) => confirmedBy !== null);
  return pack.unconfirmedAfterMinutes === null || isAsked
    ? []
    : [packIssue('unconfirmedAfterMinutes', 'confirmation-without-role')];
}

import { computeAttribution } from '../../../../../../shared/domain/attribution.ts';
import { toEntryId } from '../../../../../../shared/domain/ids.ts';
import { isAwaitingApproval } from '../../../../../../shared/domain/penalty-gaps.ts';
import { listPurgeApprovers } from '../../../../../../shared/domain/purge-approvers.ts';
import { computeRetention } from '../../../../../../shared/domain/retention.ts';
import {
  FOLLOW_UP_MODES,
  FOLLOW_UP_OUTCOMES,
  PENALTY_KINDS,
  REOPEN_REASONS,
  TARGET_KINDS,
} from '../../../../../../shared/domain/vocabulary.ts';
import { pickFirst, toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import { toPersonOption, toTarget } from './people-options.ts';
import type { ValueReader } from './value-reader.ts';

/** T14, REP-4: satisfied, not satisfied, refused, unreachable. */
export const FOLLOW_UP: ActionSpec = {
  lead: ({ entry, policy, say }) => {
    const tried = entry.followUps
      .slice(entry.followUpsBefore)
      .filter(({ outcome }) => outcome === 'unreachable').length;
    return tried === 0
      ? undefined
      : say('follow-up.tried', { tried, most: policy.followUp?.maxAttempts ?? tried });
  },
  start: ({ policy }) => ({ mode: policy.followUp?.modes[0] ?? '', outcome: '', suggestions: '' }),
  fields: ({ policy, names, say }, read) => [
    {
      kind: 'choice',
      name: 'mode',
      label: say('follow-up.mode'),
      isRequired: true,
      options: toOptions(policy.followUp?.modes ?? [], (mode) => names.word('followUpMode', mode)),
    },
    {
      kind: 'choice',
      name: 'outcome',
      label: say('follow-up.outcome'),
      isRequired: true,
      hint: read.text('outcome') === 'dissatisfied' ? say('follow-up.climbs') : undefined,
      options: toOptions(FOLLOW_UP_OUTCOMES, (outcome) => names.word('followUpOutcome', outcome)),
    },
    {
      kind: 'area',
      name: 'suggestions',
      label: say('follow-up.suggestions'),
      isRequired: read.text('outcome') === 'dissatisfied',
    },
  ],
  toCommand: (read) => {
    const mode = read.pick('mode', FOLLOW_UP_MODES);
    const outcome = read.pick('outcome', FOLLOW_UP_OUTCOMES);
    if (mode === null || outcome === null) return null;
    return { type: 'follow-up', mode, outcome, suggestions: read.text('suggestions').trim() };
  },
};

/** T18, REP-5. */
export const REOPEN: ActionSpec = {
  lead: ({ say }) => say('reopen.lead'),
  start: () => ({ because: 'new-facts', byEntryId: '', reason: '' }),
  fields: ({ names, say }, read) => [
    {
      kind: 'choice',
      name: 'because',
      label: say('reopen.because'),
      options: toOptions(REOPEN_REASONS, (each) => names.word('reopenReason', each)),
    },
    ...(read.text('because') === 'repeat-complaint'
      ? [{ kind: 'entry', name: 'byEntryId', label: say('reopen.byEntryId'), isRequired: true } as const]
      : []),
    { kind: 'area', name: 'reason', label: say('reopen.reason'), isRequired: true },
  ],
  toCommand: (read) => {
    const because = read.pick('because', REOPEN_REASONS);
    if (because === null) return null;
    const byEntryId = because === 'repeat-complaint' ? read.text('byEntryId') : '';
    return {
      type: 'reopen',
      because,
      reason: read.text('reason'),
      byEntryId: byEntryId === '' ? null : toEntryId(byEntryId),
    };
  },
};

const needsSupervisor = ({ policy }: Scene, read: ValueReader) =>
  policy.penalties?.needsSupervisor === true && read.text('targetKind') === 'person';

/** LIQ-20, G8-11, MFR-26 to MFR-29: on whom it falls the finding says. */
export const SET_PENALTY: ActionSpec = {
  lead: ({ entry, policy, names, say }) => {
    const attribution = computeAttribution(entry, policy);
    if (attribution?.target == null) return undefined;
    const { kind, name } = attribution.target;
    return say('set-penalty.falls', { kind: names.word('targetKind', kind), name, rule: attribution.rule });
  },
  start: ({ entry, policy }) => {
    const target = computeAttribution(entry, policy)?.target ?? entry.investigation?.attributedTo[0] ?? null;
    return {
      kind: policy.penalties?.kinds[0]?.kind ?? '',
      targetKind: target?.kind ?? 'person',
      target: target?.name ?? '',
      supervisor: '',
      points: String(policy.penalties?.pointsPerComplaint?.points ?? ''),
      amountFen: '',
      isSerious: false,
      reason: '',
    };
  },
  fields: (scene, read) => {
    const { policy, names, say } = scene;
    const kind = read.text('kind');
    return [
      {
        kind: 'choice',
        name: 'kind',
        label: say('set-penalty.kind'),
        isRequired: true,
        options: toOptions(policy.penalties?.kinds.map((each) => each.kind) ?? [], (each) =>
          names.word('penaltyKind', each),
        ),
      },
      {
        kind: 'choice',
        name: 'targetKind',
        label: say('set-penalty.targetKind'),
        options: toOptions(TARGET_KINDS, (each) => names.word('targetKind', each)),
      },
      { kind: 'line', name: 'target', label: say('set-penalty.target'), isRequired: true },
      ...(needsSupervisor(scene, read)
        ? [
            {
              kind: 'line',
              name: 'supervisor',
              label: say('set-penalty.supervisor'),
              isRequired: true,
            } as const,
          ]
        : []),
      ...(kind === 'points'
        ? [{ kind: 'count', name: 'points', label: say('set-penalty.points'), isRequired: true } as const]
        : []),
      ...(kind === 'pay'
        ? [
            {
              kind: 'amount',
              name: 'amountFen',
              label: say('set-penalty.amountFen'),
              isRequired: true,
            } as const,
          ]
        : []),
      {
        kind: 'check',
        name: 'isSerious',
        label: say('set-penalty.isSerious'),
        hint:
          policy.penalties?.seriousApprovedBy == null
            ? undefined
            : say('set-penalty.approvedBy', { role: names.role(policy.penalties.seriousApprovedBy.role) }),
      },
      { kind: 'area', name: 'reason', label: say('set-penalty.reason'), isRequired: true },
    ];
  },
  toCommand: (read, scene) => {
    const kind = read.pick('kind', PENALTY_KINDS);
    const targetKind = read.pick('targetKind', TARGET_KINDS);
    if (kind === null || targetKind === null) return null;
    const { people, entry, policy } = scene;
    const name = read.text('target').trim();
    const attributed = computeAttribution(entry, policy)?.target ?? null;
    const isAttributed = attributed !== null && attributed.kind === targetKind && attributed.name === name;
    return {
      type: 'set-penalty',
      kind,
      target: isAttributed ? attributed : toTarget(targetKind, name, people),
      supervisor: needsSupervisor(scene, read)
        ? toTarget('supervisor', read.text('supervisor').trim(), people)
        : null,
      points: kind === 'points' ? read.count('points') : null,
      amountFen: kind === 'pay' ? read.amount('amountFen') : null,
      isSerious: read.flag('isSerious'),
      reason: read.text('reason'),
    };
  },
};

function listUnapproved({ entry, names, say }: Scene) {
  return entry.penalties.filter(isAwaitingApproval).map(({ penaltyId, kind, target, reason }) => ({
    value: penaltyId,
    label: say('approve-penalty.option', {
      kind: names.word('penaltyKind', kind),
      name: target.name,
      reason,
    }),
  }));
}

/** MFR-29. */
export const APPROVE_PENALTY: ActionSpec = {
  start: (scene) => ({ penaltyId: pickFirst(listUnapproved(scene)), note: '' }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'penaltyId',
      label: scene.say('approve-penalty.label'),
      isRequired: true,
      options: listUnapproved(scene),
    },
    { kind: 'area', name: 'note', label: scene.say('note') },
  ],
  toCommand: (read) => ({
    type: 'approve-penalty',
    penaltyId: read.text('penaltyId'),
    note: read.text('note').trim(),
  }),
};

/** LIQ-17, C-23: marking is easy, taking the mark off needs a reason. */
export const SET_IMPORTANCE: ActionSpec = {
  lead: ({ entry, policy, say }) =>
    say(
      computeRetention(entry, policy).isImportant
        ? 'set-importance.isImportant'
        : 'set-importance.isOrdinary',
    ),
  start: ({ entry, policy }) => ({
    isImportant: computeRetention(entry, policy).isImportant ? 'no' : 'yes',
    reason: '',
  }),
  fields: ({ say }, read) => [
    {
      kind: 'choice',
      name: 'isImportant',
      label: say('set-importance.mark'),
      options: toOptions(['yes', 'no'] as const, (each) => say(`set-importance.${each}`)),
    },
    {
      kind: 'area',
      name: 'reason',
      label: say('set-importance.reason'),
      isRequired: read.text('isImportant') === 'no',
    },
  ],
  toCommand: (read) => ({
    type: 'set-importance',
    isImportant: read.text('isImportant') === 'yes',
    reason: read.text('reason').trim(),
  }),
};

/** T19. */
export const ARCHIVE: ActionSpec = {
  lead: ({ entry, policy, say }) => {
    const { reviewOn, rule } = computeRetention(entry, policy);
    return reviewOn === null
      ? say('archive.forGood', { rule })
      : say('archive.until', { on: reviewOn, rule });
  },
  start: () => ({}),
  fields: () => [],
  toCommand: () => ({ type: 'archive' }),
};

const listApproverOptions = (scene: Scene) =>
  listPurgeApprovers(scene, scene.personId).map((person) => toPersonOption(person, scene.names));

/** T20, C-53: proposed by one, approved by another. */
export const PURGE: ActionSpec = {
  lead: ({ say }) => say('purge.lead'),
  start: (scene) => ({ approvedBy: pickFirst(listApproverOptions(scene)), reason: '' }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'approvedBy',
      label: scene.say('purge.approvedBy'),
      isRequired: true,
      options: listApproverOptions(scene),
    },
    { kind: 'area', name: 'reason', label: scene.say('purge.reason'), isRequired: true },
  ],
  toCommand: (read, { people }) => {
    const approver = people.find(({ id }) => id === read.text('approvedBy'));
    return approver === undefined
      ? null
      : { type: 'purge', approvedBy: approver.id, reason: read.text('reason') };
  },
};

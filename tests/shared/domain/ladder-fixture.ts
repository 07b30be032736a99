import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { DecideContext, Person } from '../../../shared/domain/decide-context.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import type { Channel, EscalationReason, Remedy, Role, Severity } from '../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { START, Story, UNIT } from './bank-fixture.ts';
import { buildPack } from './build-pack.ts';

/** Somebody of the unit in one job; of no department in particular unless it is said. */
export const staff = (role: Role, name: string, ...departments: readonly string[]): Person => ({
  id: toPersonId(`p-${name}`),
  name,
  unitId: UNIT.id,
  roles: [role],
  departments,
  isActive: true,
});

export const CLERK = staff('receiver', '小周', 'rooms');
export const ROOMS_HEAD = staff('department-head', '客房何', 'rooms');
export const KITCHEN_HEAD = staff('department-head', '餐饮罗', 'kitchen');
export const ROOMS_DEPUTY = staff('deputy-head', '客房杜', 'rooms');
export const KITCHEN_DEPUTY = staff('deputy-head', '餐饮金', 'kitchen');
export const BOSS = staff('general-manager', '甘总');
export const HOTEL_STAFF = [CLERK, ROOMS_HEAD, KITCHEN_HEAD, ROOMS_DEPUTY, KITCHEN_DEPUTY, BOSS];

export const DESK = staff('front-desk', '前台钱');
export const SUPERVISOR = staff('supervisor', '主管孙');
export const ROAD_HEAD = staff('department-head', '部长郑');
export const ROAD_STAFF = [staff('receiver', '小周'), DESK, SUPERVISOR, ROAD_HEAD];

export const SELLER = staff('receiver', '店员吴');
export const BRANCH = staff('branch-head', '分公司冯');
export const MAKER_STAFF = [SELLER, BRANCH];

const EVERY: readonly Severity[] = ['general', 'serious', 'major'];
type Level = PolicyPack['ladder'][number];

/** A grant of one remedy, in fen; null for no limit. */
export const grant = (
  remedy: Remedy,
  maxAmountFen: number | null,
  override: Partial<Level['grants'][number]> = {},
): Level['grants'][number] => ({
  remedy,
  maxAmountFen,
  severities: [...EVERY],
  rule: 'HOTEL-23',
  ...override,
});

/** Words, and money up to the limit. */
const upTo = (limitFen: number | null) => [
  grant('explanation', null),
  grant('apology', null),
  grant('compensation', limitFen),
];

export const level = (no: number, role: Role, override: Partial<Level> = {}): Level => ({
  level: no,
  role,
  scope: 'branch',
  confirmedBy: null,
  rule: 'HOTEL-09',
  grants: [],
  ...override,
});

/** Whoever is named judges; nothing has to be judged first. */
const judgedBy = (by: readonly Role[], rule: string): PolicyPack['triage'] => ({
  isRequired: false,
  by: [...by],
  needsCategory: false,
  needsUnderstanding: false,
  validity: 'none',
  secondPersonFor: [],
  replyTimeFor: [],
  rule,
});

type ChannelRule = PolicyPack['channels'][number];
export const channelOf = (
  channel: Channel,
  signedBy: Role,
  override: Partial<ChannelRule> = {},
): ChannelRule => ({
  channel,
  book: 'register',
  form: 'opinion-register',
  mustRestate: false,
  replyModes: ['oral', 'phone', 'written', 'mail'],
  signedBy,
  rule: 'HOTEL-01',
  ...override,
});

const rolesOf = (people: readonly Person[], rule: string): PolicyPack['roles'] =>
  [...new Set(people.flatMap(({ roles }) => roles))].map((role) => ({ role, rule }));

/** Four levels in the house, departments with heads and deputies of their own, nothing above (HOTEL-08 to HOTEL-16). */
export function buildHotelPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return buildPack({
    id: 'test-hotel',
    triage: judgedBy(['department-head', 'deputy-head', 'general-manager'], 'HOTEL-03'),
    roles: rolesOf(HOTEL_STAFF, 'HOTEL-02'),
    jobs: { manager: 'department-head', unitHead: 'department-head', rule: 'HOTEL-03' },
    firstInquiry: {
      duty: 'resolve-within-authority',
      handsOverTo: 'department-head',
      informs: null,
      rule: 'HOTEL-02',
    },
    channels: [channelOf('phone', 'department-head'), channelOf('letter', 'department-head')],
    ladder: [
      level(1, 'receiver', { rule: 'HOTEL-08', grants: upTo(10_000) }),
      level(2, 'department-head', { grants: upTo(100_000) }),
      level(3, 'deputy-head', { rule: 'HOTEL-10', grants: upTo(500_000) }),
      level(4, 'general-manager', { rule: 'HOTEL-10', grants: upTo(null) }),
    ],
    sibling: { endorsedBy: 'department-head', rule: 'HOTEL-12' },
    closing: {
      requiresReplyIfContact: { value: true, rule: 'product-default' },
      requiresInvestigation: { value: false, rule: 'product-default' },
      requiresLetterCopy: { value: false, rule: 'product-default' },
      overrunConfirmedBy: null,
      dissatisfiedCloseBy: { role: 'general-manager', rule: 'HOTEL-10' },
      ownReplyInBook: { value: false, rule: 'product-default' },
    },
    ...overrides,
  });
}

/** Anybody passes on to the front desk, which handles (ROAD-06, ROAD-26, ROAD-28). */
export function buildRoadPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return buildPack({
    id: 'test-road',
    triage: judgedBy(['front-desk', 'department-head'], 'ROAD-17'),
    roles: rolesOf(ROAD_STAFF, 'ROAD-28'),
    jobs: { manager: 'front-desk', unitHead: 'department-head', rule: 'ROAD-06' },
    firstInquiry: {
      duty: 'forward-to-front-desk',
      handsOverTo: 'front-desk',
      informs: null,
      rule: 'ROAD-28',
    },
    channels: [channelOf('phone', 'department-head')],
    ladder: [
      level(1, 'front-desk', { rule: 'ROAD-06', grants: upTo(20_000) }),
      level(2, 'supervisor', { rule: 'ROAD-26', grants: upTo(100_000) }),
      level(3, 'department-head', { rule: 'ROAD-26', grants: upTo(null) }),
    ],
    escalationRoutes: [
      { reason: 'overdue', when: null, toRole: 'supervisor', rule: 'ROAD-26' },
      { reason: 'severity', when: { severities: ['major'] }, toRole: 'department-head', rule: 'ROAD-04' },
    ],
    ...overrides,
  });
}

/** Stores and a sales branch; from the marketing department on head office decides (MFR-13 to MFR-20). */
export function buildMakerPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return buildPack({
    id: 'test-maker',
    triage: judgedBy(['branch-head'], 'MFR-12'),
    roles: rolesOf(MAKER_STAFF, 'MFR-08'),
    jobs: { manager: 'branch-head', unitHead: 'branch-head', rule: 'MFR-03' },
    firstInquiry: { duty: 'owns-to-end', handsOverTo: 'branch-head', informs: null, rule: 'MFR-08' },
    channels: [channelOf('phone', 'branch-head', { form: 'mfr-record' })],
    ladder: [
      level(1, 'receiver', { rule: 'MFR-08', grants: upTo(0) }),
      level(2, 'branch-head', { rule: 'MFR-14', grants: upTo(50_000) }),
      level(3, 'marketing-officer', { scope: 'head-office', rule: 'MFR-15', grants: upTo(1_000_000) }),
      level(4, 'deputy-head', { scope: 'head-office', rule: 'MFR-04', grants: upTo(null) }),
    ],
    escalationRoutes: [{ reason: 'third-party', when: null, toRole: 'deputy-head', rule: 'MFR-18' }],
    verbalApproval: { subjects: ['plan', 'escalation'], papersDueWorkingDays: 2, rule: 'MFR-14' },
    communication: {
      courtesyApology: { value: true, rule: 'C-35' },
      liabilityNeedsFinding: { value: true, rule: 'C-35' },
      conveysOnlyInstructed: { value: true, rule: 'MFR-19' },
    },
    forms: [
      {
        form: 'mfr-record',
        steps: [],
        copies: [],
        mayGoToCustomer: false,
        isConfirmedByCustomer: false,
        neededWhen: null,
        rule: 'MFR-09',
      },
      {
        form: 'mfr-handling',
        steps: [],
        copies: [
          { no: 1, holder: 'marketing' },
          { no: 2, holder: 'branch' },
        ],
        mayGoToCustomer: false,
        isConfirmedByCustomer: false,
        neededWhen: null,
        rule: 'MFR-20',
      },
    ],
    ...overrides,
  });
}

/** A story under the pack with its people. No term runs: these tests are about who, not when. */
export function tellUnder(
  policy: PolicyPack,
  people: readonly Person[],
  context: Partial<DecideContext> = {},
): Story {
  return new Story({ policy, people, deadlines: [], ...context });
}

/** A person who stands in for a job from the start of every test, for as many hours. */
export function acting(who: Person, role: Role, hours: number): Person {
  const toAt = new Date(Date.parse(START) + hours * 3_600_000).toISOString() as typeof START;
  return { ...who, actingFor: { role, fromAt: START, toAt } };
}

/** The question to the level above, with the sum that it is about, fen. */
export const request = (reason: EscalationReason, amountFen: number | null = null): EntryCommand => ({
  type: 'request-escalation',
  reason,
  measure: amountFen === null ? null : { remedy: 'compensation', amountFen },
  note: '请示上级',
});

/** What lets the latest request of an entry through. */
export const confirm = (story: Story): EntryCommand => ({
  type: 'confirm-escalation',
  escalationId: story.entry.escalations.at(-1)!.escalationId,
  note: '',
});

/** A customer who asks for words, so that no sum decides who may answer. */
export const noDemand = { demand: { text: '要个说法', remedy: null, amountFen: null } };

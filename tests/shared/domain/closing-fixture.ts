import type { EntryCommand, GiveReplyCommand } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { DecideContext, Person } from '../../../shared/domain/decide-context.ts';
import { toDraft } from '../../../shared/domain/draft.ts';
import type { EventKind, EventPayload } from '../../../shared/domain/event-payloads.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import type { Channel, Role } from '../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { CHEN, LI, Story, WANG, buildReply, stampEvent, toActor } from './bank-fixture.ts';
import { buildPack } from './build-pack.ts';

/** Somebody of the same unit in another job. */
export const personIn = (role: Role, name: string): Person => ({
  ...WANG,
  id: toPersonId(`p-${role}-${name}`),
  name,
  roles: [role],
});
export const HEAD = personIn('department-head', '何部长');
export const OTHER_HEAD = personIn('department-head', '罗部长');
export const MARKETING = personIn('marketing-officer', '孟市场');
export const OFFICE = personIn('general-office', '郭办公');
export const DEPUTY = personIn('deputy-head', '杜副总');
export const MANAGER = personIn('general-manager', '甘总');
export const DESK = personIn('front-desk', '钱前台');
export const FILE = personIn('archivist', '安档案');
export const STAFF = [WANG, LI, CHEN, HEAD, OTHER_HEAD, MARKETING, OFFICE, DEPUTY, MANAGER, DESK, FILE];

const WORDS = (['explanation', 'apology'] as const).map((remedy) => ({
  remedy,
  maxAmountFen: null,
  severities: ['general', 'serious', 'major'] as ('general' | 'serious' | 'major')[],
  rule: 'BANK-11',
}));
const MONEY = {
  remedy: 'compensation' as const,
  maxAmountFen: 20_000,
  severities: ['general' as const],
  rule: 'BANK-12',
};

type ChannelRule = PolicyPack['channels'][number];
const channelOf = (channel: Channel, override: Partial<ChannelRule> = {}): ChannelRule => ({
  channel,
  book: 'register',
  form: 'opinion-register',
  mustRestate: false,
  replyModes: ['oral', 'phone', 'written', 'mail'],
  signedBy: 'branch-head',
  rule: 'BANK-38',
  ...override,
});

/** Three levels in the house and head office above; nothing is needed to close but an answer and a signature. */
export function buildClosingPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return buildPack({
    roles: [...new Set(STAFF.flatMap(({ roles }) => roles))].map((role) => ({ role, rule: 'BANK-04' })),
    channels: [
      channelOf('phone'),
      channelOf('letter'),
      channelOf('opinion-book', {
        book: 'opinion-book',
        form: 'opinion-book',
        replyModes: ['in-book', 'phone'],
        signedBy: 'complaint-manager',
        rule: 'BANK-31',
      }),
    ],
    ladder: [
      { level: 1, role: 'receiver', scope: 'branch', confirmedBy: null, rule: 'BANK-11', grants: WORDS },
      {
        level: 2,
        role: 'complaint-manager',
        scope: 'branch',
        confirmedBy: null,
        rule: 'BANK-12',
        grants: [MONEY],
      },
      { level: 3, role: 'branch-head', scope: 'branch', confirmedBy: null, rule: 'BANK-26', grants: [] },
      {
        level: 4,
        role: 'hq-officer',
        scope: 'head-office',
        confirmedBy: 'branch-head',
        rule: 'BANK-14',
        grants: [],
      },
    ],
    closing: {
      requiresReplyIfContact: { value: true, rule: 'BANK-32' },
      requiresInvestigation: { value: true, rule: 'BANK-21' },
      requiresLetterCopy: { value: false, rule: 'BANK-36' },
      overrunConfirmedBy: null,
      dissatisfiedCloseBy: null,
      ownReplyInBook: { value: true, rule: 'BANK-31' },
    },
    ...overrides,
  });
}

/** That pack, with other conditions of an end. */
export const withClosing = (
  closing: Partial<PolicyPack['closing']>,
  more: Partial<PolicyPack> = {},
): PolicyPack => buildClosingPack({ ...more, closing: { ...buildClosingPack().closing, ...closing } });

export function tell(policy: PolicyPack, context: Partial<DecideContext> = {}): Story {
  return new Story({ policy, people: STAFF, deadlines: [], ...context });
}

/** Recorded by telephone, handed over, answered by the complaint manager. */
export function tellReplied(
  policy: PolicyPack,
  reply: Partial<GiveReplyCommand> = {},
  context: Partial<DecideContext> = {},
): Story {
  const story = tell(policy, context).record();
  story.run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });
  return story.run(LI, buildReply(reply));
}

/** The signature on what is there now. */
export const signatureOn = (story: Story, note = ''): EntryCommand => ({
  type: 'sign-off',
  digestShown: computeContentDigest(story.entry),
  note,
});

/** A fact that another part of the application decides, put on record as it would be. */
export function addFact<Kind extends EventKind>(
  story: Story,
  who: Person,
  kind: Kind,
  payload: EventPayload<Kind>,
): Story {
  const stamp = { n: story.events.length + 1, at: story.now, actor: toActor(who) };
  story.events.push(stampEvent(toDraft(kind, story.entry.id, payload), stamp));
  return story;
}

/** A form without copies and steps; give what the test is about. */
export function buildForm(override: Partial<PolicyPack['forms'][number]>): PolicyPack['forms'][number] {
  return {
    form: 'hotel-gap',
    steps: [],
    copies: [],
    mayGoToCustomer: false,
    isConfirmedByCustomer: false,
    neededWhen: null,
    rule: 'HOTEL-21',
    ...override,
  };
}

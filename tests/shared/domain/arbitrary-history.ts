import fc from 'fast-check';

import { ENTRY_COMMAND_TYPES } from '../../../shared/domain/commands.ts';
import type { EntryCommand, EntryCommandType } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import type { Channel, Role } from '../../../shared/domain/vocabulary.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, Story, WANG, ZHAO } from './bank-fixture.ts';
import { makeCommand, makeDraw } from './arbitrary-command.ts';

/** Who may act, in each job they hold. */
export const ACTORS: readonly { readonly who: Person; readonly role: Role }[] = [
  ...[WANG, LI, CHEN, ZHAO].flatMap((who) => who.roles.map((role) => ({ who, role }))),
  { who: { ...WANG, id: toPersonId('p-audit') }, role: 'auditor' },
];

/** Drawn more often, with somebody in whose job they are, or hardly any history would get to its end. */
const DRIVING: readonly { readonly type: EntryCommandType; readonly who: Person; readonly role: Role }[] = [
  { type: 'give-reply', who: LI, role: 'complaint-manager' },
  { type: 'give-reply', who: CHEN, role: 'branch-head' },
  { type: 'give-reply', who: WANG, role: 'receiver' },
  { type: 'propose-plan', who: LI, role: 'complaint-manager' },
  { type: 'approve-plan', who: CHEN, role: 'branch-head' },
  { type: 'sign-off', who: CHEN, role: 'branch-head' },
  { type: 'sign-off', who: LI, role: 'complaint-manager' },
  { type: 'request-escalation', who: LI, role: 'complaint-manager' },
  { type: 'confirm-escalation', who: CHEN, role: 'branch-head' },
  { type: 'give-instruction', who: ZHAO, role: 'hq-officer' },
];

/** Any command of any type by anybody; half of the time one of those that drive. */
export function makeAttempt(entry: Entry, seed: number): Omit<Attempt, 'isAccepted' | 'before'> {
  const draw = makeDraw(seed);
  const anything = { ...draw(ACTORS), type: draw(ENTRY_COMMAND_TYPES) };
  const { who, role, type } = draw([true, false]) ? anything : draw(DRIVING);
  return { who, role, command: makeCommand(type, entry, draw) };
}

/** How long a generated history tries to be; refused commands add nothing. */
const LONGEST = 16;

/** One step of a generated history: what was tried, by whom, and on what. */
export type Attempt = {
  readonly before: Entry;
  readonly command: EntryCommand;
  readonly who: Person;
  readonly role: Role;
  readonly isAccepted: boolean;
};
export type History = { readonly story: Story; readonly attempts: readonly Attempt[] };

/**
 * Entries as the rules let them become: people of all jobs try commands one after another. Of a few tries the first
 * accepted one counts, so that histories get somewhere.
 */
export const arbitraryHistory: fc.Arbitrary<History> = fc
  .record({
    seeds: fc.array(fc.nat(), { minLength: 1, maxLength: LONGEST, size: 'max' }),
    channel: fc.constantFrom(...BANK_BRANCH.channels.map((each) => each.channel)),
    isAnonymous: fc.boolean(),
    receiver: fc.constantFrom(WANG, LI, CHEN),
  })
  .map((given) => {
    const key = JSON.stringify(given);
    const known = TOLD.get(key) ?? tellHistory(given);
    TOLD.set(key, known);
    return known;
  });

/** Histories are told once: the laws run over the same ones when they are given the same seed. */
const TOLD = new Map<string, History>();
/** One seed for all laws of a file; a failing property prints it. */
export const HISTORY_SEED = fc.sample(fc.integer(), 1)[0]!;

type Told = {
  readonly seeds: readonly number[];
  readonly channel: Channel;
  readonly isAnonymous: boolean;
  readonly receiver: Person;
};

function tellHistory({ seeds, channel, isAnonymous, receiver }: Told): History {
  const customer = isAnonymous
    ? { isAnonymous, name: '', phone: '', otherContact: '' }
    : { isAnonymous, name: '周先生', phone: '13800000000', otherContact: '' };
  const story = new Story().record({ channel, customer, details: { isIdentityChecked: true } }, receiver);
  const attempts: Attempt[] = [];
  for (const seed of seeds) attempts.push(tryOnce(story, seed));
  return { story, attempts };
}

function tryOnce(story: Story, seed: number): Attempt {
  const before = story.entry;
  const tries = Array.from({ length: 8 }, (_, index) => makeAttempt(before, seed + index * 7_919));
  const accepted = tries.find(
    ({ command, who, role }) => decideEntryCommand(command, before, story.contextOf(who, role)).ok,
  );
  if (accepted !== undefined) story.run(accepted.who, accepted.command, accepted.role);
  return { before, ...(accepted ?? tries[0]!), isAccepted: accepted !== undefined };
}

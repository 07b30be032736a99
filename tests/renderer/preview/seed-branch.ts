import type { EntryCommand, RecordEntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { openBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { createFakeTimers } from '../../support/fake-clock.ts';
import type { FakeClock } from '../../support/fake-clock.ts';
import type { FakeDesktop } from '../../support/fake-desktop.ts';
import { CHEN, LI, WANG } from '../../support/sample-people.ts';
import { INTAKES } from './seed-intakes.ts';

const HOUR_MS = 3_600_000;
/** How long before "now" the first entry came in. */
const STORY_HOURS = 8 * 24;

/** The wall clock, shifted while the past is written. */
export function createPreviewClock(): FakeClock {
  let offset = 0;
  return { nowMs: () => Date.now() + offset, advance: (byMs) => void (offset += byMs) };
}

type Act = (person: Person, entryId: EntryId, command: EntryCommand) => Promise<void>;

async function openAs(desktop: FakeDesktop, clock: FakeClock, person: Person): Promise<OpenedBranchStore> {
  const session = desktop.fake.signInAs(person);
  if (session === null) throw new Error('Nobody to sign in');
  return openBranchStore(session, { desktop, clock, timers: createFakeTimers(), locks: null });
}

function toCommand(intake: (typeof INTAKES)[number], clock: FakeClock): RecordEntryCommand {
  const { hoursAgo: _hoursAgo, steps: _steps, ...fields } = intake;
  return {
    type: 'record-entry',
    happenedAt: null,
    receivedAt: toIsoInstant(clock.nowMs() - 4 * 60_000),
    lateReason: '',
    place: '',
    against: '',
    wasRestated: true,
    details: { isIdentityChecked: true },
    ...fields,
  };
}

/** A week and a day of a branch, written by its own people through the real store. */
export async function seedBranch(desktop: FakeDesktop, clock: FakeClock): Promise<void> {
  desktop.fake.headOffice.isReachable = false;
  const act: Act = async (person, entryId, command) => {
    const store = await openAs(desktop, clock, person);
    const [role] = person.roles;
    const outcome = await store.executeCommand(entryId, command, role ?? 'receiver');
    store.close();
    if (!outcome.ok) throw new Error(`The seed was refused [${command.type}: ${outcome.error.reason}]`);
  };
  clock.advance(-STORY_HOURS * HOUR_MS);
  let at = STORY_HOURS;
  for (const intake of INTAKES) {
    clock.advance((at - intake.hoursAgo) * HOUR_MS);
    at = intake.hoursAgo;
    const store = await openAs(desktop, clock, WANG);
    const recorded = await store.recordEntry(toCommand(intake, clock), 'receiver');
    if (!recorded.ok) throw new Error(`The seed was refused [${recorded.error.reason}]`);
    const { entryId } = recorded.value;
    store.close();
    for (const step of intake.steps) {
      clock.advance(20 * 60_000);
      at -= 1 / 3;
      await takeStep(step, entryId, act, desktop, clock);
    }
  }
  clock.advance(at * HOUR_MS);
  desktop.fake.acknowledgedSeq = Math.max(0, desktop.fake.journal.events.length - 12);
}

async function takeStep(
  step: (typeof INTAKES)[number]['steps'][number],
  id: EntryId,
  act: Act,
  desktop: FakeDesktop,
  clock: FakeClock,
): Promise<void> {
  const reply = {
    type: 'give-reply',
    mode: 'phone',
    apology: 'courtesy',
    isInterim: false,
    nextReplyAt: null,
  } as const;
  switch (step) {
    case 'hand-over':
      return act(WANG, id, { type: 'hand-over', note: '客户要求书面答复。' });
    case 'take-over':
      return act(LI, id, { type: 'take-over' });
    case 'serious':
      return act(LI, id, { type: 'assess', severity: 'serious', note: '' });
    case 'reply':
      return act(WANG, id, {
        ...reply,
        content: '已向客户说明原因并致歉，客户表示理解。',
        measure: { remedy: 'explanation', amountFen: null },
        isCustomerSatisfied: true,
      });
    case 'manager-reply':
      return act(LI, id, {
        ...reply,
        content: '已核实并更正，向客户致歉。',
        measure: { remedy: 'correction', amountFen: null },
        isCustomerSatisfied: true,
      });
    case 'escalate':
      return act(LI, id, {
        type: 'request-escalation',
        reason: 'beyond-authority',
        measure: { remedy: 'compensation', amountFen: 200_000 },
        note: '客户要求赔偿两千元，超出网点权限。',
      });
    case 'confirm': {
      const store = await openAs(desktop, clock, CHEN);
      const escalationId = (await store.getEntryView(id, 'branch-head'))?.entry.escalations.at(
        -1,
      )?.escalationId;
      store.close();
      return escalationId === undefined
        ? undefined
        : act(CHEN, id, { type: 'confirm-escalation', escalationId, note: '' });
    }
    case 'sign': {
      const store = await openAs(desktop, clock, CHEN);
      const digestShown = (await store.getEntryView(id, 'branch-head'))?.digest;
      store.close();
      return digestShown === undefined
        ? undefined
        : act(CHEN, id, { type: 'sign-off', digestShown, note: '' });
    }
  }
}

import type {
  DesktopApi,
  DeviceState,
  HeadOfficeStatus,
  Outcome,
  Session,
  Settings,
} from '../../shared/bridge/desktop-api.ts';
import type { Person, Unit } from '../../shared/domain/decide-context.ts';
import { toDeviceId, toInstallationId } from '../../shared/domain/ids.ts';
import { isActingAs } from '../../shared/domain/holds-role.ts';
import { foldStandIns, isStandInFact, withStandIns } from '../../shared/domain/stand-ins.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Clock } from '../../renderer/data/store-ports.ts';
import { createFakeClock, createSeededRandom } from './fake-clock.ts';
import { FakeHeadOffice } from './fake-head-office.ts';
import { FakeJournal } from './fake-journal.ts';
import { makeSession, TEST_PEOPLE, TEST_UNIT, WANG } from './sample-people.ts';

export type FakeDesktopOptions = {
  readonly kind?: 'sample' | 'enrolled' | 'fresh';
  readonly person?: Person | null;
  readonly people?: readonly Person[];
  readonly unit?: Unit;
  /** The policy of the branch; the bank's where none is named. */
  readonly packId?: string;
  readonly clock?: Clock;
  readonly headOffice?: FakeHeadOffice;
  /** Distinguishes devices that share a head office. */
  readonly deviceNumber?: number;
};

/** The whole bridge in memory, with what a test may look at and play with beside it. */
export type FakeDesktop = DesktopApi & {
  readonly fake: {
    readonly journal: FakeJournal;
    readonly headOffice: FakeHeadOffice;
    signInAs(person: Person | null): Session | null;
    acknowledgedSeq: number;
    /** Facts with which a branch to try began. */
    sampleSeq: number;
    settings: Settings;
    readonly prints: string[];
  };
};

/** The password of everybody. */
export const TEST_PASSWORD = 'Branch-2026-demo';

/**
 * A fake shell of the same type as the real one. It stamps, chains and hashes facts with the code of `shared/journal`, checks
 * `expectedSeq` and roles, and talks to a {@link FakeHeadOffice}.
 */
export function createFakeDesktop(options: FakeDesktopOptions = {}): FakeDesktop {
  const clock = options.clock ?? createFakeClock();
  const unit = options.unit ?? TEST_UNIT;
  const people = options.people ?? TEST_PEOPLE;
  const number = options.deviceNumber ?? 1;
  const headOffice = options.headOffice ?? new FakeHeadOffice();
  const deviceId = toDeviceId(`device-${number}`);
  const installationId = toInstallationId(`installation-${number}`);
  const random = createSeededRandom(number);
  const journal = new FakeJournal({ unit, deviceId, installationId, clock, random });
  let session = options.person === null ? null : makeSession(options.person ?? WANG);
  let state: DeviceState =
    options.kind === 'fresh' ? { kind: 'fresh' } : makeState(options.kind ?? 'enrolled');
  const settingsListeners = new Set<(settings: Settings) => void>();
  const fake: FakeDesktop['fake'] = {
    journal,
    headOffice,
    signInAs(person) {
      session = person === null ? null : openSession(person);
      return session;
    },
    acknowledgedSeq: 0,
    sampleSeq: 0,
    settings: {
      language: 'zh-CN',
      colourScheme: 'light',
      isLargePrint: false,
      headOfficeAddress: null,
      hotline: '',
      isNotifying: true,
    },
    prints: [],
  };

  /** Folded from its own journal and the feed, as the shell does. */
  function listStaff(): readonly Person[] {
    const policy = findPack(options.packId ?? 'bank-branch');
    if (policy === null) return people;
    const feed = headOffice.feed.map(({ event }) => event).filter((event) => event.unitId === unit.id);
    const facts = new Map([...journal.events, ...feed].map((event) => [event.id, event]));
    const standIns = foldStandIns([...facts.values()].filter(isStandInFact), people, policy);
    return withStandIns(people, standIns);
  }

  /** Signed in with the jobs that the person holds now, those of others too. */
  function openSession(person: Person): Session {
    const now = toIsoInstant(clock.nowMs());
    const staff = listStaff().find(({ id }) => id === person.id) ?? person;
    const acting = ROLES.filter((role) => isActingAs(staff, role, now));
    return { ...makeSession(person), roles: [...person.roles, ...acting] };
  }

  function makeState(kind: 'sample' | 'enrolled'): DeviceState {
    const headOfficeAddress = kind === 'enrolled' ? 'http://127.0.0.1:7400' : null;
    const packId = options.packId ?? 'bank-branch';
    return { kind, deviceId, installationId, unit, people, packId, headOfficeAddress };
  }

  function getStatus(): HeadOfficeStatus {
    const unsent = journal.events.filter(({ seq }) => seq > fake.acknowledgedSeq);
    return {
      address: state.kind === 'enrolled' ? state.headOfficeAddress : null,
      line: headOffice.isReachable ? 'reached' : 'unreachable',
      lastContactAt: headOffice.isReachable ? toIsoInstant(clock.nowMs()) : null,
      refusal: null,
      acknowledgedSeq: fake.acknowledgedSeq,
      unsentCount: unsent.length,
      oldestUnsentAt: unsent[0]?.wallTime ?? null,
      refused: [],
      log: null,
      clockOffsetMs: null,
    };
  }

  const unreachable = (): Outcome<never> => fail(refusal('head-office-unreachable'));

  return {
    fake,
    app: {
      describe: async () => ok({ version: '0.1.0', host: 'chromium', platform: 'linux' }),
      showWaiting: async () => ok(null),
      showNotice: async () => ok('quiet'),
      onCommand: () => () => {},
    },
    device: {
      getState: async () =>
        ok(
          state.kind === 'fresh'
            ? state
            : {
                ...state,
                people: listStaff(),
                installationId: journal.installationId,
                sampleSeq: fake.sampleSeq,
              },
        ),
      trySample: async () => ok((state = makeState('sample'))),
      enrol: async () => ok((state = makeState('enrolled'))),
    },
    session: {
      get: async () => ok(session),
      signIn: async ({ personId, password }) => {
        const person = people.find(({ id }) => id === personId);
        if (person === undefined || password !== TEST_PASSWORD) {
          return fail(refusal('wrong-password'));
        }
        session = openSession(person);
        return ok(session);
      },
      signOut: async () => {
        session = null;
        return ok(null);
      },
      confirmPassword: async ({ password }) =>
        password === TEST_PASSWORD ? ok(null) : fail(refusal('wrong-password')),
    },
    journal: {
      getHead: async () => ok(journal.getHead()),
      append: async (request) => journal.append(request, session),
      read: async ({ afterSeq, limit, installationId: of }) => ok(journal.read(afterSeq, limit, of)),
      listRetired: async () => ok(journal.listRetired()),
      verify: async () =>
        ok({
          isIntact: true,
          eventsChecked: journal.events.length,
          head: journal.getHead(),
          firstBadSeq: null,
        }),
      getRecovery: async () => ok(journal.recovery),
    },
    headOffice: {
      getStatus: async () => ok(getStatus()),
      push: async () => {
        if (!headOffice.isReachable) return unreachable();
        const batch = journal.read(fake.acknowledgedSeq, headOffice.pushBatch);
        headOffice.receive(batch);
        fake.acknowledgedSeq += batch.length;
        const status = getStatus();
        return ok({ sent: batch.length, remaining: status.unsentCount, status });
      },
      pull: async ({ after, includeOwn }) => {
        if (!headOffice.isReachable) return unreachable();
        const page = headOffice.pull(after, includeOwn ? null : installationId);
        for (const { event } of page.events) journal.see(event.hlc);
        return ok({ ...page, serverEpoch: headOffice.serverEpoch, status: getStatus() });
      },
    },
    settings: {
      get: async () => ok(fake.settings),
      put: async (change) => {
        fake.settings = { ...fake.settings, ...change };
        for (const listener of settingsListeners) listener(fake.settings);
        return ok(fake.settings);
      },
      onChange: (listener) => {
        settingsListeners.add(listener);
        return () => settingsListeners.delete(listener);
      },
    },
    printing: {
      savePdf: async (request) => {
        fake.prints.push(
          'page' in request
            ? request.page
            : 'registerPageOn' in request
              ? request.registerPageOn
              : request.entryId,
        );
        return ok({ path: `/prints/${request.suggestedName}.pdf`, pages: 1 });
      },
      markReady: async () => ok(null),
    },
    kiosk: {
      open: async () => ok(null),
      onAsked: () => () => undefined,
      answer: async () => ok(null),
    },
  };
}

/** The desktop application on a fake shell: `?scene=first-run|sign-in|book&person=p-wang&lang=zh-CN&scheme=light&large=1&line=down&pack=hotel`. */
import '../../../renderer/data/setup-zod.ts';

import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import { createFakeDesktop } from '../../support/fake-desktop.ts';
import { TEST_PEOPLE } from '../../support/sample-people.ts';
import { PROPERTY_PEOPLE, seedProperty } from './property-office.ts';
import { createPreviewClock, seedBranch } from './seed-branch.ts';

const query = new URLSearchParams(window.location.search);
const scene = query.get('scene') ?? 'book';
const isProperty = query.get('pack') === 'property';
const people = isProperty ? PROPERTY_PEOPLE : TEST_PEOPLE;
const person = people.find(({ id }) => id === query.get('person')) ?? people[0] ?? null;
const clock = createPreviewClock();
const desktop = createFakeDesktop({
  clock,
  people,
  kind: scene === 'first-run' ? 'fresh' : scene === 'sample' ? 'sample' : 'enrolled',
  person: null,
  packId: query.get('pack') ?? 'bank-branch',
});

desktop.fake.settings = {
  language: LANGUAGES.find((language) => language === query.get('lang')) ?? 'zh-CN',
  colourScheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  isLargePrint: query.get('large') === '1',
  headOfficeAddress: scene === 'first-run' ? 'https://zonghang.example.bank:7400' : null,
  hotline: query.get('hotline') ?? '',
  isNotifying: true,
};

/** What is seldom seen: facts that head office refused, a journal whose tail was torn. */
function playTrouble(): void {
  const { events } = desktop.fake.journal;
  desktop.fake.journal.recovery = {
    outcome: 'tail-set-aside',
    setAsideAs: 'journal-20261124-1038.tail',
    bytesSetAside: 413,
    lastGoodSeq: events.length,
  };
  const { getStatus } = desktop.headOffice;
  const refused = events.slice(4, 6).map(({ seq, id, entryId, kind }, index) => ({
    seq,
    eventId: id,
    entryId,
    kind,
    reason: index === 0 ? 'malformed-event' : 'a-reason-of-tomorrow',
  }));
  Object.assign(desktop.headOffice, {
    getStatus: async () => {
      const outcome = await getStatus({});
      return outcome.ok
        ? { ...outcome, value: { ...outcome.value, refused, clockOffsetMs: 540_000 } }
        : outcome;
    },
  });
}

async function start(): Promise<void> {
  if (scene === 'book') await (isProperty ? seedProperty(desktop, clock) : seedBranch(desktop, clock));
  if (query.get('trouble') === '1') playTrouble();
  desktop.fake.headOffice.isReachable = query.get('line') !== 'down';
  if (scene === 'book' || scene === 'empty') desktop.fake.signInAs(person);
  Object.assign(window, { desktop });
  await import('../../../renderer/branch/main.tsx');
}

start().catch(reportError);

/** The desktop application on a fake shell: `?scene=first-run|sign-in|book&person=p-wang&lang=zh-CN&scheme=light&large=1&line=down`. */
import '../../../renderer/branch/frame/setup-zod.ts';

import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import { createFakeDesktop } from '../../support/fake-desktop.ts';
import { TEST_PEOPLE } from '../../support/sample-people.ts';
import { createPreviewClock, seedBranch } from './seed-branch.ts';

const query = new URLSearchParams(window.location.search);
const scene = query.get('scene') ?? 'book';
const person = TEST_PEOPLE.find(({ id }) => id === query.get('person')) ?? TEST_PEOPLE[0] ?? null;
const clock = createPreviewClock();
const desktop = createFakeDesktop({
  clock,
  kind: scene === 'first-run' ? 'fresh' : scene === 'sample' ? 'sample' : 'enrolled',
  person: null,
});

desktop.fake.settings = {
  language: LANGUAGES.find((language) => language === query.get('lang')) ?? 'zh-CN',
  colourScheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  isLargePrint: query.get('large') === '1',
  headOfficeAddress: scene === 'first-run' ? 'https://zonghang.example.bank:7400' : null,
};

async function start(): Promise<void> {
  if (scene === 'book') await seedBranch(desktop, clock);
  desktop.fake.headOffice.isReachable = query.get('line') !== 'down';
  if (scene === 'book' || scene === 'empty') desktop.fake.signInAs(person);
  Object.assign(window, { desktop });
  await import('../../../renderer/branch/main.tsx');
}

start().catch(reportError);

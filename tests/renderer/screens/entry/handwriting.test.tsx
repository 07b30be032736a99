// What is handwriting so far is said in words wherever a person reads it; its sign is for programs (SPEC 18.3, BOOK-2).
import { beforeAll, describe, expect, it } from 'vitest';
import type { i18n } from 'i18next';

import { describeEvent } from '../../../../renderer/branch/screens/entry/timeline/describe-event.ts';
import { composeNames } from '../../../../renderer/branch/screens/entry/use-names.ts';
import { ConsoleTimeline } from '../../../../renderer/console/screens/console-timeline.tsx';
import { toEntrySummary } from '../../../../renderer/data/to-entry-summary.ts';
import { normaliseText } from '../../../../renderer/data/search-text.ts';
import { setupI18n } from '../../../../renderer/i18n/setup-i18n.ts';
import { readValues } from '../../../../renderer/branch/screens/entry/actions/specs/value-reader.ts';
import { HANDWRITTEN_MARK, PLAIN_PAGE } from '../../../../shared/domain/book-page.ts';
import { BANK_BRANCH } from '../../../../shared/policy/packs/bank-branch.ts';
import { isKnownEvent } from '../../../../shared/journal/stored-event.ts';
import type { ConsoleEntryView } from '../../../../shared/protocol/console-api.ts';
import { LI, PEOPLE, Story, WANG } from '../../../shared/domain/bank-fixture.ts';
import { drawScreen } from '../draw-screen.tsx';
import { composeScene, specOf } from './compose-scene.ts';

const WORDS = '等了一个小时没有人管。';
const IN_WORDS = '（手写，尚未录成文字）';
const INK = { width: 600, height: 400, strokes: [[10, 10, 40, 40]] };

const tellWritten = () =>
  new Story().record(
    {
      channel: 'opinion-book',
      content: HANDWRITTEN_MARK,
      page: { ...PLAIN_PAGE, writtenBy: 'customer-kiosk', ink: INK },
    },
    WANG,
  );
const tellTypedIn = () => {
  const story = tellWritten();
  return story.run(LI, {
    type: 'correct',
    correctsEventId: story.entry.received.eventId,
    field: 'content',
    after: WORDS,
    reason: '录入手写内容',
  });
};

describe('handwriting', () => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await setupI18n('zh-CN');
  });

  it('[NUM-4] is named in words where a correction is chosen, and the correction begins empty', () => {
    const story = tellWritten();
    const scene = composeScene(story.entry, story.events, story.contextOf(LI), {
      texts,
      missing: new Set(),
    });
    const spec = specOf('correct');
    const start = spec.start(scene);
    const [chooser] = spec.fields(scene, readValues(start));
    const labels = chooser?.kind === 'select' ? chooser.options.map(({ label }) => label) : [];
    expect(labels.filter((label) => label.includes(IN_WORDS))).toHaveLength(1);
    expect(labels.join('')).not.toContain(HANDWRITTEN_MARK);
    const content = { ...start, field: `${story.entry.received.eventId}|content` };
    expect(spec.propose?.(scene, readValues(content))).toEqual({ after: '' });
  });

  it('[NUM-4] stands in words in front of what was written down, on the line of time', () => {
    const story = tellTypedIn();
    const [correction] = story.events.filter(isKnownEvent).filter(({ kind }) => kind === 'corrected');
    const told = describeEvent(correction!, {
      t: texts.t,
      names: composeNames(BANK_BRANCH, PEOPLE, texts.t),
      amount: String,
      dateTime: String,
      measure: () => '',
      isForBranch: true,
    });
    expect(told.lines).toEqual([IN_WORDS, WORDS, '录入手写内容']);
  });

  it('[AUT-6] is said to head office in words', async () => {
    const story = tellWritten();
    const view = { entry: story.entry, events: story.events } as unknown as ConsoleEntryView;
    const drawn = await drawScreen(<ConsoleTimeline view={view} now={story.now} />, story, LI);
    expect(drawn).toContain(IN_WORDS);
    expect(drawn).not.toContain(HANDWRITTEN_MARK);
  });

  it('[BOOK-2] is found by the words that somebody wrote down, and by nothing before', () => {
    const [written, typed] = [tellWritten(), tellTypedIn()].map(({ entry }) =>
      toEntrySummary(entry, [], BANK_BRANCH),
    );
    expect(written?.searchText).not.toContain(HANDWRITTEN_MARK);
    expect(typed?.searchText).toContain(normaliseText(WORDS));
    expect(typed?.excerpt).toBe(WORDS);
  });
});

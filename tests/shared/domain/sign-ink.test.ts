// Handwriting beside the seal: optional, kept as drawn, and no part of what is signed (SIG-1).
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { Ink } from '../../../shared/domain/ink.ts';
import { buildReply, CHEN, Story, WANG } from './bank-fixture.ts';

const INK: Ink = {
  width: 400,
  height: 120,
  strokes: [
    [10, 20, 200, 90],
    [240, 30],
  ],
};

function answered(): Story {
  return new Story().record({ demand: { text: '', remedy: null, amountFen: null } }).run(WANG, buildReply());
}

describe('a signature by hand', () => {
  it('[SIG-1] stands in the fact and on the entry as it was drawn, and changes nothing of what was signed', () => {
    const story = answered();
    const digestShown = computeContentDigest(story.entry);
    story.run(CHEN, { type: 'sign-off', digestShown, note: '', ink: INK });
    expect(story.events.at(-2)).toMatchObject({
      kind: 'signed-off',
      payload: { digest: digestShown, ink: INK },
    });
    expect(story.entry.signOffs).toMatchObject([{ ink: INK, isSuperseded: false }]);
    expect(story.entry.status).toBe('closed');
    expect(computeContentDigest(story.entry)).toBe(digestShown);
  });

  it('[SIG-1] is left out where nobody signed by hand', () => {
    const story = answered();
    story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
    expect(story.events.at(-2)?.payload).not.toHaveProperty('ink');
    expect(story.entry.signOffs[0]).not.toHaveProperty('ink');
  });

  it('[SIG-1] is refused where no pad could have drawn it', () => {
    const story = answered();
    const digestShown = computeContentDigest(story.entry);
    const ink = { ...INK, strokes: [[10, 500]] };
    expect(story.refuse(CHEN, { type: 'sign-off', digestShown, note: '', ink })).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'ink' },
    });
  });
});

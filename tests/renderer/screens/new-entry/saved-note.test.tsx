// The note after recording: the number, and what was not done with it.
import { describe, expect, it } from 'vitest';

import { SavedNote } from '../../../../renderer/branch/screens/new-entry/saved-note.tsx';
import { LANGUAGES } from '../../../../shared/bridge/desktop-api.ts';
import { setupI18n } from '../../../../renderer/i18n/setup-i18n.ts';
import { LI, Story } from '../../../shared/domain/bank-fixture.ts';
import { drawScreen } from '../draw-screen.tsx';

const draw = (isUnlinked: boolean, language: (typeof LANGUAGES)[number]) => {
  const story = new Story().record();
  const { id, number } = story.entry;
  const note = (
    <SavedNote
      recorded={{ entryId: id, number, isUnlinked, isUnattached: false }}
      onAnother={() => undefined}
    />
  );
  return drawScreen(note, story, LI, language);
};

describe('SavedNote', () => {
  it.each(LANGUAGES)('[C-56] says that a repeat was not linked, and only then, in %s', async (language) => {
    const sentence = (await setupI18n(language)).t('new-entry:saved.unlinked');
    expect(sentence).not.toBe('saved.unlinked');
    expect(await draw(true, language)).toContain(sentence);
    expect(await draw(false, language)).not.toContain(sentence);
  });
});

import { openHouse } from './open-house.ts';
import { Story } from './story.ts';

/** Opens the house of a policy, tells a story in it, and puts everything away. */
export async function tellStory(packId: string, tell: (story: Story) => Promise<void>): Promise<void> {
  const branch = await openHouse(packId);
  const story = new Story(branch.page, packId);
  try {
    await tell(story);
  } catch (cause) {
    await story.photograph('failed').catch(() => undefined);
    throw cause;
  } finally {
    await branch.dispose();
  }
}

/** First letters of the syllables, as an input method's user types them: `zgq` for 赵国强. */
export type ToInitials = (name: string) => string;

/** What a search by initials looks like: letters alone, and more than one, or half of the register would match. */
export const INITIALS = /^[a-z]{2,8}$/u;

/**
 * Loads the table of readings, about 300 kB: fetched once somebody searches by initials, so that opening the register costs nothing for it.
 * Surnames are read as surnames (曾 Zeng, 单 Shan).
 *
 * Each character is read once and kept, not each name: a name takes some 90 microseconds, so that the first search over 100,000
 * customers would stand for seconds; characters of names are a few thousand.
 */
export async function loadInitials(): Promise<ToInitials> {
  const { pinyin } = await import('pinyin-pro');
  const surnames = new Map<string, string>();
  const others = new Map<string, string>();
  const read = (character: string, surname: 'head' | 'off'): string =>
    pinyin(character, { pattern: 'first', toneType: 'none', surname, type: 'array', nonZh: 'removed' })
      .join('')
      .toLowerCase();
  const readOnce = (character: string, isFirst: boolean): string => {
    const known = isFirst ? surnames : others;
    const found = known.get(character) ?? read(character, isFirst ? 'head' : 'off');
    known.set(character, found);
    return found;
  };
  return (name) => Array.from(name, (character, index) => readOnce(character, index === 0)).join('');
}

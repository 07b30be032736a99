/** First letters of the syllables, as an input method's user types them: `zgq` for 赵国强. */
export type ToInitials = (name: string) => string;

/** What a search by initials looks like: letters alone, and more than one, or half of the register would match. */
export const INITIALS = /^[a-z]{2,8}$/u;

/**
 * Loads the table of readings, about 300 kB: fetched once somebody searches by initials, so that opening the register costs nothing for it.
 * Surnames are read as surnames (曾 Zeng, 单 Shan).
 */
export async function loadInitials(): Promise<ToInitials> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const initials = pinyin(name, {
      pattern: 'first',
      toneType: 'none',
      surname: 'head',
      type: 'array',
      nonZh: 'removed',
    })
      .join('')
      .toLowerCase();
    known.set(name, initials);
    return initials;
  };
}

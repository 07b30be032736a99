/** Longest name, characters: room for a folder within Windows' 260. */
const NAME_LIMIT = 80;
/** Device names of Windows: a file called so cannot be opened there, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/iu;

/**
 * A file name, without extension, that every system takes and that stays in its folder. It is made from what a
 * renderer suggested, so it is treated as hostile: separators, drive colons, control and direction characters, leading
 * dots and reserved names do not come through.
 */
export function toSafeFileName(suggested: string): string {
  const kept = suggested
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const cut = Array.from(kept)
    .slice(0, NAME_LIMIT)
    .join('')
    .replace(/[. ]+$/gu, '');
  const isUsable = cut !== '' && !RESERVED.test(cut.split('.', 1)[0]!.trim());
  return isUsable ? cut : 'entry';
}

import { SURNAMES } from './surnames.ts';

/** One sign for each that is hidden: the reader sees that something stood there, and how much. */
const MASK = '*';

/**
 * Digits in a row, in groups of three or more with a space or a dash between them, half-width or full-width: telephone, identity,
 * account and card numbers. An amount of money stays, and so does a date, whose groups are shorter.
 */
const DIGITS =
  /(?<![\d０-９.])[+＋]?[\d０-９]{3,}(?:[ \-－—][\d０-９]{3,})*[XxＸ]?(?![\d０-９.]|\s*[万亿]?[元块圆])/gu;
/** Fewer digits than this name nobody: a year, a room, an amount. */
const LEAST_DIGITS = 7;
/** A telephone shows its first three digits, so that its owner knows it again. */
const PHONE_KEPT = 3;

/** What stands in front of a name that somebody gives. */
const INTRODUCED = /(?:我叫|本人叫|名叫|姓名|联系人|聯絡人|署名)(?:是|为|為)?[:： ]{0,2}/u;

const PATTERNS: readonly RegExp[] = [
  // Whatever touches the sign of an address, and what it runs into, so that two of them in one leave nothing either. Begins where a word
  // begins: tried from every sign of a long word it would take the square of its length.
  /(?<![\w.+*-])[\w.+*-]*[@＠][\w.+*@＠-]*/gu,
  // What follows the word: an account of a messenger.
  /(?<=(?:微信|QQ|qq|WeChat|wechat|LINE|Line)(?:号|號|ID|id)?[:： ]{0,2})[A-Za-z0-9_-]{5,}/gu,
  // Number plates.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gu,
  // A number in words.
  /[〇零一二三四五六七八九幺两]{7,}/gu,
  /(?<=\b(?:Mr|Mrs|Ms|Miss|Dr)\.? )[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?/gu,
  // Whoever introduces themselves, or signs.
  new RegExp(`(?<=${INTRODUCED.source})(?:${SURNAMES})\\p{Script=Han}{1,2}`, 'gu'),
];

const TITLES =
  /先生|女士|小姐|太太|师傅|師傅|老师|老師|阿姨|大爷|大妈|大姐|大哥|叔叔|同志|经理|經理|主任|行长|行長|科长|科長|柜员|櫃員|会计|會計|医生|醫師|律师|律師|店长|店長|队长|隊長|保安|主管|经办|經辦/u;
/** A surname with at most two characters of a given name, in front of what one calls people. */
const TITLED = new RegExp(`(?:${SURNAMES})\\p{Script=Han}{0,2}(?=${TITLES.source})`, 'gu');

/** Names shorter than this are left to the patterns: a single character stands in too many words. */
const LEAST_NAME_LENGTH = 2;

/**
 * The text as the next customer may read it (BOOK-2): numbers, addresses and names that lead to a person are hidden, in equal length.
 *
 * `names` are those that are known: of the customer who wrote it, of the staff. Patterns find the rest, and rather hide a word too many:
 * what is hidden wrongly, the staff still read; what is shown wrongly cannot be taken back. Idempotent; the length stays.
 */
export function maskPersonalData(
  text: string,
  { names = [] }: { readonly names?: readonly string[] } = {},
): string {
  const known = names
    .map((name) => name.trim())
    .filter((name) => name.length >= LEAST_NAME_LENGTH)
    .toSorted((one, other) => other.length - one.length)
    .reduce((masked, name) => masked.replaceAll(name, hide(name, 0)), text);
  const digits = known.replace(DIGITS, (found) =>
    countDigits(found) < LEAST_DIGITS ? found : hide(found, isMobile(found) ? PHONE_KEPT : 0),
  );
  return [...PATTERNS, TITLED].reduce(
    (masked, pattern) => masked.replace(pattern, (found) => hide(found, 0)),
    digits,
  );
}

function hide(found: string, kept: number): string {
  return found.slice(0, kept) + MASK.repeat(found.length - kept);
}

function countDigits(text: string): number {
  return text.replaceAll(/[^\d０-９]/gu, '').length;
}

/** A mobile number of the mainland, written in one: the only kind of which the beginning says little. */
function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/u.test(text);
}

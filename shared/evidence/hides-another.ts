import { hasBytesAt, readUint16Little, toLatin1 } from './read-bytes.ts';

/** The end record of a ZIP without its comment, and the longest comment. */
const ZIP_END = [0x50, 0x4b, 0x05, 0x06] as const;
const ZIP_END_LENGTH = 22;
const ZIP_COMMENT_LIMIT = 0xffff;
/** Marks of web pages and their scripts, long enough not to stand in packed bytes by chance. */
const MARKUP = /^<(?:script[\s>]|!doctype\s|html[\s>]|iframe[\s>]|\?php\s)/i;
const MARKUP_LENGTH = 10;
const LESS_THAN = 0x3c;
/** Where old readers of PDF still look for its mark. */
const PDF_REACH = 1024;
/** Short marks count only near the beginning, where a picture keeps its notes. */
const NEAR_MARKUP = /<svg[\s>]|<body[\s>]/i;

/**
 * True for a file that is also another one: a ZIP that ends with the file (and may be an archive of programs or an Office
 * document), a web page, or a PDF in the head of something else. Which of both it is would be up to whoever opens it.
 */
export function hidesAnother(bytes: Uint8Array): boolean {
  if (endsAsZip(bytes)) return true;
  const head = toLatin1(bytes.subarray(0, PDF_REACH));
  return head.indexOf('%PDF-', 1) > 0 || NEAR_MARKUP.test(head) || hasMarkup(bytes);
}

function hasMarkup(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (MARKUP.test(toLatin1(bytes.subarray(at, at + MARKUP_LENGTH)))) return true;
  }
  return false;
}

/** The end record says how long the comment behind it is: only one that reaches the end of the file counts. */
function endsAsZip(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - ZIP_END_LENGTH - ZIP_COMMENT_LIMIT);
  for (let at = bytes.length - ZIP_END_LENGTH; at >= from; at -= 1) {
    if (
      hasBytesAt(bytes, at, ZIP_END) &&
      at + ZIP_END_LENGTH + readUint16Little(bytes, at + 20) === bytes.length
    ) {
      return true;
    }
  }
  return false;
}

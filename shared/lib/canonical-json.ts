/**
 * How deep a value may nest. The deepest payload of this program has five levels; the bound is there so that a hostile
 * peer's `[[[[…` ends in a refusal and not in an exhausted stack.
 */
export const MAX_JSON_DEPTH = 64;

/** A value has no canonical form: it is not JSON, or JSON cannot carry it unchanged. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
}

/**
 * The one text that stands for a JSON value: RFC 8785 (JCS). Equal values have equal text, so it can be hashed and signed.
 *
 * Keys are ordered by UTF-16 code unit, numbers and strings are written as ECMAScript writes them, there is no white
 * space. Whatever plain JSON would drop or change silently is thrown at: `undefined`, NaN, infinities, lone surrogates, bigints,
 * functions, dates and other class-like objects. A hash over something that got lost on the way proves nothing.
 */
export function toCanonicalJson(value: unknown): string {
  return writeValue(value, 0);
}

/** Whether {@link toCanonicalJson} has an answer for a value. For data from outside, where "no" is expected. */
export function isCanonicalJsonValue(value: unknown): boolean {
  try {
    writeValue(value, 0);
    return true;
  } catch (error) {
    if (error instanceof NotCanonicalError) return false;
    throw error;
  }
}

function writeValue(value: unknown, depth: number): string {
  if (depth > MAX_JSON_DEPTH) throw new NotCanonicalError(`Nested deeper than [${MAX_JSON_DEPTH}]`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return writeNumber(value);
    case 'string':
      return writeString(value);
    case 'object':
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    default:
      throw new NotCanonicalError(`JSON cannot carry a value of type [${typeof value}]`);
  }
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(`JSON cannot carry the number [${value}]`);
  // RFC 8785 3.2.2.3 takes ECMAScript's own Number-to-String; it writes -0 as 0.
  return String(value);
}

function writeString(value: string): string {
  if (!value.isWellFormed()) throw new NotCanonicalError('Text with a lone surrogate');
  // RFC 8785 3.2.2.2 takes ECMAScript's own escaping.
  return JSON.stringify(value);
}

function writeArray(value: readonly unknown[], depth: number): string {
  // Not `map`: it leaves holes out, and a hole is an undefined.
  const parts: string[] = [];
  for (let index = 0; index < value.length; index += 1) parts.push(writeValue(value[index], depth + 1));
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, depth: number): string {
  // By its tag and not by its prototype: a plain object of another realm (a page, a test's sandbox) is plain too.
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new NotCanonicalError(`JSON cannot carry [${Object.prototype.toString.call(value)}]`);
  }
  // The default order of `sort` is by UTF-16 code unit, which is what RFC 8785 3.2.3 asks for.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${writeString(key)}:${writeValue(member, depth + 1)}`).join(',')}}`;
}

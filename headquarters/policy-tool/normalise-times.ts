import { toIsoInstant } from '../../shared/lib/instant.ts';

/** A moment as an author may write it: seconds and zone may be left out; without a zone it is Shanghai's wall clock (A.5 rule 1). */
export const MOMENT_PATTERN = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The document with every moment in the one form that the engine reads. Anything else stays as it is. */
export function normaliseTimes(value: unknown): unknown {
  if (typeof value === 'string') return normaliseMoment(value);
  if (Array.isArray(value)) return value.map(normaliseTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normaliseTimes(member)]));
}

function normaliseMoment(text: string): string {
  const zone = MOMENT_PATTERN.exec(text)?.[3];
  if (zone === undefined && !MOMENT_PATTERN.test(text)) return text;
  const epochMs = Date.parse(`${text.replace(' ', 'T')}${zone === undefined ? '+08:00' : ''}`);
  // An impossible date, the 31st of February, is left for the schema to name; parsing alone would make a day in March of it.
  return Number.isNaN(epochMs) || !isOnCalendar(text.slice(0, 10)) ? text : toIsoInstant(epochMs);
}

function isOnCalendar(on: string): boolean {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(on);
}

const SHANGHAI_MS = 8 * 60 * 60_000;
const ENGINE_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The document with every moment as the branch's wall shows it, `2025-10-02T17:00:00+08:00`: an author checks dates by eye. */
export function localiseTimes(value: unknown): unknown {
  if (typeof value === 'string') return ENGINE_MOMENT.test(value) ? localiseMoment(value) : value;
  if (Array.isArray(value)) return value.map(localiseTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, localiseTimes(member)]));
}

/** A whole second is written without its three zeros; the last moment of a day keeps its 999. */
function localiseMoment(text: string): string {
  const wall = new Date(Date.parse(text) + SHANGHAI_MS).toISOString().slice(0, -1);
  return `${wall.replace(/\.000$/, '')}+08:00`;
}

import { toIsoInstant } from '../../../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import { toWallDate, toWallParts } from '../../../../i18n/format-instant.ts';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** An instant as a `datetime-local` field holds it, on the branch's wall clock. */
export function toInstantInput(instant: IsoInstant | null): string {
  return instant === null ? '' : `${toWallDate(instant)}T${toWallParts(instant).time}`;
}

/** The instant of a `datetime-local` value, read on the branch's wall clock (UTC+8 whatever the PC says); null when empty, incomplete or not on the calendar. */
export function fromInstantInput(text: string): IsoInstant | null {
  if (!LOCAL.test(text)) return null;
  const ms = Date.parse(`${text.slice(0, 16)}:00.000+08:00`);
  if (Number.isNaN(ms)) return null;
  const instant = toIsoInstant(ms);
  // Engines read the 30th of February as the 2nd of March: what does not come back as it was written is no moment.
  return toInstantInput(instant) === text.slice(0, 16) ? instant : null;
}

/** Asia/Shanghai is eight hours ahead of UTC all year. */
const AHEAD_MS = 8 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
const AS_TYPED = 16;

/** So many hours from now, as it is typed into a line for a moment: the branch's time, to the minute. */
export function inBranchTime(hoursFromNow: number): string {
  return new Date(Date.now() + AHEAD_MS + hoursFromNow * HOUR_MS).toISOString().slice(0, AS_TYPED);
}

/** Today, or so many days from it, as it is typed into a line for a day. */
export function onBranchDay(daysFromToday: number): string {
  return inBranchTime(daysFromToday * 24).slice(0, '2026-01-01'.length);
}

/**
 * A second id for a command that makes two things of one fresh id. Its last bit is the other one, which no generator hands out for the
 * same moment but by a chance of one in 2^73.
 */
export function toSiblingId(freshId: string): string {
  const last = Number.parseInt(freshId.slice(-1), 16);
  return freshId.slice(0, -1) + (last ^ 1).toString(16);
}

/** Errors of storage arrive wrapped: the cause of an aborted transaction stands inside (reliability 0.9). */
function listNames(cause: unknown): readonly string[] {
  const names: string[] = [];
  let each: unknown = cause;
  for (let depth = 0; depth < 4 && typeof each === 'object' && each !== null; depth += 1) {
    if ('name' in each) names.push(String(each.name));
    each = 'inner' in each && each.inner != null ? each.inner : 'cause' in each ? each.cause : null;
  }
  return names;
}

/** The disk, or what the browser allots of it, is full (reliability F18). */
export function isQuotaExceeded(cause: unknown): boolean {
  return listNames(cause).includes('QuotaExceededError');
}

/** The file that a large value was kept in is gone or cannot be read (reliability F16). */
export function isBlobLost(cause: unknown): boolean {
  return listNames(cause).some((name) => ['NotReadableError', 'NotFoundError', 'DataError'].includes(name));
}

const KIBIBYTE = 1024;

/** Bytes as people read them: `640 KB`, `3.2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} B`;
  if (bytes < KIBIBYTE * KIBIBYTE) return `${Math.round(bytes / KIBIBYTE)} KB`;
  return `${(bytes / KIBIBYTE / KIBIBYTE).toFixed(1)} MB`;
}

/** Seconds as minutes and seconds: `2:05`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

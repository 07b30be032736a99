/** Writes a fault to standard error, where the system's log keeps it. Faults carry no personal data (house rule). */
export function reportFault(where: string, cause: unknown): void {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`[fault] ${where}: ${text}\n`);
}

/** The request, or the document behind it, cannot be understood: exit code 2, and nothing on standard output. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

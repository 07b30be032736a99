/** Pages of a PDF that Chromium wrote: it writes page objects uncompressed, one `/Type /Page` each. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![A-Za-z])/gu)?.length ?? 0
  );
}

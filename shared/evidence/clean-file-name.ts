/** Longest name of an attachment, in UTF-16 units: what common file systems take, less an ending. */
export const FILE_NAME_LIMIT = 120;

// Controls, invisible and bidirectional characters, and what separates folders or means something to a shell.
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB/\\:*?"<>|]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name a file is shown and saved under: without folders, without characters that turn its reading direction or hide, never a
 * name of a device, well-formed and bounded with its ending kept. Empty where nothing is left.
 */
export function cleanFileName(name: string): string {
  const plain = name.toWellFormed().normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ');
  const trimmed = plain.replace(/^[\s.]+|[\s.]+$/gu, '');
  return shorten(DEVICE_NAME.test(trimmed) ? `_${trimmed}` : trimmed);
}

function shorten(name: string): string {
  if (name.length <= FILE_NAME_LIMIT) return name;
  const point = name.lastIndexOf('.');
  const ending = point > 0 && name.length - point <= 10 ? name.slice(point) : '';
  // A pair of surrogates is not cut through.
  const stem = name.slice(0, FILE_NAME_LIMIT - ending.length - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${stem}…${ending}`;
}

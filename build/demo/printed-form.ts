import { readFileSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A4 in PostScript points, and how far a printer driver may round it. */
const A4_POINTS = { width: 595, height: 842 };
const ROUNDING_POINTS = 2;

/** Throws unless the PDF is A4, embeds its type, and says what it must say in text (not as a picture). */
export async function checkPrintedForm(path: string, mustSay: readonly string[]): Promise<void> {
  const bytes = readFileSync(path);
  const raw = bytes.toString('latin1');
  if (!/\/FontFile[23]?\b/.test(raw)) throw new Error(`No type is embedded [${path}]`);
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  let text = '';
  for (let index = 1; index <= document.numPages; index += 1) {
    const page = await document.getPage(index);
    const [, , width = 0, height = 0] = page.view;
    const isA4 =
      Math.abs(width - A4_POINTS.width) <= ROUNDING_POINTS &&
      Math.abs(height - A4_POINTS.height) <= ROUNDING_POINTS;
    if (!isA4) throw new Error(`Page ${index} is not A4 [${width} x ${height}]`);
    const content = await page.getTextContent();
    text += content.items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  for (const words of mustSay) {
    if (!plain.includes(words.normalize('NFKC').replaceAll(/\s/g, ''))) {
      throw new Error(`The form does not say [${words}]: ${plain.slice(0, 400)}`);
    }
  }
}

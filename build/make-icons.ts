import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.ts';
import { ROOT } from './project-paths.ts';

/** Draws the icons of all systems from assets/icons/icon.svg. Run by hand when the drawing changes; the results are kept. */
const ICONS = `${ROOT}/assets/icons`;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** An .ico: a directory of PNG pictures (Windows reads PNG in it since Vista). */
function composeIco(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const entries = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: pictures.get(size)! }));
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  entries.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...entries.map(({ png }) => png)]);
}

/** An .icns: tagged PNG pictures. */
function composeIcns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const tags = [
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ] as const;
  const parts = tags.map(([tag, size]) => {
    const png = pictures.get(size)!;
    const head = Buffer.alloc(8);
    head.write(tag, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const drawing = readFileSync(`${ICONS}/icon.svg`, 'utf8');
const pictures = new Map<number, Buffer>();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();
mkdirSync(`${ICONS}/linux`, { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(`${ICONS}/linux/${size}x${size}.png`, pictures.get(size)!);
writeFileSync(`${ICONS}/icon.png`, pictures.get(1024)!);
writeFileSync(`${ICONS}/tray.png`, pictures.get(32)!);
writeFileSync(`${ICONS}/icon.ico`, composeIco(pictures));
writeFileSync(`${ICONS}/icon.icns`, composeIcns(pictures));

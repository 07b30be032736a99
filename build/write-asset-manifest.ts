import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { AssetManifest } from '../electron/protocol/resolve-asset.ts';
import { MANIFEST_FILE } from '../electron/protocol/serve-assets.ts';

/** Every kind of file that a build of ours may hold; another one stops the build until somebody has thought about it. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Lists every file of a built folder with its hash: what the shell will serve, and nothing else. */
export function composeAssetManifest(folder: string): AssetManifest {
  const manifest: Record<string, AssetManifest[string]> = {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'));
  for (const path of paths.filter((candidate) => candidate !== MANIFEST_FILE).toSorted()) {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined) throw new Error(`kind of file unknown [${path}]`);
    const content = readFileSync(join(folder, path));
    manifest[path] = {
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      contentType,
    };
  }
  return manifest;
}

/** Writes the list beside the files. */
export function writeAssetManifest(folder: string): void {
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(composeAssetManifest(folder), null, 1)}\n`);
}

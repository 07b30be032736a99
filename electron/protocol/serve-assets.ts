import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveAsset, type AssetManifest } from './resolve-asset.ts';
import { composeContentSecurityPolicy, composeSecurityHeaders } from './security-headers.ts';

/** Stands in the built page where each answer's own nonce goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';
/** The list of built files beside them. */
export const MANIFEST_FILE = 'manifest.json';
/** Bytes of a nonce: 128 bits, as CSP asks for at least. */
const NONCE_BYTES = 16;

/**
 * Answers the requests of our own pages from the built renderer: only listed files, only with the content that was
 * built. A file that was changed since is refused, not served.
 */
export function serveAssets(folder: string): (request: Request) => Promise<Response> {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as AssetManifest;
  return async (request) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const headers = composeSecurityHeaders(composeContentSecurityPolicy(nonce));
    if (request.method !== 'GET') return new Response(null, { status: 405, headers });
    const path = resolveAsset(request.url, manifest);
    const asset = path === null ? undefined : manifest[path];
    if (path === null || asset === undefined) return new Response(null, { status: 404, headers });
    const content = await readFile(join(folder, path));
    if (createHash('sha256').update(content).digest('hex') !== asset.sha256)
      return new Response(null, { status: 403, headers });
    const body = path.endsWith('.html')
      ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
      : new Uint8Array(content);
    return new Response(body, { headers: { ...headers, 'content-type': asset.contentType } });
  };
}

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { composeContentSecurityPolicy } from '../../electron/protocol/security-headers.ts';

const NONCE = 'cHJldmlldy1ub25jZS0xMjM0NQ==';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** What a page asks for, as the browser is answered in the server's stead. */
export type BuiltFile = {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
};

/** A file of a built page, under the shipped content security policy; null where the folder has none of that name. */
export function readBuiltFile(built: string, path: string): BuiltFile | null {
  const file = path === '/' ? '/index.html' : path;
  const isPage = extname(file) === '.html';
  try {
    const bytes = readFileSync(join(built, file));
    return {
      body: isPage ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', NONCE) : bytes,
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...(isPage ? { 'content-security-policy': composeContentSecurityPolicy(NONCE) } : {}),
      },
    };
  } catch {
    return null;
  }
}

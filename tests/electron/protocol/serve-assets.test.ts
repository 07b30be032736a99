import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAssetManifest } from '../../../build/write-asset-manifest.ts';
import { serveAssets } from '../../../electron/protocol/serve-assets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'a.js'), 'x');
  writeAssetManifest(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('serveAssets', () => {
  it('[E2] puts a nonce of this answer alone into page and policy', async () => {
    const serve = serveAssets(folder);
    const answers = await Promise.all([1, 2].map(() => serve(new Request('app://branchbook/index.html'))));
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy')!)?.[1],
    );
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    expect(pages).toEqual(nonces.map((nonce) => `<meta property="csp-nonce" nonce="${nonce}">`));
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(Buffer.from(nonces[0]!, 'base64')).toHaveLength(16);
  });

  it('[E2] allows no network, no inline script and no evaluation', async () => {
    const answer = await serveAssets(folder)(new Request('app://branchbook/assets/a.js'));
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy.split('; ').filter((part) => !part.startsWith('style-src'))).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "img-src 'self' blob: data:",
      'media-src blob:',
      "font-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('[E5] refuses a file that was changed after the build', async () => {
    const serve = serveAssets(folder);
    expect((await serve(new Request('app://branchbook/assets/a.js'))).status).toBe(200);
    writeFileSync(join(folder, 'assets', 'a.js'), 'y');
    const answer = await serve(new Request('app://branchbook/assets/a.js'));
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  });

  it('[E5] does not serve a file that the build did not list', async () => {
    writeFileSync(join(folder, 'assets', 'late.js'), 'x');
    const serve = serveAssets(folder);
    expect((await serve(new Request('app://branchbook/assets/late.js'))).status).toBe(404);
    expect((await serve(new Request('app://branchbook/manifest.json'))).status).toBe(404);
  });

  it('answers reading only', async () => {
    const answer = await serveAssets(folder)(
      new Request('app://branchbook/index.html', { method: 'POST', body: 'x' }),
    );
    expect(answer.status).toBe(405);
  });
});

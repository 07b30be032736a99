/** The console's page and its policy, and what a stranger can see. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { registerConsolePages } from '../../headquarters/console/serve-console.ts';
import { testRandom } from './support/test-ports.ts';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(folder, 'assets', 'main.js'), 'export {};');
  await writeFile(join(folder, '..', 'branchbook-outside.txt'), 'outside');
  server = fastify();
  await registerConsolePages(server, folder, testRandom);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
  await rm(join(folder, '..', 'branchbook-outside.txt'), { force: true });
});

describe('registerConsolePages', () => {
  it('leads to the console', async () => {
    const response = await server.inject('/');
    expect([response.statusCode, response.headers.location]).toEqual([302, '/console/']);
  });

  it.each(['/console/', '/console/index.html'])(
    'serves %s with a nonce of its own each time',
    async (path) => {
      const [first, second] = [await server.inject(path), await server.inject(path)];
      const policy = String(first.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(nonce).not.toBe('');
      expect(first.body).toBe(`<meta name="csp-nonce" content="${nonce}">`);
      expect(second.headers['content-security-policy']).not.toBe(policy);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('serves assets, and nothing outside its folder', async () => {
    expect((await server.inject('/console/assets/main.js')).statusCode).toBe(200);
    const paths = [
      '/console/../branchbook-outside.txt',
      '/console/..%2fbranchbook-outside.txt',
      '/console/%2e%2e/branchbook-outside.txt',
    ];
    for (const path of paths) expect((await server.inject(path)).statusCode).toBeGreaterThanOrEqual(400);
  });
});

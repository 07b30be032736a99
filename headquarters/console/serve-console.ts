import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Random } from '../ports.ts';

/** Replaced in the page by a nonce of its own for every delivery; styles without it are not applied. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const NONCE_BYTES = 18;

/** What the console's page may load and do: its own scripts, its own styles, its own API, nothing else. */
export function composeConsolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the built console under `/console/`, and leads `/` there. */
export async function registerConsolePages(
  server: FastifyInstance,
  folder: string,
  random: Random,
): Promise<void> {
  server.get('/', (_request, reply) => reply.redirect('/console/'));
  server.get('/console', (_request, reply) => reply.redirect('/console/'));
  for (const path of ['/console/', '/console/index.html']) {
    server.get(path, (_request, reply) => sendPage(reply, folder, random));
  }
  if (!existsSync(folder)) return;
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/console/',
    index: false,
    globIgnore: ['index.html'],
    setHeaders: (reply) => {
      reply.header('content-security-policy', "default-src 'none'");
    },
  });
}

async function sendPage(reply: FastifyReply, folder: string, random: Random): Promise<FastifyReply> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return reply.code(404).type('text/plain').send('The console is not built.');
  const nonce = Buffer.from(random.bytes(NONCE_BYTES)).toString('base64');
  const page = await readFile(file, 'utf8');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', composeConsolePolicy(nonce))
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
}

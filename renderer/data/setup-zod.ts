import { z } from 'zod';

/**
 * Schemas without generated code: the page's policy forbids making functions from text, and zod would try.
 *
 * Imported first by every entry, because zod decides while a schema is built; the bundler keeps it first by `build/zod-chunk.ts`.
 */
z.config({ jitless: true });

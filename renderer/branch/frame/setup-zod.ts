import { z } from 'zod';

/**
 * Schemas without generated code: the page's policy forbids making functions from text, and zod would try.
 *
 * Imported before anything that builds a schema, because zod decides while building.
 */
z.config({ jitless: true });

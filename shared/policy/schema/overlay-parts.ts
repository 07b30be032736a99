import { z } from 'zod';

import { also, citation, localKey } from './citation.ts';

/** Something an overlay names, with its source: a field of a form, a topic, a criterion. */
export const namedItem = z.strictObject({ key: localKey, rule: citation, also });

/** A list of named things in which nothing stands twice. */
export const namedItems = z
  .array(namedItem)
  .min(1)
  .refine((items) => new Set(items.map(({ key }) => key)).size === items.length, { message: 'key-twice' });

/** A sentence that belongs to the overlay's own subject; its text stands in the locale files under the key. */
export const overlayPromptSchema = z.strictObject({
  key: localKey,
  kind: z.enum(['prompt', 'prohibited', 'reference']),
  rules: z.array(citation).min(1),
});

import { z } from 'zod';

import { listPackTexts } from './list-pack-texts.ts';
import type { PolicyOverlay } from './overlay-schema.ts';

const keyed = z.array(z.object({ key: z.string() })).default([]);

/** What an overlay's own data names in the manner of a pack: its forms with their copies, its terms, its tasks, its sentences. */
const namedDataSchema = z
  .object({
    forms: z
      .array(z.object({ form: z.string(), copies: z.array(z.object({ holder: z.string() })) }))
      .default([]),
    clocks: keyed,
    duties: keyed,
    prompts: keyed,
  })
  .default({ forms: [], clocks: [], duties: [], prompts: [] });

/** Keys of the texts that an overlay needs, below `packs:<id>.`: those of the sections it brings, and those of its own data. */
export function listOverlayTexts({ values, data }: PolicyOverlay): readonly string[] {
  const { forms, clocks, duties, prompts } = namedDataSchema.parse(data);
  const keys = [
    ...listPackTexts(values),
    ...forms.map(({ form }) => `form.${form}`),
    ...forms.flatMap(({ copies }) => copies.map(({ holder }) => `holder.${holder}`)),
    ...clocks.map(({ key }) => `clock.${key}`),
    ...duties.map(({ key }) => `duty.${key}`),
    ...prompts.map(({ key }) => `prompt.${key}`),
  ];
  return [...new Set(keys)];
}

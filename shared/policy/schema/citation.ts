import { z } from 'zod';

/** The id of a rule of policies.md, or of one of its decisions: `BANK-20`, `EM4-06`, `C-06`, `C-V`, `DUE-3`. */
export const ruleId = z.string().regex(/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/);

/** Where a value comes from: a rule, or this product where no policy says anything. */
export const citation = z.union([ruleId, z.literal('product-default')]);
export type Citation = z.infer<typeof citation>;

/** Further rules that one and the same value follows: the articles on each channel that all say who signs. */
export const also = z.array(ruleId).min(1).optional();

/** A yes or no with its source. */
export const citedFlag = z.strictObject({ value: z.boolean(), rule: citation, also });

/** A key that names something inside a pack and, in the locale files, its text: `notice-board`. */
export const localKey = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

import { kioskOpinionSchema } from '../../shared/bridge/kiosk-api.ts';
import type { KioskOpinion } from '../../shared/bridge/kiosk-api.ts';
import type { RefusalReason } from '../../shared/domain/refusal.ts';

/** What a customer writes as text. */
export const OPINION_FIELDS = ['text', 'name', 'phone'] as const;
export type OpinionField = (typeof OPINION_FIELDS)[number];

/** Why an opinion is not in the book: something on the page, which the customer can mend, or something behind it, which they cannot. */
export type OpinionProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' | 'too-much' | 'hidden-sign'; readonly field: OpinionField }
  | { readonly kind: 'disk-full' | 'unavailable' | 'failed' };

/** The first thing on the page that the door would refuse, by the door's own schema: what passes here passes there. */
export function findOpinionProblem(opinion: KioskOpinion): OpinionProblem | null {
  const parsed = kioskOpinionSchema.safeParse(opinion);
  if (parsed.success) return null;
  const { issues } = parsed.error;
  for (const field of OPINION_FIELDS) {
    const issue = issues.find(({ path }) => path[0] === field);
    if (issue?.code === 'too_big') return { kind: 'too-long', field };
    if (issue !== undefined && issue.message !== 'required') return { kind: 'hidden-sign', field };
  }
  return { kind: issues.some(({ message }) => message === 'required') ? 'empty' : 'failed' };
}

const UNAVAILABLE: ReadonlySet<RefusalReason> = new Set([
  'kiosk-unavailable',
  'not-signed-in',
  'not-your-role',
  'journal-moved',
  'journal-damaged',
]);

/** The customer's side of a refusal from behind the page. Who is signed in and what the journal has is no business of the hall. */
export function toOpinionProblem(reason: RefusalReason): OpinionProblem {
  if (reason === 'disk-full') return { kind: 'disk-full' };
  return { kind: UNAVAILABLE.has(reason) ? 'unavailable' : 'failed' };
}

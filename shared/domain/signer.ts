import type { PolicyPack } from '../policy/schema.ts';
import { findDissatisfiedEnd, isDissatisfied } from './dissatisfaction.ts';
import type { Entry } from './entry.ts';
import type { Role } from './vocabulary.ts';

/**
 * Who signs an entry: by its channel, and so by its book, as the policy says (BANK-26, BANK-31, BANK-34, BANK-40, C-03); a matter that
 * ends against the customer, whoever may end it so (HOTEL-10, C-38).
 */
export function signerOf(entry: Entry, { policy }: { readonly policy: PolicyPack }): Role {
  if (isDissatisfied(entry)) {
    const end = findDissatisfiedEnd(policy);
    if (!end.isByInstruction) return end.role;
  }
  const rule = findChannelRule(entry, policy);
  return rule?.signedBy ?? policy.jobs.unitHead;
}

/** The rule that names the signer: of the channel's form where it says who signs, else of the channel. */
export function signerRuleOf(entry: Entry, { policy }: { readonly policy: PolicyPack }): string {
  if (isDissatisfied(entry)) return findDissatisfiedEnd(policy).rule;
  const rule = findChannelRule(entry, policy);
  const form = policy.forms.find((each) => each.form === rule?.form);
  const step = form?.steps.find(({ act, role }) => act === 'sign' && role === rule?.signedBy);
  return step?.rule ?? rule?.rule ?? policy.jobs.rule;
}

/** The rule of the channel and the book: an opinion that was entered in the register is signed as the register is (C-03). */
function findChannelRule(
  { channel, book }: Entry,
  policy: PolicyPack,
): PolicyPack['channels'][number] | undefined {
  return policy.channels.find((each) => each.channel === channel && each.book === book);
}

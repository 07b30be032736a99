import type { Channel } from '../../../domain/vocabulary.ts';
import type { PolicyPack } from '../../schema.ts';

type ChannelRule = PolicyPack['channels'][number];

/** A way into the register: whatever it is answered by, the outlet head signs. */
function toRegister(
  channel: Channel,
  mustRestate: boolean,
  { rule, also }: Pick<ChannelRule, 'rule' | 'also'>,
): ChannelRule {
  return {
    channel,
    book: 'register',
    form: 'opinion-register',
    mustRestate,
    replyModes: ['oral', 'phone', 'written', 'mail'],
    signedBy: 'branch-head',
    rule,
    ...(also === undefined ? {} : { also }),
  };
}

/** BANK-07, and what the articles on each channel ask (BANK-24 to BANK-44). */
export const BANK_CHANNELS: PolicyPack['channels'] = [
  toRegister('on-site-oral', true, { rule: 'BANK-24', also: ['BANK-26'] }),
  toRegister('phone', true, { rule: 'BANK-38', also: ['BANK-40'] }),
  toRegister('letter', false, { rule: 'BANK-33', also: ['BANK-34'] }),
  toRegister('hotline-handover', true, { rule: 'BANK-43' }),
  {
    channel: 'opinion-book',
    book: 'opinion-book',
    form: 'opinion-book',
    mustRestate: false,
    replyModes: ['in-book', 'phone', 'written', 'mail', 'oral'],
    signedBy: 'complaint-manager',
    rule: 'BANK-31',
    also: ['BANK-08'],
  },
  toRegister('visit', true, { rule: 'BANK-07' }),
  toRegister('forwarded', false, { rule: 'BANK-07' }),
  toRegister('other', false, { rule: 'BANK-07' }),
];

/** BANK-09, BANK-40: who it is; BANK-43: whether the agent on the customer's telephone is one. */
export const BANK_REQUIRED_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'BANK-09', also: ['BANK-33'] },
  { field: 'customer.name-or-contact', when: null, rule: 'BANK-09', also: ['BANK-40'] },
  { field: 'identity-checked', when: { channels: ['hotline-handover'] }, rule: 'BANK-43', also: ['BANK-06'] },
];

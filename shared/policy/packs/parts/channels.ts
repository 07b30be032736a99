import type { Channel, Form, ReplyMode, Role } from '../../../domain/vocabulary.ts';
import type { PolicyPack } from '../../schema.ts';

type ChannelRule = PolicyPack['channels'][number];

const ANY_WAY: readonly ReplyMode[] = ['oral', 'phone', 'written', 'mail'];

/** What the register's channels of one pack have in common. */
export type ChannelFrame = { readonly form: Form; readonly signedBy: Role };

/** A channel of the register that is answered in any way. `more` says what is otherwise. */
export function openChannel(
  channel: Channel,
  rule: string,
  { form, signedBy }: ChannelFrame,
  more: Partial<ChannelRule> = {},
): ChannelRule {
  return {
    channel,
    book: 'register',
    form,
    mustRestate: false,
    replyModes: [...ANY_WAY],
    signedBy,
    rule,
    ...more,
  };
}

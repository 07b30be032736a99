import type { GiveReplyCommand, RecordEntryCommand } from '../../shared/domain/commands.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { TEST_START_MS } from './fake-clock.ts';

/** What a receiver types for a complaint by telephone; valid as it is. */
export function buildRecordCommand(overrides: Partial<RecordEntryCommand> = {}): RecordEntryCommand {
  return {
    type: 'record-entry',
    entryKind: 'complaint',
    channel: 'phone',
    happenedAt: null,
    receivedAt: toIsoInstant(TEST_START_MS),
    lateReason: '',
    customer: { isAnonymous: false, name: '赵国强', phone: '13800000001', otherContact: '' },
    content: '自动取款机吞卡，两天没有答复，要求赔偿误工损失。',
    place: '大厅自动取款机',
    against: '',
    demand: { text: '', remedy: null, amountFen: null },
    wasRestated: true,
    ...overrides,
  };
}

/** A final explanation by telephone. */
export function buildReplyCommand(overrides: Partial<GiveReplyCommand> = {}): GiveReplyCommand {
  return {
    type: 'give-reply',
    mode: 'phone',
    content: '已向客户说明情况，卡片已退还。',
    measure: { remedy: 'explanation', amountFen: null },
    apology: 'courtesy',
    isInterim: false,
    nextReplyAt: null,
    isCustomerSatisfied: true,
    ...overrides,
  };
}

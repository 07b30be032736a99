import type { RecordEntryCommand } from '../../shared/domain/commands.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';

/** Characters of one matter: 1.2 KB in UTF-8 together with the rest of a row (performance, method). */
const CONTENT_LENGTH = 340;
const HOUR_MS = 3_600_000;
/** Entries are received over the last 300 days, so that due times differ. */
const SPAN_HOURS = 300 * 24;
const MANTRA =
  '客户来电反映在柜台办理定期存款转存时因系统录入利率档次有误到期少计利息多次往返网点核对耽误两个半天要求说明原因并赔偿损失另反映大厅等候时间过长叫号机显示与广播不一致自助设备吞卡后无人处理保安态度生硬理财产品介绍与合同不符';

/** Text of a given length that differs from entry to entry, so that nothing compresses to nothing. */
export function composeContent(index: number): string {
  let text = `第${String(index)}件：`;
  let state = (index + 1) >>> 0;
  while (text.length < CONTENT_LENGTH) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = (state >>> 8) % (MANTRA.length - 12);
    text += `${MANTRA.slice(at, at + 12)}，`;
  }
  return text.slice(0, CONTENT_LENGTH);
}

/** The complaint with this number, received at some hour of the span before `nowMs`. */
export function composeBenchCommand(index: number, nowMs: number): RecordEntryCommand {
  const hoursAgo = 2 + ((index * 7_919) % SPAN_HOURS);
  return {
    type: 'record-entry',
    entryKind: 'complaint',
    channel: index % 4 === 0 ? 'on-site-oral' : 'phone',
    happenedAt: null,
    receivedAt: toIsoInstant(nowMs - hoursAgo * HOUR_MS),
    lateReason: '补录',
    customer: {
      isAnonymous: false,
      name: `客户${String(index % 5_000)}`,
      phone: `138${String(10_000_000 + ((index * 7_919) % 90_000_000))}`,
      otherContact: '',
    },
    content: composeContent(index),
    place: '营业室',
    against: '',
    demand: { text: '要求说明原因', remedy: null, amountFen: null },
    wasRestated: true,
  };
}

import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';

export type SeedStep =
  | 'hand-over'
  | 'take-over'
  | 'serious'
  | 'reply'
  | 'manager-reply'
  | 'escalate'
  | 'confirm'
  | 'sign';

type SeedIntake = Pick<RecordEntryCommand, 'entryKind' | 'channel' | 'customer' | 'content' | 'demand'> &
  Partial<Pick<RecordEntryCommand, 'place' | 'against'>> & {
    readonly hoursAgo: number;
    readonly steps: readonly SeedStep[];
  };

const named = (name: string, phone: string) => ({ isAnonymous: false, name, phone, otherContact: '' });
const NOTHING = { text: '', remedy: null, amountFen: null } as const;
const money = (text: string, amountFen: number) => ({ text, remedy: 'compensation', amountFen }) as const;

/** What came in, oldest first. */
export const INTAKES: readonly SeedIntake[] = [
  {
    hoursAgo: 190,
    entryKind: 'complaint',
    channel: 'on-site-oral',
    customer: named('周淑芬', '13911230041'),
    content: '等候四十分钟才叫到号，大厅只开两个窗口，希望午间增加人手。',
    demand: NOTHING,
    steps: ['reply', 'sign'],
  },
  {
    hoursAgo: 170,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('刘志强', '13520117788'),
    content: '信用卡年费已达免收条件仍被扣收 300 元，要求退回并说明原因。',
    demand: money('退回年费', 30_000),
    steps: ['hand-over', 'take-over', 'manager-reply'],
  },
  {
    hoursAgo: 146,
    entryKind: 'suggestion',
    channel: 'on-site-oral',
    customer: named('孙桂英', '13661125533'),
    content: '自助机字太小，老年人看不清，建议增加大字界面和坐席。',
    demand: NOTHING,
    steps: ['reply'],
  },
  {
    hoursAgo: 121,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('高翔', '18811009276'),
    content: '转账误入他人账户，网点答复前后不一，两次来电均无结果。',
    demand: NOTHING,
    steps: ['hand-over', 'take-over', 'serious'],
  },
  {
    hoursAgo: 98,
    entryKind: 'complaint',
    channel: 'letter',
    customer: named('何敏', '13701336620'),
    content: '来信反映理财经理未充分说明产品风险，赎回时亏损，要求书面说明。',
    demand: NOTHING,
    steps: ['hand-over', 'take-over', 'serious', 'manager-reply'],
  },
  {
    hoursAgo: 74,
    entryKind: 'enquiry',
    channel: 'phone',
    customer: named('马骏', '15010229384'),
    content: '询问继承人办理存款支取需要的材料，前次被告知的材料不全。',
    demand: NOTHING,
    steps: ['reply', 'sign'],
  },
  {
    hoursAgo: 66,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('赵国强', '13810046620'),
    content: '自动取款机吞卡两天未退，误工一天，要求赔偿两千元并书面致歉。',
    demand: money('赔偿误工损失', 200_000),
    place: '大厅自动取款机',
    steps: ['hand-over', 'take-over', 'escalate', 'confirm'],
  },
  {
    hoursAgo: 50,
    entryKind: 'complaint',
    channel: 'hotline-handover',
    customer: named('林晓彤', '18600127713'),
    content: '柜员办理挂失时态度生硬，且将密码重置单当众念出，客户担心信息泄露。',
    demand: NOTHING,
    steps: ['hand-over', 'take-over', 'escalate'],
  },
  {
    hoursAgo: 44,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('吴建华', '13601098812'),
    content: '对账单连续三个月寄往旧地址，已两次要求更改，仍未处理。',
    demand: NOTHING,
    steps: ['hand-over'],
  },
  {
    hoursAgo: 27,
    entryKind: 'help-request',
    channel: 'on-site-oral',
    customer: named('郑阿姨', '13520660091'),
    content: '家人住院急需支取定期存款，本人行动不便，请求上门核实办理。',
    demand: NOTHING,
    steps: ['hand-over', 'take-over'],
  },
  {
    hoursAgo: 22,
    entryKind: 'complaint',
    channel: 'on-site-oral',
    customer: { isAnonymous: true, name: '', phone: '', otherContact: '' },
    content: '门口停车位被网点车辆长期占用，客户无法临时停靠。',
    demand: NOTHING,
    steps: [],
  },
  {
    hoursAgo: 5,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('邓丽萍', '13811562078'),
    content: '手机银行转账显示成功但对方未到账，网点让客户自行联系对方银行。',
    demand: money('退回手续费', 1_500),
    steps: [],
  },
  {
    hoursAgo: 3,
    entryKind: 'praise',
    channel: 'on-site-oral',
    customer: named('冯老师', '13901187765'),
    content: '大堂经理冒雨送老人上车，特来致谢。',
    demand: NOTHING,
    steps: ['reply'],
  },
  {
    hoursAgo: 1,
    entryKind: 'complaint',
    channel: 'phone',
    customer: named('韩雪', '15801443029'),
    content: '预约大额取款当日被告知现金不足，往返两次，要求补偿交通费。',
    demand: money('补偿交通费', 8_000),
    steps: [],
  },
];

import type { Demand } from '../../shared/domain/event-payloads.ts';
import type { Channel, EntryKind } from '../../shared/domain/vocabulary.ts';

/** What somebody brought to the sample branch. Invented; the telephone numbers are of no network. */
export type SampleMatter = {
  readonly entryKind: EntryKind;
  readonly channel: Channel;
  readonly content: string;
  readonly place: string;
  readonly demand: Demand;
};

const NO_DEMAND: Demand = { text: '', remedy: null, amountFen: null };
const money = (text: string, amountFen: number): Demand => ({ text, remedy: 'compensation', amountFen });

export const SAMPLE_MATTERS: readonly SampleMatter[] = [
  {
    entryKind: 'complaint',
    channel: 'phone',
    content: '自动取款机吞卡，两天没有答复，影响给孩子交学费。',
    place: '大厅自动取款机',
    demand: money('赔偿来回路费和误工', 20_000),
  },
  {
    entryKind: 'complaint',
    channel: 'on-site-oral',
    content: '上午只开两个窗口，排队一个半小时，叫号机还跳号。',
    place: '营业大厅',
    demand: NO_DEMAND,
  },
  {
    entryKind: 'complaint',
    channel: 'phone',
    content: '定期存款到期没有按约定转存，少算了利息，要求补足并赔偿。',
    place: '三号柜台',
    demand: money('补足利息并赔偿', 200_000),
  },
  {
    entryKind: 'suggestion',
    channel: 'opinion-book',
    content: '门口的坡道下雨天很滑，轮椅上不来，建议加防滑条和扶手。',
    place: '正门',
    demand: NO_DEMAND,
  },
  {
    entryKind: 'praise',
    channel: 'opinion-book',
    content: '柜员帮我母亲核对汇款信息，发现是诈骗电话，保住了养老钱，谢谢。',
    place: '一号柜台',
    demand: NO_DEMAND,
  },
  {
    entryKind: 'enquiry',
    channel: 'phone',
    content: '询问账户被限制非柜面交易的原因和解除办法，需要带什么证件。',
    place: '',
    demand: NO_DEMAND,
  },
  {
    entryKind: 'complaint',
    channel: 'letter',
    content: '来信反映理财产品销售时没有说明可能亏损，到期少了三千多元。',
    place: '理财室',
    demand: money('按承诺收益补偿', 320_000),
  },
  {
    entryKind: 'help-request',
    channel: 'phone',
    content: '老人住院不能到网点，急需取款交住院费，请求上门办理密码重置。',
    place: '',
    demand: NO_DEMAND,
  },
  {
    entryKind: 'complaint',
    channel: 'on-site-oral',
    content: '短信费没有开通却扣了八个月，每月两元，要求退还。',
    place: '大堂经理台',
    demand: money('退还短信费', 1_600),
  },
  {
    entryKind: 'complaint',
    channel: 'phone',
    content: '柜员说话不耐烦，把身份证扔在柜台上，要求当面道歉。',
    place: '二号柜台',
    demand: { text: '当面道歉', remedy: 'apology', amountFen: null },
  },
  {
    entryKind: 'complaint',
    channel: 'forwarded',
    content: '上级转来：客户反映信用卡已还清仍显示逾期，影响房贷审批。',
    place: '',
    demand: { text: '更正征信记录', remedy: 'correction', amountFen: null },
  },
  {
    entryKind: 'suggestion',
    channel: 'phone',
    content: '希望中午也留一个窗口，上班的人只有午休才能来。',
    place: '',
    demand: NO_DEMAND,
  },
];

export const SAMPLE_CUSTOMERS: readonly string[] = [
  '赵国强',
  '孙丽华',
  '周文斌',
  '吴秀英',
  '郑海涛',
  '冯玉梅',
  '褚建军',
  '卫小燕',
  '蒋志明',
  '沈桂兰',
  '韩雪',
  '杨德福',
  '朱晓东',
  '秦淑珍',
  '许文静',
  '何家辉',
  '吕红',
];

/** What is answered on the spot where words are enough. */
export const SAMPLE_REPLY = '已向客户说明情况并致歉，客户表示理解。';
export const SAMPLE_LATE_REASON = '样例数据：按纸质登记簿补录';
export const SAMPLE_NOTE = '客户要求超出首问人员权限，请投诉管理人办理';
export const SAMPLE_FINDINGS = '经调取录像和流水核实，客户反映基本属实';

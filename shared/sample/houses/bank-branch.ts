import { buildSampleHouse } from '../build-sample-house.ts';

/** An outlet of a bank; the same unit and staff that head office's sample data has. */
export const BANK_BRANCH_HOUSE = buildSampleHouse({
  packId: 'bank-branch',
  unit: {
    code: 'HB01',
    name: '和平路支行营业室',
    businessHours: [
      { open: '09:00', close: '12:00' },
      { open: '13:30', close: '17:00' },
    ],
  },
  staff: [
    ['p-wang', '王晓梅', 'receiver'],
    ['p-li', '李建国', 'complaint-manager'],
    ['p-chen', '陈静', 'branch-head'],
  ],
  reply: '已向客户说明情况并致歉，客户表示理解。',
  findings: '经调取录像和流水核实，客户反映基本属实。',
  matters: [
    {
      channel: 'phone',
      content: '自动取款机吞卡，两天没有答复，影响给孩子交学费。',
      place: '大厅自动取款机',
      against: '自动取款机',
      demand: { text: '赔偿来回路费和误工', remedy: 'compensation', yuan: 200 },
    },
    {
      channel: 'on-site-oral',
      content: '上午只开两个窗口，排队一个半小时，叫号机还跳号。',
      place: '营业大厅',
      against: '叫号机',
    },
    {
      channel: 'phone',
      content: '定期存款到期没有按约定转存，少算了利息，要求补足并赔偿。',
      place: '三号柜台',
      against: '定期存款转存',
      demand: { text: '补足利息并赔偿', remedy: 'compensation', yuan: 2000 },
    },
    {
      entryKind: 'suggestion',
      channel: 'opinion-book',
      content: '门口的坡道下雨天很滑，轮椅上不来，建议加防滑条和扶手。',
      place: '正门',
    },
    {
      entryKind: 'praise',
      channel: 'opinion-book',
      content: '柜员帮我母亲核对汇款信息，发现是诈骗电话，保住了养老钱，谢谢。',
      place: '一号柜台',
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问账户被限制非柜面交易的原因和解除办法，需要带什么证件。',
      place: '',
    },
    {
      channel: 'letter',
      content: '来信反映理财产品销售时没有说明可能亏损，到期少了三千多元。',
      place: '理财室',
      against: '理财产品',
      demand: { text: '按承诺收益补偿', remedy: 'compensation', yuan: 3200 },
    },
    {
      entryKind: 'help-request',
      channel: 'phone',
      content: '老人住院不能到网点，急需取款交住院费，请求上门办理密码重置。',
      place: '',
    },
    {
      channel: 'on-site-oral',
      content: '短信费没有开通却扣了八个月，每月两元，要求退还。',
      place: '大堂经理台',
      against: '短信费',
      demand: { text: '退还短信费', remedy: 'compensation', yuan: 16 },
    },
    {
      channel: 'phone',
      content: '柜员说话不耐烦，把身份证扔在柜台上，要求当面道歉。',
      place: '二号柜台',
      against: '二号柜台',
      demand: { text: '当面道歉', remedy: 'apology' },
    },
    {
      channel: 'forwarded',
      content: '上级转来：客户反映信用卡已还清仍显示逾期，影响房贷审批。',
      place: '',
      against: '信用卡逾期记录',
      demand: { text: '更正征信记录', remedy: 'correction' },
    },
    {
      entryKind: 'suggestion',
      channel: 'phone',
      content: '希望中午也留一个窗口，上班的人只有午休才能来。',
      place: '',
    },
  ],
});

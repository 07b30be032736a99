import { buildSampleHouse } from '../build-sample-house.ts';

/** The customer service of a household appliance dealer. */
export const CUSTOMER_SERVICE_POLICY_HOUSE = buildSampleHouse({
  packId: 'customer-service-policy',
  unit: {
    code: 'KF09',
    name: '欣悦家电客户服务中心',
    businessHours: [{ open: '08:30', close: '18:00' }],
  },
  staff: [
    ['p-ning', '宁欣', 'receiver'],
    ['p-feng', '冯涛', 'department-head', '客户部'],
    ['p-yue', '岳华', 'department-head', '客户部'],
    ['p-qi', '齐国华', 'leader-in-charge'],
  ],
  reply: '已上门处理并回访，客户满意。',
  findings: '已与安装队核实，客户所述属实。',
  matters: [
    {
      channel: 'phone',
      content: '新买的洗衣机脱水时异响，师傅约了两次没有来。',
      place: '',
      against: '洗衣机',
      demand: { text: '尽快上门维修', remedy: 'repair' },
      details: { category: 'product' },
    },
    {
      channel: 'visit',
      content: '促销价和收银价不一致，多收了一百元。',
      place: '服务台',
      against: '促销价格',
      demand: { text: '退还差价', remedy: 'price-reduction', yuan: 100 },
      details: { category: 'price' },
    },
    {
      channel: 'phone',
      content: '空调安装收了两次材料费，没有收据。',
      place: '',
      against: '空调安装',
      demand: { text: '退还材料费', remedy: 'compensation', yuan: 180 },
      details: { category: 'service' },
      severity: 'serious',
    },
    {
      channel: 'letter',
      content: '来信反映保修卡日期写错，影响保修。',
      place: '',
      against: '保修卡',
      demand: { text: '更正保修卡', remedy: 'correction' },
      details: { category: 'other' },
    },
    {
      channel: 'on-site-oral',
      content: '导购承诺的赠品没有货，要求兑现。',
      place: '二楼冰箱区',
      against: '赠品',
      demand: { text: '兑现赠品', remedy: 'correction' },
      details: { category: 'service' },
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问旧机回收的价格。',
      place: '',
      details: { category: 'price' },
    },
    {
      entryKind: 'suggestion',
      channel: 'phone',
      content: '建议送货前一天发短信确认时间。',
      place: '',
      details: { category: 'service' },
    },
    {
      entryKind: 'praise',
      channel: 'visit',
      content: '安装师傅干活利索，走时把地擦干净了，表扬。',
      place: '',
      details: { category: 'service' },
    },
  ],
});

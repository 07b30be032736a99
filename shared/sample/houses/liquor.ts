import { buildSampleHouse } from '../build-sample-house.ts';

/** The marketing office of a liquor factory. */
export const LIQUOR_HOUSE = buildSampleHouse({
  packId: 'liquor',
  unit: {
    code: 'JC04',
    name: '清河酒厂营销办',
    businessHours: [
      { open: '08:30', close: '12:00' },
      { open: '13:30', close: '17:30' },
    ],
  },
  staff: [
    ['p-meng', '孟凡', 'receiver'],
    ['p-cao', '曹建', 'complaint-manager'],
    ['p-jiang', '姜卫东', 'department-head', 'marketing-office'],
    ['p-wan', '万红', 'department-head', 'marketing-office'],
    ['p-hao', '郝丽', 'quality-officer', 'quality'],
    ['p-tan', '谭刚', 'marketing-officer'],
    ['p-shen', '申国栋', 'leader-in-charge'],
  ],
  reply: '已按制度处理并电话回复客户，客户认可。',
  findings: '经查看留样和出库记录，情况与客户所述一致。',
  matters: [
    {
      channel: 'phone',
      content: '瓶底有白色沉淀，摇晃后仍有，怀疑质量有问题。',
      place: '解放北路烟酒店',
      against: '清河老窖五十二度',
      demand: { text: '换货', remedy: 'exchange', yuan: 1200 },
      details: { category: 'product-quality' },
    },
    {
      channel: 'phone',
      content: '一箱里有两瓶漏酒，外包装已经湿透。',
      place: '批发市场',
      against: '清河特曲',
      demand: { text: '退换漏酒', remedy: 'exchange', yuan: 396 },
      details: { category: 'returns' },
    },
    {
      channel: 'letter',
      content: '来信反映业务员承诺的促销赠品一直没有兑现。',
      place: '',
      against: '业务员承诺',
      demand: { text: '兑现赠品', remedy: 'correction' },
      details: { category: 'service-conduct' },
    },
    {
      channel: 'phone',
      content: '觉得新批次口感比以前辣，问是不是换了配方。',
      place: '',
      against: '清河特曲新批次',
      details: { category: 'misunderstanding' },
    },
    {
      channel: 'visit',
      content: '瓶盖发霉，打开后有异味，要求退货。',
      place: '厂区接待室',
      against: '清河原浆',
      demand: { text: '退货', remedy: 'return', yuan: 880 },
      details: { category: 'returns' },
      severity: 'serious',
    },
    {
      channel: 'mail',
      content: '送货司机把货卸在店门口就走，没有搬进店。',
      place: '',
      against: '送货司机',
      demand: { text: '道歉', remedy: 'apology' },
      details: { category: 'service-conduct' },
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问去年的陈酿还有没有货，批发价是多少。',
      place: '',
      details: { category: 'misunderstanding' },
    },
    {
      entryKind: 'suggestion',
      channel: 'visit',
      content: '建议小瓶装也做礼盒，过年好送人。',
      place: '',
      details: { category: 'product-quality' },
    },
  ],
});

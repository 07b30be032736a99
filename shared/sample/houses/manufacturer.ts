import { buildSampleHouse } from '../build-sample-house.ts';

/** The sales branch of a maker of sanitary ware. */
export const MANUFACTURER_HOUSE = buildSampleHouse({
  packId: 'manufacturer',
  unit: {
    code: 'XS05',
    name: '华北销售分公司',
    businessHours: [
      { open: '08:30', close: '12:00' },
      { open: '13:30', close: '17:30' },
    ],
  },
  staff: [
    ['p-fan', '范晓', 'receiver'],
    ['p-jin', '金玲', 'receiver'],
    ['p-wei', '魏东', 'branch-head'],
    ['p-su', '苏航', 'branch-head'],
    ['p-tao', '陶然', 'general-office'],
    ['p-xia', '夏立', 'processing-unit'],
  ],
  reply: '已按规定处理并当面说明，客户签收确认。',
  findings: '现场验看实物并与生产批次核对，属实。',
  matters: [
    {
      channel: 'phone',
      content: '上月到货的水龙头有六只镀层起泡，工地不能验收。',
      place: '河西工地',
      against: '单把面盆龙头',
      demand: { text: '换货', remedy: 'exchange', yuan: 400 },
      details: { againstKind: 'own', region: 'domestic', category: 'quality' },
    },
    {
      channel: 'visit',
      content: '淋浴屏玻璃到货时边角崩裂三块，要求补发。',
      place: '专卖店',
      against: '淋浴屏',
      demand: { text: '补发三块', remedy: 'exchange', yuan: 480 },
      details: { againstKind: 'own', region: 'domestic', category: 'quality' },
    },
    {
      channel: 'phone',
      content: '外贸客户来电：整柜马桶盖尺寸偏大，无法安装，要求退货。',
      place: '',
      against: '马桶盖',
      demand: { text: '退货', remedy: 'return', yuan: 36000 },
      details: { againstKind: 'own', region: 'overseas', category: 'quality' },
    },
    {
      channel: 'on-site-oral',
      content: '安装师傅把墙砖打裂，要求修补。',
      place: '和平家园三号楼',
      against: '安装师傅',
      demand: { text: '修补墙砖', remedy: 'repair', yuan: 300 },
      details: { againstKind: 'person', region: 'domestic', category: 'non-quality' },
    },
    {
      channel: 'phone',
      content: '物流把货送错工地，耽误了两天工期。',
      place: '',
      against: '承运物流',
      demand: { text: '赔偿误工', remedy: 'compensation', yuan: 1500 },
      details: { againstKind: 'third-party', region: 'domestic', category: 'non-quality' },
    },
    {
      channel: 'opinion-book',
      content: '店里样品价签和收银价格不一致，希望改正。',
      place: '专卖店',
      against: '价签',
      demand: { text: '改正价签', remedy: 'correction' },
      details: { againstKind: 'other-department', region: 'domestic', category: 'non-quality' },
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问陶瓷阀芯的保修年限。',
      place: '',
      details: { category: 'non-quality' },
    },
    {
      entryKind: 'praise',
      channel: 'visit',
      content: '店员主动帮忙量尺寸、画图，服务周到，表扬。',
      place: '专卖店',
      details: { category: 'non-quality' },
    },
  ],
});

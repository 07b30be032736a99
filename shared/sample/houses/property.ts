import { buildSampleHouse } from '../build-sample-house.ts';

/** The property company of an office building. */
export const PROPERTY_HOUSE = buildSampleHouse({
  packId: 'property',
  unit: {
    code: 'WY01',
    name: '海河大厦物业管理处',
    businessHours: [
      { open: '08:30', close: '12:00' },
      { open: '13:00', close: '17:30' },
    ],
  },
  staff: [
    ['p-liu', '刘洋', 'receiver'],
    ['p-sun', '孙倩', 'complaint-manager'],
    ['p-ma', '马志远', 'supervisor'],
    ['p-qian', '钱卫国', 'general-manager'],
    ['p-dong', '董丽', 'archivist'],
    ['p-gao', '高建民', 'department-head', '工程部'],
  ],
  companies: ['天元国际货运', '海河贸易', '启明律师事务所', '蓝桥软件', '金石会计师事务所'],
  reply: '已派员到场处理并向租户致歉，租户表示满意。',
  findings: '经现场查看，租户反映情况属实，已安排维修。',
  matters: [
    {
      channel: 'phone',
      content: '空调从昨天下午开始不制冷，室内三十二度，员工无法办公。',
      place: '十二层',
      against: '中央空调',
      demand: { text: '今天修好', remedy: 'repair' },
      details: { againstKind: 'own' },
    },
    {
      channel: 'visit',
      content: '卫生间连续三天没有卷纸和洗手液，打了两次电话没人来。',
      place: '九层公共卫生间',
      against: '保洁服务',
      details: { againstKind: 'own' },
    },
    {
      channel: 'phone',
      content: '电梯早高峰停了两部，员工等了二十分钟，多次反映没有改善。',
      place: '一层电梯厅',
      against: '电梯',
      demand: { text: '公布检修时间', remedy: 'process-improvement' },
      details: { againstKind: 'own' },
      severity: 'serious',
    },
    {
      channel: 'on-site-oral',
      content: '地下车库保安态度生硬，拦住送货车不让进，耽误了客户发货。',
      place: '地下一层车库',
      against: '车库保安员',
      demand: { text: '当面道歉', remedy: 'apology' },
      details: {
        againstKind: 'person',
        witnesses: '送货司机郭师傅',
        evidence: '车库监控录像',
        isComplainantSigned: true,
      },
    },
    {
      channel: 'phone',
      content: '楼上装修漏水，档案柜泡了一层，要求赔偿损失。',
      place: '十五层',
      against: '十六层装修单位',
      demand: { text: '赔偿档案柜损失', remedy: 'compensation', yuan: 1800 },
      details: { againstKind: 'third-party' },
    },
    {
      channel: 'letter',
      content: '来函要求核对上季度电费分摊，认为公共区域用电计入了租户账单。',
      place: '',
      against: '电费分摊',
      demand: { text: '退还多收电费', remedy: 'price-reduction', yuan: 960 },
      details: { againstKind: 'own' },
    },
    {
      entryKind: 'suggestion',
      channel: 'phone',
      content: '建议大堂增加快递柜，前台代收经常找不到件。',
      place: '大堂',
    },
    {
      entryKind: 'praise',
      channel: 'visit',
      content: '夜班保安发现我公司水管爆裂及时关阀，避免了损失，特来感谢。',
      place: '八层',
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问春节期间中央空调开放时间和加班申请手续。',
      place: '',
    },
  ],
});

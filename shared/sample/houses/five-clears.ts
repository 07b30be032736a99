import { buildSampleHouse } from '../build-sample-house.ts';

/** The management centre of a mixed estate, which works by the five clears. */
export const FIVE_CLEARS_HOUSE = buildSampleHouse({
  packId: 'five-clears',
  unit: {
    code: 'WG02',
    name: '金湾广场物业管理中心',
    businessHours: [{ open: '08:30', close: '17:30' }],
  },
  staff: [
    ['p-tian', '田小雨', 'receiver'],
    ['p-hou', '侯敏', 'complaint-manager'],
    ['p-shao', '邵国平', 'leader-in-charge'],
    ['p-bai', '白志刚', 'department-head', '工程部'],
  ],
  reply: '已处理完毕并当面答复住户，住户在处理单上签字。',
  findings: '现场核实，反映属实，原因已查明。',
  matters: [
    {
      channel: 'phone',
      content: '楼下装修从早上七点开始打孔，影响开会和接电话。',
      place: '三号楼六层',
      against: '六层装修施工',
      demand: { text: '规定施工时间', remedy: 'process-improvement' },
      details: { category: 'fit-out-noise' },
    },
    {
      channel: 'on-site-oral',
      content: '一层卫生间水龙头坏了三天，水一直流。',
      place: '一号楼一层',
      against: '公共卫生间',
      demand: { text: '尽快修好', remedy: 'repair' },
      details: { category: 'public-facilities' },
    },
    {
      channel: 'phone',
      content: '房间插座没电，报修两天没有人上门。',
      place: '二号楼一一零三',
      against: '室内插座',
      demand: { text: '今天修好', remedy: 'repair' },
      details: { category: 'in-unit-repair' },
    },
    {
      channel: 'visit',
      content: '订的报纸这个月少投了四份，信箱锁也坏了。',
      place: '收发室',
      against: '报刊投递',
      details: { category: 'mail-and-newspapers' },
    },
    {
      channel: 'mail',
      content: '垃圾房没有及时清运，夏天味道很大，三户一起反映。',
      place: '垃圾房',
      against: '垃圾清运',
      details: { category: 'hygiene-and-greenery' },
      severity: 'serious',
    },
    {
      channel: 'phone',
      content: '茶水间有老鼠，上次投药后又出现了。',
      place: '四号楼五层茶水间',
      against: '灭鼠',
      details: { category: 'pest-control' },
    },
    {
      entryKind: 'suggestion',
      channel: 'phone',
      content: '建议把周末的班车时刻贴到楼下大堂。',
      place: '',
      details: { category: 'other-service' },
    },
    {
      entryKind: 'praise',
      channel: 'letter',
      content: '收发室的同志帮忙找回了寄丢的合同，特此致谢。',
      place: '收发室',
      details: { category: 'mail-and-newspapers' },
    },
  ],
});

import { buildSampleHouse } from '../build-sample-house.ts';

/** A rescue and clearance unit of a motorway. */
export const ROAD_RESCUE_HOUSE = buildSampleHouse({
  packId: 'road-rescue',
  unit: {
    code: 'JY06',
    name: '津北清障救援大队',
    businessHours: [{ open: '00:00', close: '24:00' }],
  },
  staff: [
    ['p-zhu', '祝宁', 'receiver'],
    ['p-lei', '雷婷', 'front-desk'],
    ['p-che', '车晓燕', 'front-desk'],
    ['p-pan', '潘勇', 'supervisor'],
    ['p-ge', '葛明', 'department-head'],
    ['p-yin', '尹海', 'department-head'],
    ['p-xu', '徐刚', 'processing-unit', '第二救援班'],
  ],
  reply: '已核实并电话答复司机，司机表示理解。',
  findings: '已核对派车记录和行车定位，情况属实。',
  matters: [
    {
      channel: 'phone',
      content: '报案后四十分钟拖车才到，承诺是半小时以内。',
      place: '京津高速北行四十二公里',
      against: '第二救援班',
      demand: { text: '说明原因并道歉', remedy: 'apology' },
    },
    {
      channel: 'phone',
      content: '拖车收费比公示价高出二百元，要求退还。',
      place: '东丽收费站',
      against: '拖车收费',
      demand: { text: '退还多收费用', remedy: 'compensation', yuan: 200 },
    },
    {
      channel: 'visit',
      content: '吊装时刮坏了保险杠，现场人员不承认。',
      place: '武清停车场',
      against: '吊装作业',
      demand: { text: '赔偿修理费', remedy: 'compensation', yuan: 900 },
      severity: 'serious',
    },
    {
      channel: 'forwarded',
      content: '收费站转来：司机反映救援人员抽烟，态度不好。',
      place: '宜兴埠收费站',
      against: '救援人员',
      demand: { text: '批评教育', remedy: 'process-improvement' },
    },
    {
      entryKind: 'help-request',
      channel: 'phone',
      content: '车辆在隧道里抛锚，请求尽快派车。',
      place: '北环隧道',
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问事故车停放费怎么计算，几点可以提车。',
      place: '',
    },
    {
      channel: 'phone',
      content: '现场标志牌摆得太近，后车差点追尾，希望改进。',
      place: '津蓟高速南行十八公里',
      against: '警示标志',
      demand: { text: '改进摆放', remedy: 'process-improvement' },
    },
    {
      entryKind: 'praise',
      channel: 'on-site-oral',
      content: '救援师傅冒雨帮忙换胎，没有收额外的钱，感谢。',
      place: '',
    },
  ],
});

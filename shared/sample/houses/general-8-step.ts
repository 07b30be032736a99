import { toUnitId } from '../../domain/ids.ts';
import type { Unit } from '../../domain/decide-context.ts';
import { buildPerson } from '../build-person.ts';
import { SAMPLE_CUSTOMERS } from '../sample-customers.ts';
import type { SampleHouse } from '../sample-house.ts';

const UNIT: Unit = {
  id: toUnitId('unit-sm07'),
  code: 'SM07',
  name: '恒达商贸公司客服部',
  deviceLetter: '',
  businessHours: [{ open: '08:30', close: '17:30' }],
};

/** A trading company that works in eight steps. */
export const GENERAL_8_STEP_HOUSE: SampleHouse = {
  packId: 'general-8-step',
  unit: UNIT,
  people: [
    buildPerson(UNIT.id, ['p-ren', '任静', 'receiver']),
    buildPerson(UNIT.id, ['p-fang', '方志', 'department-head', '质量管理部']),
    buildPerson(UNIT.id, ['p-yuan', '袁峰', 'supervisor']),
    buildPerson(UNIT.id, ['p-han', '韩东明', 'leader-in-charge']),
    buildPerson(UNIT.id, ['p-mo', '莫丽娟', 'leader-in-charge']),
  ],
  customers: SAMPLE_CUSTOMERS,
  companies: [],
  reply: '已按批准的方案答复客户，客户表示满意。',
  findings: '经责任部门核查，投诉理由成立。',
  matters: [
    {
      channel: 'phone',
      content: '到货比约定晚了三天，耽误开业。',
      place: '河东店',
      against: '承运车队',
      demand: { text: '赔偿误期损失', remedy: 'compensation', yuan: 1200 },
      details: { category: 'transport' },
    },
    {
      channel: 'website',
      content: '收到的货架有两根立柱变形，无法安装。',
      place: '',
      against: '重型货架',
      demand: { text: '换货', remedy: 'exchange', yuan: 360 },
      details: { category: 'quality' },
    },
    {
      channel: 'letter',
      content: '来函称合同约定的颜色与实物不符，要求退货。',
      place: '',
      against: '文件柜',
      demand: { text: '退货', remedy: 'return', yuan: 5400 },
      details: { category: 'quality' },
      severity: 'serious',
    },
    {
      channel: 'visit',
      content: '发票抬头开错两次，财务无法入账。',
      place: '财务室',
      against: '开票',
      demand: { text: '重新开具发票', remedy: 'correction' },
      details: { category: 'other' },
    },
    {
      channel: 'phone',
      content: '装卸工乱扔纸箱，里面的玻璃板碎了四块。',
      place: '南仓库',
      against: '装卸作业',
      demand: { text: '补发四块', remedy: 'exchange', yuan: 520 },
      details: { category: 'transport' },
    },
    {
      channel: 'mail',
      content: '业务员电话一直打不通，售后没有人答复。',
      place: '',
      against: '业务员',
      demand: { text: '指定联系人', remedy: 'process-improvement' },
      details: { category: 'other' },
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问大宗订单的折扣和付款期限。',
      place: '',
      details: { category: 'other' },
    },
    {
      entryKind: 'suggestion',
      channel: 'phone',
      content: '建议送货单上注明司机电话。',
      place: '',
      details: { category: 'transport' },
    },
  ],
};

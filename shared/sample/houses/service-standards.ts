import { toUnitId } from '../../domain/ids.ts';
import type { Unit } from '../../domain/decide-context.ts';
import { buildPerson } from '../build-person.ts';
import { SAMPLE_CUSTOMERS } from '../sample-customers.ts';
import type { SampleHouse } from '../sample-house.ts';

const UNIT: Unit = {
  id: toUnitId('unit-pf08'),
  code: 'PF08',
  name: '锦绣服装批发中心',
  deviceLetter: '',
  businessHours: [{ open: '07:00', close: '16:00' }],
};

/** A wholesale house with franchise shops. */
export const SERVICE_STANDARDS_HOUSE: SampleHouse = {
  packId: 'service-standards',
  unit: UNIT,
  people: [
    buildPerson(UNIT.id, ['p-qiu', '邱敏', 'receiver', '前厅']),
    buildPerson(UNIT.id, ['p-lin', '林晓', 'receiver', '销售部']),
    buildPerson(UNIT.id, ['p-cui', '崔艳', 'supervisor', '销售部']),
    buildPerson(UNIT.id, ['p-jia', '贾刚', 'department-head', '售后维修']),
    buildPerson(UNIT.id, ['p-an', '安琪', 'department-head', '前厅']),
    buildPerson(UNIT.id, ['p-lu', '陆平', 'leader-in-charge']),
  ],
  customers: SAMPLE_CUSTOMERS,
  companies: [],
  reply: '已为客户办理并致歉，客户表示满意。',
  findings: '已核对单据和监控，客户反映属实。',
  matters: [
    {
      channel: 'phone',
      content: '发来的货少了两件，清单上是二十件。',
      place: '',
      against: '点货',
      demand: { text: '补发两件', remedy: 'exchange', yuan: 260 },
      details: { category: 'packing' },
    },
    {
      channel: 'visit',
      content: '在收银处排了半小时，结算员中途离岗。',
      place: '结算处',
      against: '结算处',
      demand: { text: '改进排班', remedy: 'process-improvement' },
      details: { category: 'settlement' },
    },
    {
      channel: 'website',
      content: '网上订货页面的尺码和实物对不上，要求退货。',
      place: '',
      against: '网上订货页面',
      demand: { text: '退货', remedy: 'return', yuan: 680 },
      details: { category: 'web-orders' },
    },
    {
      channel: 'phone',
      content: '货运晚到一天，错过了早市。',
      place: '',
      against: '货运',
      demand: { text: '减免运费', remedy: 'price-reduction', yuan: 80 },
      details: { category: 'freight' },
      severity: 'serious',
    },
    {
      channel: 'on-site-oral',
      content: '跟单员一个人带三家客户，照顾不过来。',
      place: '二楼展厅',
      against: '跟单服务',
      details: { category: 'escorting' },
    },
    {
      channel: 'phone',
      content: '羽绒服拉链坏了，要求维修。',
      place: '',
      against: '羽绒服',
      demand: { text: '维修拉链', remedy: 'repair' },
      details: { category: 'repairs' },
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问代卖货品的结算周期。',
      place: '代卖专柜',
      details: { category: 'consignment' },
    },
    {
      entryKind: 'praise',
      channel: 'visit',
      content: '前厅接待热情，帮忙看孩子，表扬。',
      place: '前厅',
      details: { category: 'reception' },
    },
  ],
};

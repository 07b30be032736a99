import { toUnitId } from '../../domain/ids.ts';
import type { Unit } from '../../domain/decide-context.ts';
import { buildPerson } from '../build-person.ts';
import { SAMPLE_CUSTOMERS } from '../sample-customers.ts';
import type { SampleHouse } from '../sample-house.ts';

const UNIT: Unit = {
  id: toUnitId('unit-jd03'),
  code: 'JD03',
  name: '碧云湖酒店',
  deviceLetter: '',
  businessHours: [{ open: '00:00', close: '24:00' }],
};

/** A hotel with front office, rooms and catering. */
export const HOTEL_HOUSE: SampleHouse = {
  packId: 'hotel',
  unit: UNIT,
  people: [
    buildPerson(UNIT.id, ['p-ding', '丁薇', 'receiver', '前厅部']),
    buildPerson(UNIT.id, ['p-luo', '罗佳', 'receiver', '餐饮部']),
    buildPerson(UNIT.id, ['p-shi', '石磊', 'department-head', '前厅部']),
    buildPerson(UNIT.id, ['p-yu', '余芳', 'department-head', '餐饮部']),
    buildPerson(UNIT.id, ['p-tang', '唐明', 'deputy-head']),
    buildPerson(UNIT.id, ['p-gu', '顾长海', 'general-manager']),
    buildPerson(UNIT.id, ['p-kang', '康宁', 'marketing-officer']),
    buildPerson(UNIT.id, ['p-yan', '严丽', 'general-office']),
  ],
  customers: SAMPLE_CUSTOMERS,
  companies: [],
  reply: '已向客人致歉并按方案办理，客人表示接受。',
  findings: '已向当班员工了解，客人所说情况属实。',
  matters: [
    {
      channel: 'on-site-oral',
      content: '房间空调噪声很大，换房等了四十分钟没有人来。',
      place: '八一二房',
      against: '八一二房空调',
      demand: { text: '换房并致歉', remedy: 'correction' },
      details: { phase: 'during', againstKind: 'own', parties: '客人、前台值班员' },
    },
    {
      channel: 'on-site-oral',
      content: '早餐厅豆浆是凉的，反映后服务员没有理会。',
      place: '一层早餐厅',
      against: '早餐服务',
      demand: { text: '免去早餐费', remedy: 'price-reduction', yuan: 68 },
      details: { phase: 'during', againstKind: 'own', parties: '客人、早餐领班' },
    },
    {
      channel: 'phone',
      content: '退房后发现信用卡被多扣了一晚房费，要求退回。',
      place: '前台',
      against: '前台结账',
      demand: { text: '退回多扣房费', remedy: 'compensation', yuan: 580 },
      details: { phase: 'after', againstKind: 'own', parties: '客人本人' },
    },
    {
      channel: 'on-site-oral',
      content: '洗衣房把衬衫烫坏了，要求照价赔偿。',
      place: '九零六房',
      against: '洗衣房',
      demand: { text: '照价赔偿', remedy: 'compensation', yuan: 460 },
      details: { phase: 'during', againstKind: 'own', parties: '客人、客房服务员' },
    },
    {
      channel: 'website',
      content: '网上评价：隔壁施工早上七点开始，没有提前告知。',
      place: '二层客房区',
      against: '隔壁施工',
      demand: { text: '致歉', remedy: 'apology' },
      details: { phase: 'after', againstKind: 'third-party', parties: '网名“山外青山”的客人' },
    },
    {
      channel: 'on-site-oral',
      content: '行李员把行李送错房间，耽误了一个小时。',
      place: '大堂',
      against: '行李员',
      demand: { text: '致歉', remedy: 'apology' },
      details: { phase: 'during', againstKind: 'person', parties: '客人、行李员' },
      severity: 'serious',
    },
    {
      entryKind: 'enquiry',
      channel: 'phone',
      content: '询问十二月会议厅的价格和可容纳人数。',
      place: '',
    },
    {
      entryKind: 'suggestion',
      channel: 'on-site-oral',
      content: '建议房间里放一个转换插头，外国客人不方便。',
      place: '',
    },
    {
      entryKind: 'praise',
      channel: 'letter',
      content: '前厅部小丁帮老人叫车并陪到医院，来信表扬。',
      place: '',
    },
  ],
};

// BOOK-2: what the next customer may read of a page. Personal data is hidden, the rest stays as it was written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskPersonalData } from '../../../shared/domain/mask-personal-data.ts';

const HIDDEN: readonly (readonly [string, string, string])[] = [
  ['a mobile number', '请打13800138000找我', '请打138********找我'],
  ['a mobile number in groups', '请打 138 0013 8000', '请打 *************'],
  ['a landline', '家里 0536-8888123，晚上在', '家里 ************，晚上在'],
  ['full-width digits', '电话１３８００１３８０００', '电话***********'],
  ['an identity number', '身份证37070219800101123X', '身份证******************'],
  ['a card number', '卡号6222 0200 1234 5678 901', '卡号***********************'],
  ['a number in Chinese', '手机一三八零零一三八零零零', '手机***********'],
  ['an e-mail address', '发到li.min@example.com即可', '发到******************即可'],
  ['a messenger account', '微信号：zhang_wei88', '微信号：***********'],
  ['a number plate', '车牌鲁V·12345被拍', '车牌********被拍'],
  ['a name with a title', '王先生和李小明经理都在', '*先生和***经理都在'],
  ['a double surname', '欧阳女士不耐烦', '**女士不耐烦'],
  ['a name in traditional characters', '陳小姐與張經理', '*小姐與*經理'],
  ['who introduces themselves', '我叫赵大海，住附近', '我叫***，住附近'],
  ['an English title', 'I spoke to Mr. Smith and Ms Jane Doe.', 'I spoke to Mr. ***** and Ms ********.'],
];

const KEPT: readonly (readonly [string, string])[] = [
  ['a date', '2026-11-25 上午办理'],
  ['a date in Chinese', '2026年11月25日在三号柜台'],
  ['an amount', '被扣了3000000元，要求退还1200.50元'],
  ['a time and a window', '9:30 在 3 号窗口排了 95 分钟'],
  ['a job without a name', '大堂经理态度好，保安也帮忙'],
  ['a suggestion', '门口的坡道下雨天很滑，建议加防滑条和扶手。'],
];

describe('maskPersonalData', () => {
  it.each(HIDDEN)('[BOOK-2] hides %s', (_name, written, shown) => {
    expect(maskPersonalData(written)).toBe(shown);
  });

  it.each(KEPT)('[BOOK-2] leaves %s', (_name, written) => {
    expect(maskPersonalData(written)).toBe(written);
  });

  it('[BOOK-2] hides the names it is told, the longer first, and nothing of one character', () => {
    const names = ['李敏', '李敏华', '王'];
    expect(maskPersonalData('李敏华说李敏不在，王府井店也问过', { names })).toBe(
      '***说**不在，王府井店也问过',
    );
  });

  it('[BOOK-2] keeps the length, hides nothing twice, and lets no long number through', () => {
    const piece = fc.constantFrom(
      '您好，',
      '13912345678',
      ' ',
      '王先生',
      '3.5',
      '元',
      '-',
      '8',
      '2026',
      '李敏',
      'a@b.cn',
      '。',
    );
    const digits = fc.stringMatching(/^[0-9]{7,19}$/u);
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, digits), { maxLength: 14 }), (pieces) => {
        const written = pieces.join('');
        const shown = maskPersonalData(written, { names: ['李敏'] });
        expect(shown).toHaveLength(written.length);
        expect(maskPersonalData(shown, { names: ['李敏'] })).toBe(shown);
        expect(shown).not.toContain('李敏');
        expect(shown).not.toContain('@');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('', '请打', '号：', ' '),
        fc.constantFrom('', '，', '谢谢', ' '),
        (number, before, after) => {
          expect(maskPersonalData(`${before}${number}${after}`)).not.toMatch(/\d{4}/u);
        },
      ),
    );
  });
});

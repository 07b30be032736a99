import { describe, expect, it } from 'vitest';

import { isSimilar } from '../../../shared/domain/similar-matter.ts';
import {
  computeLikeness,
  countPairs,
  countShared,
  makeLikenessProbe,
} from '../../../shared/domain/text-likeness.ts';

describe('computeLikeness', () => {
  it('[CAP-7] is twice the shared pairs by the pairs of both', () => {
    // 吞卡 | 卡了 against 吞卡 | 卡没 | 没退
    expect(computeLikeness('吞卡了', '吞卡没退')).toBe(2 / 5);
  });

  it('counts a pair once however often it is said', () => {
    expect(countPairs('吞卡吞卡吞卡')).toBe(2);
    expect(computeLikeness('吞卡吞卡吞卡', '吞卡吞')).toBe(1);
  });

  it('does not let figures and punctuation make texts alike', () => {
    expect(countPairs('13800000001，hb01-2026')).toBe(1);
    expect(computeLikeness('13800000001', '13800000001')).toBe(0);
  });

  it('tells a matter said in other words from an unrelated one', () => {
    const said = '自动取款机吞卡，等了两天没有答复，要求赔偿误工损失';
    const again = '自动取款机把卡吞了，两天没有人答复，要求赔偿误工费';
    const other = '大厅排队时间太长，只开了两个窗口，老人站了一个小时';

    expect(computeLikeness(said, again)).toBeGreaterThan(0.5);
    expect(computeLikeness(said, other)).toBeLessThan(0.15);
  });

  it('a probe compared with many texts counts for each what it would count for it alone', () => {
    const probe = makeLikenessProbe('柜台排队无人处理');

    expect(['柜台排队', '无人', '吞卡', '柜台排队'].map((text) => countShared(probe, text))).toEqual([
      3, 1, 0, 3,
    ]);
  });
});

describe('isSimilar', () => {
  it('[CAP-7] wants less of the text where telephone, or place and time, are the same', () => {
    const none = { isSamePhone: false, isSamePlace: false };

    expect(isSimilar({ ...none, likeness: 0.35 })).toBe(true);
    expect(isSimilar({ ...none, likeness: 0.34 })).toBe(false);
    expect(isSimilar({ ...none, likeness: 0.2, isSamePhone: true })).toBe(true);
    expect(isSimilar({ ...none, likeness: 0.2, isSamePlace: true })).toBe(true);
    expect(isSimilar({ ...none, likeness: 0.19, isSamePhone: true, isSamePlace: true })).toBe(false);
  });
});

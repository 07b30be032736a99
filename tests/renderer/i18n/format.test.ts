// Amounts and times as people read them (interface: tabular figures, branch time).
import { describe, expect, it } from 'vitest';

import { formatAmount, formatYuan } from '../../../renderer/i18n/format-amount.ts';
import {
  formatDateTime,
  formatShortDateTime,
  toWallDate,
  toWeekday,
} from '../../../renderer/i18n/format-instant.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';

const at = (text: string) => toIsoInstant(Date.parse(text));

describe('formatYuan', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [1_500, '15'],
    [150_000, '1,500'],
    [123_456_789, '1,234,567.89'],
    [-20_000, '-200'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it('names the currency as the language does', async () => {
    const { t } = await setupI18n('zh-CN');
    const { t: english } = await setupI18n('en');
    expect(formatAmount(200_000, t)).toBe('2,000 元');
    expect(formatAmount(200_000, english)).toBe('CNY 2,000');
  });
});

describe('formatDateTime', () => {
  it('is branch time, whatever the zone of the PC', async () => {
    const { t } = await setupI18n('zh-CN');
    const { t: english } = await setupI18n('en');
    expect(formatDateTime(at('2026-11-22T06:05:00Z'), t)).toBe('2026年11月22日 14:05');
    expect(formatDateTime(at('2026-11-22T06:05:00Z'), english)).toBe('22 Nov 2026 14:05');
  });

  it('turns the day at midnight in Shanghai', () => {
    expect(toWallDate(at('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(toWallDate(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
    expect(toWeekday(at('2026-11-22T16:00:00Z'))).toBe(1);
  });

  it('shows the year in a column only when it is another one', () => {
    const now = at('2026-11-22T06:00:00Z');
    expect(formatShortDateTime(at('2026-11-20T01:30:00Z'), now)).toBe('11-20 09:30');
    expect(formatShortDateTime(at('2025-12-31T01:30:00Z'), now)).toBe('2025-12-31 09:30');
  });
});

// A refusal becomes one sentence in every language, with nothing left open in it.
import { describe, expect, it } from 'vitest';

import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { toRefusalVariables, translateRefusal } from '../../../renderer/i18n/translate-refusal.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';
import { REFUSAL_REASONS, refusal } from '../../../shared/domain/refusal.ts';
import type { RefusalReason } from '../../../shared/domain/refusal.ts';

describe('translateRefusal', () => {
  it('[AUT-1] names the amount, the limit and who may, in words', async () => {
    const { t } = await setupI18n('zh-CN');
    const details = { amountFen: 200_000, maxAmountFen: 0, mayRole: 'complaint-manager' } as const;
    expect(toRefusalVariables(details, t)).toEqual({
      amount: '2,000 元',
      maxAmount: '0 元',
      mayRole: '投诉管理人',
    });
    const sentence = translateRefusal(refusal('beyond-authority', details, 'AUT-1'), t);
    expect(sentence).toContain('2,000 元');
    expect(sentence).toContain('投诉管理人');
  });

  it('writes an instant in branch time', async () => {
    const { t } = await setupI18n('zh-CN');
    expect(toRefusalVariables({ latestAt: '2026-11-22T09:00:00.000Z' }, t)).toEqual({
      latestAt: '2026年11月22日 17:00',
    });
  });

  it('says so when a newer head office gives a reason this version does not know', async () => {
    const { t } = await setupI18n('en');
    const unknown = refusal('from-the-future' as RefusalReason);
    expect(translateRefusal(unknown, t)).toContain('from-the-future');
    expect(translateRefusal(unknown, t)).not.toBe('from-the-future');
  });

  it.each(LANGUAGES)('has a sentence for every reason in %s', async (language) => {
    const { t } = await setupI18n(language);
    const missing = REFUSAL_REASONS.filter((reason) => translateRefusal(refusal(reason), t) === reason);
    expect(missing).toEqual([]);
  });
});

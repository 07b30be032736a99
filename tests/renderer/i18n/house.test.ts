// Every house is spoken to in its own words: what is above it, what it is, who heads it, who keeps its register.
import { readFileSync, readdirSync } from 'node:fs';

import { afterEach, describe, expect, it } from 'vitest';

import { enterHouse } from '../../../renderer/i18n/house.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { translateRefusal } from '../../../renderer/i18n/translate-refusal.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';

const FOLDER = new URL('../../../assets/locales/zh-CN/', import.meta.url);
/** Head office's own console, the shell's window, and what the policy's author reads. */
const OF_NO_HOUSE = ['console.json', 'shell.json', 'policy.json', 'first-run.json'];
/** The name of the product, the words of all policies for a job, and the kind of house one may try. */
const OF_THE_PRODUCT = ['网点意见簿', '网点负责人'];

afterEach(() => enterHouse(null));

describe('words of the house', () => {
  it('names head office, the place and its two jobs as each house does', async () => {
    const { t } = await setupI18n('zh-CN');
    const say = (packId: string) => {
      enterHouse(packId);
      return [
        t('common:status.waiting-hq'),
        t('branch-frame:sample'),
        t('escalations:title'),
        translateRefusal(refusal('reply-missing', {}, 'BANK-26'), t),
      ];
    };
    expect(say('bank-branch')).toEqual([
      '待总行批示',
      '试用网点',
      '上报总行',
      '尚未给客户最终答复，不能签字办结。请先由投诉管理人答复客户。',
    ]);
    expect(say('hotel')).toEqual([
      '待集团总部批示',
      '试用酒店',
      '上报上级',
      '尚未给客户最终答复，不能签字办结。请先由部门负责人答复客户。',
    ]);
  });

  it('follows a change of language', async () => {
    const i18n = await setupI18n('zh-CN');
    enterHouse('manufacturer');
    await i18n.changeLanguage('en');
    expect(i18n.t('duties:notYours', { role: 'Receiver' })).toBe(
      'This is done by: Receiver. The sales branch manager may step in.',
    );
  });

  it.each(BUILT_IN_PACKS.map(({ id }) => [id] as const))('leaves nothing open in %s', async (packId) => {
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      const { t } = await setupI18n(language);
      enterHouse(packId);
      for (const word of ['houseOffice', 'houseUnit', 'houseAbove', 'houseHead', 'houseManager']) {
        const said = t('common:missing', { defaultValue: `[{{${word}}}]` });
        expect(said).toMatch(/^\[.+\]$/u);
        expect(said).not.toContain('{{');
      }
    }
  });

  it('has no bank in the texts that all houses share', () => {
    const shared = readdirSync(FOLDER).filter(
      (name) => name.endsWith('.json') && !OF_NO_HOUSE.includes(name),
    );
    const banks = shared.flatMap((name) =>
      [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/": "(.*总行.*|.*网点.*)"/gu)]
        .map(([, text = '']) => text)
        .filter((text) => !OF_THE_PRODUCT.some((own) => text.includes(own))),
    );
    expect(shared.length).toBeGreaterThan(15);
    expect(banks).toEqual([]);
  });
});

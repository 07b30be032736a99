// The printed form: every part the policy names, and a code that says what the paper is of.
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';

import { RegisterForm } from '../../../../renderer/branch/screens/print/register-form.tsx';
import { QrMark } from '../../../../renderer/branch/screens/print/qr-mark.tsx';
import { computeContentDigest } from '../../../../shared/domain/content-digest.ts';
import { CHEN, LI, buildReply, tellInstructed } from '../../../shared/domain/bank-fixture.ts';
import { drawScreen, toView } from '../draw-screen.tsx';

describe('RegisterForm', () => {
  it('[BANK-09] names what the register holds: customer, content, handling, reply, head office, signature', async () => {
    const story = tellInstructed();
    story.run(
      LI,
      buildReply({ content: '已转告总行决定。', measure: { remedy: 'compensation', amountFen: 150_000 } }),
    );
    const before = await drawScreen(<RegisterForm view={toView(story, CHEN)} />, story, CHEN);
    expect(before).toContain('尚未签字');
    const signed = computeContentDigest(story.entry);
    story.run(CHEN, { type: 'sign-off', digestShown: signed, note: '' });
    const form = await drawScreen(<RegisterForm view={toView(story, CHEN)} />, story, CHEN);
    for (const part of [
      '客户意见登记表',
      '和平路支行营业室',
      story.entry.number,
      '周先生',
      '自助柜员机吞卡后重复扣款。',
      '赔偿 2,000 元',
      '移交李建国',
      '同意赔偿一千五百元。',
      '已转告总行决定。',
      '网点负责人 陈静',
    ]) {
      expect(form).toContain(part);
    }
    expect(form).toContain(signed.slice(0, 4));
    expect(form).not.toContain('尚未签字');
  });
});

describe('QrMark', () => {
  it('draws exactly the dark modules of the code', async () => {
    const text = JSON.stringify({ n: 'HB01-2026110001', d: 'a'.repeat(64), e: 'entry' });
    const svg = await drawScreen(<QrMark text={text} label="code" />, tellInstructed(), CHEN);
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    expect(svg.match(/h1v1h-1z/g)?.length).toBe([...modules.data].filter((module) => module === 1).length);
  });
});

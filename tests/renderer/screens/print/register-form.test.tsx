// The printed form: every part the policy names, and a code that says what the paper is of.
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';

import { RegisterForm } from '../../../../renderer/branch/screens/print/register-form.tsx';
import { QrMark } from '../../../../renderer/branch/screens/print/qr-mark.tsx';
import { composeFormCode } from '../../../../shared/domain/form-code.ts';
import { toEntryId, toSha256Hex } from '../../../../shared/domain/ids.ts';
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

/** The squares of a mark as a picture, eight points each. */
function paintSquares(svg: string): { width: number; height: number; data: Uint8ClampedArray } {
  const [from = 0, , across = 0] = (/viewBox="([^"]+)"/u.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const side = across * 8;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
    for (let point = 0; point < 64; point += 1) {
      const left = (Number(x) - from) * 8 + (point % 8);
      const top = (Number(y) - from) * 8 + Math.floor(point / 8);
      data.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

describe('QrMark', () => {
  it('draws a code that reads as what it was made of', async () => {
    const text = composeFormCode({
      number: 'HB01-2026110001',
      digest: toSha256Hex('a'.repeat(64)),
      entryId: toEntryId('01a1fd43-2b00-7c91-bb16-b8773cf6d690'),
    });
    const svg = await drawScreen(<QrMark text={text} label="code" />, tellInstructed(), CHEN);
    expect(decodeQR(paintSquares(svg))).toBe(text);
  });
});

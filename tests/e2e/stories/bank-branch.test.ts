// A telephone complaint at a bank: from the teller to the complaint manager, with the head's decisions, back to the customer.
import { describe, expect, it } from 'vitest';

import { inBranchTime } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

const PROMISE = { 答复内容: '今天就把利息补给您。', 处理方式: '赔偿', 金额: '460' } as const;

describe('the outlet of a bank', () => {
  it('[BANK-12] [BANK-14] [BANK-26] [C-02] nobody promises beyond their authority; the head decides, the manager answers, the head signs', async () => {
    await tellStory('bank-branch', async (story) => {
      await story.become('王晓梅');
      await story.record({
        渠道: '来电',
        客户电话: '13600136000',
        客户姓名: '孙桂芝',
        反映内容: '定期存款到期没有按约定转存，少算了利息，要求补足。',
        地点: '三号柜台',
        涉及对象: '定期存款转存',
        客户诉求: '补足利息。',
        要求的处理方式: '赔偿',
        要求金额: '460',
        '已向客户复述要点，客户确认无误': true,
      });
      expect(await story.actInVain('give-reply', PROMISE)).toContain(
        '460 元 超出您的处理权限（0 元），不能答应客户。这一事项由网点负责人决定',
      );
      await story.photograph('refused');
      await story.leaveForm();
      await story.act('hand-over', { 移交说明: '客户手里有转存约定单。' });
      await story.expectOwner('李建国');

      await story.become('李建国');
      await story.act('take-over');
      await story.act('investigate', {
        核查情况: '转存约定单在，机构改造时漏录，少计利息 460 元。',
        原因: '系统切换漏录',
        责任认定: '我方责任',
      });
      await story.act('give-reply', {
        答复内容: '已核实少计利息，正请负责人核定，今天内再答复您。',
        处理方式: '不含处理',
        '只是告知进展，还会再答复': true,
        下次答复时间: inBranchTime(2),
      });
      await story.act('request-escalation', {
        上报原因: '超出本级权限',
        情况说明: '客户现在要求另赔 3000 元，请上报。',
        建议总行给予: '赔偿',
        金额: '3000',
      });
      expect(await story.readRefusal('sign-off')).toContain('网点负责人');

      await story.become('陈静');
      await story.photograph('asked');
      await story.act('decline-escalation', { 不上报的理由: '利息差额以外没有损失，按网点权限补足。' });

      await story.become('李建国');
      await story.act('propose-plan', { 处理方式: '赔偿', 金额: '460', 方案内容: '补足利息 460 元并致歉。' });
      expect(await story.actInVain('give-reply', PROMISE)).toContain('方案尚待');
      await story.leaveForm();
      await story.become('陈静');
      await story.act('approve-plan', { 说明: '同意。' });

      await story.become('李建国');
      await story.act('give-reply', {
        答复内容: '差额 460 元今天入账，为漏录向您道歉。',
        道歉: '承担责任的道歉',
        客户是否满意: '满意',
      });
      await story.expectStatus('replied');
      await story.become('陈静');
      await story.sign('已核对入账凭证。');
      await story.expectSealed(/陈静（网点负责人）/u);
    });
  });
});

// A wholesale house: a buyer tells their escort, the team leader takes it, and what is serious is reported.
import { describe, expect, it } from 'vitest';

import { tellStory } from './support/tell-story.ts';

describe('a wholesale house', () => {
  it('[SVC-0306] [SVC-1103] [SVC-1403] [SVC-1407] the escort passes it on, the team leader asks until it is clear, and the leader in charge hears', async () => {
    await tellStory('service-standards', async (story) => {
      await story.become('林晓');
      await story.record({
        渠道: '现场口头',
        事项分类: '维修',
        客户电话: '13600136777',
        客户姓名: '欧阳玉',
        反映内容: '羽绒服拉链第二次坏了，维修拖了两个月，要求换货。',
        涉及对象: '羽绒服',
        客户诉求: '换货。',
        要求的处理方式: '换货',
        要求金额: '680',
      });
      expect(
        await story.actInVain('give-reply', { 答复内容: '给您换一件。', 处理方式: '换货', 金额: '680' }),
      ).toContain('销售组长');
      await story.leaveForm();
      await story.act('hand-over', { 移交说明: '客户在二楼展厅等。' });
      await story.become('崔艳');
      await story.act('take-over');
      await story.act('assess', { 程度: '重大', 类别: '维修', 说明: '客户是年进货五十万元的批发商。' });
      expect(await story.readRefusal('assign')).toContain('情况还没有弄清');
      await story.act('assess', { 情况已经弄清: true });
      await story.act('investigate', { 核查情况: '两次维修都换了同一批拉链。', 责任认定: '我方责任' });
      const exchange = { 答复内容: '给您换一件新的，运费由我们出。', 处理方式: '换货', 金额: '680' } as const;
      expect(await story.actInVain('give-reply', exchange)).toContain('由分管经理决定');
      await story.leaveForm();
      await story.act('notify-persons', { 已通知: ['分管经理'], 通知方式: '电话' });
      await story.act('request-escalation', {
        上报原因: '情况严重',
        情况说明: '同一批拉链两次返修，请决定换货。',
      });

      await story.become('陆平');
      await story.act('confirm-escalation');
      await story.seeWords('已接手');
      await story.act('give-reply', { ...exchange, 客户是否满意: '满意' });
      await story.become('贾刚');
      await story.photograph('before-signing');
      await story.sign();
      await story.expectSealed(/贾刚（部门负责人）/u);
    });
  });
});

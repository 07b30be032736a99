// A customer service centre: a serious event goes to the leader at the first moment and is followed to its end by somebody else.
import { describe, expect, it } from 'vitest';

import { tellStory } from './support/tell-story.ts';

describe('a customer service centre', () => {
  it('[CSP-02] [CSP-05] a serious event is told at once, decided by the leader in charge, and called back by another person', async () => {
    await tellStory('customer-service-policy', async (story) => {
      await story.become('宁欣');
      await story.record({
        渠道: '来电',
        事项分类: '服务',
        客户电话: '13600136888',
        客户姓名: '殷立群',
        反映内容: '空调安装收了两次材料费，师傅还说不交钱就拆机。',
        涉及对象: '空调安装',
        客户诉求: '退还材料费并道歉。',
        要求的处理方式: '赔偿',
        要求金额: '180',
      });
      await story.act('hand-over');
      await story.become('冯涛');
      await story.act('take-over');
      await story.act('assess', { 程度: '较大', 类别: '服务', 说明: '以拆机相要挟。' });
      await story.act('notify-persons', { 已通知: ['客户部负责人', '分管领导'], 通知方式: '电话' });
      await story.act('investigate', { 核查情况: '收费单两张，师傅承认言语不当。', 责任认定: '我方责任' });
      expect(
        await story.actInVain('give-reply', { 答复内容: '退还材料费。', 处理方式: '赔偿', 金额: '180' }),
      ).toContain('由分管领导决定');
      await story.photograph('refused');
      await story.leaveForm();
      await story.act('request-escalation', {
        上报原因: '情况严重',
        情况说明: '重复收费并要挟客户，请领导决定。',
      });
      await story.become('齐国华');
      await story.act('confirm-escalation');
      await story.expectOwner('齐国华');
      await story.act('give-reply', {
        答复内容: '材料费 180 元已退，师傅当面道歉，已停工培训。',
        处理方式: '赔偿',
        金额: '180',
        道歉: '承担责任的道歉',
      });
      expect(await story.readRefusal('follow-up')).toContain('请由');
      await story.become('宁欣');
      await story.act('follow-up', { 回访方式: '电话', 回访结果: '满意' });
      await story.become('冯涛');
      await story.sign();
      await story.expectSealed(/冯涛（客户部负责人）/u);
    });
  });
});

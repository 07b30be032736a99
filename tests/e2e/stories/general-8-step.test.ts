// Eight steps at a trading company: two tests, a department, a person, a plan that the leader instructs, consequences, feedback.
import { describe, expect, it } from 'vitest';

import { tellStory } from './support/tell-story.ts';

describe('a trading company', () => {
  it('[G8-02] [G8-05] [G8-08] [G8-11] no plan is carried out before the leader saw it, and who caused it answers with the supervisor', async () => {
    await tellStory('general-8-step', async (story) => {
      await story.become('任静');
      await story.record({
        渠道: '来电',
        事项分类: '质量问题',
        客户电话: '13600136666',
        客户姓名: '钟伟',
        反映内容: '收到的货架有两根立柱变形，无法安装。',
        涉及对象: '重型货架',
        客户诉求: '换货。',
        要求的处理方式: '换货',
        要求金额: '360',
      });
      expect(
        await story.actInVain('assess', { 理由是否充分: '是', 要求是否合理: '否', 是否成立: '成立' }),
      ).toContain('两项判断');
      await story.leaveForm();
      await story.act('assess', { 理由是否充分: '是', 要求是否合理: '是', 是否成立: '成立' });
      await story.act('hand-over');

      await story.become('方志');
      await story.act('take-over');
      await story.act('assign', { 承办人: '方志 · 责任部门负责人', 派办要求: '查明变形原因。' });
      await story.act('receive-assignment');
      await story.act('investigate', {
        核查情况: '出厂检验漏检一批立柱。',
        原因: '检验漏项',
        责任认定: '我方责任',
        责任个人: '郑涛',
      });
      await story.act('complete-assignment', { 办理结果: '漏检属实，已隔离同批货。' });
      expect(
        await story.actInVain('give-reply', { 答复内容: '给您换。', 处理方式: '换货', 金额: '360' }),
      ).toContain('主管领导');
      await story.leaveForm();
      await story.act('propose-plan', {
        处理方式: '换货',
        金额: '360',
        方案内容: '换两根立柱，补做同批检验。',
      });
      await story.become('韩东明');
      await story.photograph('plan');
      await story.act('approve-plan', { 说明: '同意，三日内送到。' });

      await story.become('方志');
      await story.act('execute-plan');
      await story.act('give-reply', {
        答复内容: '两根立柱已换，三日内送到。',
        处理方式: '换货',
        金额: '360',
      });
      const penalty = { 处理方式: '扣款', 对象名称: '郑涛', 金额: '100', 处理理由: '漏检' } as const;
      expect(await story.actInVain('set-penalty', penalty)).toContain('必填');
      await story.leaveForm();
      await story.act('set-penalty', { ...penalty, 部门主管: '袁峰' });
      expect(await story.readRefusal('follow-up')).toContain('不能由您本人回访');
      await story.act('issue-form', { 表单: '客户投诉登记表' });
      await story.become('任静');
      await story.act('follow-up', { 回访结果: '满意' });
      await story.become('韩东明');
      await story.act('sign-form', { 意见: '已阅。' });
      await story.sign();
      await story.expectSealed(/韩东明（主管领导）/u);
    });
  });

  it('[G8-02] [G8-03] what does not hold is explained, and ends there', async () => {
    await tellStory('general-8-step', async (story) => {
      await story.become('任静');
      await story.record({
        渠道: '来电',
        事项分类: '其他',
        客户电话: '13600136667',
        客户姓名: '常胜',
        反映内容: '要求把去年的订单按今年的折扣重新结算。',
        涉及对象: '结算价格',
        客户诉求: '补差价。',
        要求的处理方式: '减免费用',
        要求金额: '2000',
      });
      await story.act('assess', { 理由是否充分: '否', 要求是否合理: '否', 是否成立: '不成立' });
      await story.seeWords('初步认定不成立');
      await story.act('give-reply', {
        答复内容: '折扣从今年签约的订单起算，去年的订单按当时的价目结算。',
        处理方式: '解释说明',
      });
      expect(await story.readRefusal('sign-off')).toContain('主管领导');
      await story.become('莫丽娟');
      await story.sign();
      await story.seeWords('不成立，已说明');
      await story.expectSealed(/莫丽娟（主管领导）/u);
    });
  });
});

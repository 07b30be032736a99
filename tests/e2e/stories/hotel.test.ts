// A guest in the house complains of another department: the two heads agree on one plan, and the gap in the rules is reported.
import { describe, expect, it } from 'vitest';

import { inBranchTime } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('a hotel', () => {
  it('[HOTEL-11] [HOTEL-12] [HOTEL-17] [HOTEL-22] two heads agree on one plan, and what no rule covers is reported', async () => {
    await tellStory('hotel', async (story) => {
      await story.become('丁薇');
      await story.record({
        渠道: '现场口头',
        消费阶段: '消费中',
        投诉指向: '其他部门',
        客户电话: '13600136111',
        客户姓名: '吕思远',
        反映内容: '晚餐上错两道菜，退换等了四十分钟，客人要赶火车。',
        事情发生时间: inBranchTime(-1),
        地点: '二层中餐厅',
        涉及对象: '中餐厅',
        涉及部门: '餐饮部',
        主要当事人: '客人、餐厅领班',
        客户诉求: '免去两道菜的费用。',
        要求的处理方式: '减免费用',
        要求金额: '236',
        客户要求何时解决: inBranchTime(3),
      });
      expect(await story.readRefusal('give-reply')).toContain('请报部门负责人');
      await story.act('hand-over', { 移交说明: '客人在大堂等候。' });
      await story.expectOwner('石磊');

      await story.become('石磊');
      await story.act('take-over');
      await story.act('investigate', {
        核查情况: '餐厅领班确认上错两道菜，点菜单与出菜单不一致。',
        责任认定: '我方责任',
        现有制度和培训已有规定: false,
      });
      await story.act('propose-plan', {
        处理方式: '减免费用',
        金额: '236',
        方案内容: '免去两道菜，餐厅经理当面致歉，派车送站。',
      });
      expect(
        await story.actInVain('give-reply', { 答复内容: '两道菜免单。', 处理方式: '减免费用', 金额: '236' }),
      ).toContain('方案尚待批准');
      await story.leaveForm();
      expect(await story.readRefusal('approve-plan')).toContain('双方负责人（部门负责人）一致同意');
      await story.act('endorse-plan', { 说明: '前厅部同意。' });
      await story.photograph('one-agreed');

      await story.become('余芳');
      await story.act('approve-plan', { 说明: '餐饮部同意，费用由餐饮部承担。' });
      await story.become('石磊');
      await story.act('give-reply', {
        答复内容: '两道菜已免单，餐厅经理向您当面致歉，车已到门口。',
        道歉: '承担责任的道歉',
        客户是否满意: '满意',
      });
      expect(await story.readRefusal('sign-off')).toContain('顾客投诉处理报告表（附件三）');

      await story.act('issue-form', { 表单: '顾客投诉处理报告表（附件三）' });
      await story.act('sign-form', { 意见: '拟补写点菜复核规定。' });
      await story.become('康宁');
      await story.act('sign-form', { 意见: '同意，列入培训。' });
      await story.become('严丽');
      await story.act('sign-form', { 意见: '批准。' });
      await story.become('余芳');
      await story.sign();
      await story.expectSealed(/余芳（部门负责人）/u);
    });
  });
});

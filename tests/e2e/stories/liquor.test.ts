// A liquor factory: mould in time is taken back without conditions, and the customer is asked by a feedback slip.
import { describe, expect, it } from 'vitest';

import { onBranchDay } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('a liquor factory', () => {
  it('[LIQ-04] [LIQ-10] [LIQ-14] mould within the days is taken back, and nothing is closed before the slip', async () => {
    await tellStory('liquor', async (story) => {
      await story.become('孟凡');
      await story.record({
        渠道: '来电',
        事项分类: '退换货',
        客户电话: '13600136222',
        客户姓名: '郭大成',
        客户地址: '解放北路 128 号',
        反映内容: '上周进的两箱清河原浆，外盒和瓶盖都发霉，要求退货。',
        地点: '解放北路烟酒店',
        涉及对象: '清河原浆',
        出库日期: onBranchDay(-10),
        客户诉求: '两箱全退。',
        要求的处理方式: '退货',
        要求金额: '1760',
      });
      expect(
        await story.actInVain('give-reply', { 答复内容: '给您退。', 处理方式: '退货', 金额: '1760' }),
      ).toContain('营销办');
      await story.leaveForm();
      await story.act('hand-over');

      await story.become('曹建');
      await story.act('take-over');
      await story.act('assess', { 类别: '退换货', 程度: '一般' });
      await story.act('assign', { 承办人: '郝丽 · 质量部专业人员', 派办要求: '核对出库审核表，查看实物。' });
      await story.become('郝丽');
      await story.act('receive-assignment');
      await story.act('test-return', {
        缺陷: '霉变',
        出库日期: onBranchDay(-10),
        发现日期: onBranchDay(-1),
        与出库记录相符: true,
        质量部门已核实: true,
      });
      await story.photograph('tested');
      await story.act('investigate', {
        核查情况: '出库十日内发霉，与出库审核表相符。',
        责任认定: '我方责任',
      });
      await story.act('complete-assignment', { 办理结果: '属实，按无条件退货办理。' });

      await story.become('曹建');
      await story.act('give-reply', {
        答复内容: '两箱全部退货，货款三日内退还。',
        处理方式: '无条件退货',
        客户是否满意: '满意',
      });
      await story.become('姜卫东');
      expect(await story.readRefusal('sign-off')).toContain('表单');

      await story.become('曹建');
      await story.act('issue-form', { 表单: '客户处理反馈单' });
      await story.act('follow-up', {
        回访方式: '反馈单',
        回访结果: '满意',
        客户的意见: '希望注意包装防潮。',
      });
      await story.become('姜卫东');
      await story.sign();
      await story.expectSealed(/姜卫东/u);
    });
  });
});

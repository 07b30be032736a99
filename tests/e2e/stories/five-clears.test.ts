// A management centre: people shut in a lift, reported in a letter; reply time, written answer, the customer's own confirmation.
import { describe, expect, it } from 'vitest';

import { inBranchTime } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('a management centre', () => {
  it('[FIVE-05] [FIVE-06] [FIVE-09] [FIVE-11] a grave matter is reported to both, answered in writing at a fixed time, and confirmed by the customer', async () => {
    await tellStory('five-clears', async (story) => {
      await story.become('田小雨');
      await story.record({
        渠道: '来信',
        客户电话: '13600136555',
        客户姓名: '金晓鸥',
        反映内容: '昨晚电梯困人三十分钟，呼叫按钮没有人应答，要求书面说明。',
        地点: '二号楼电梯',
        涉及对象: '二号楼电梯',
        客户诉求: '书面说明。',
        要求的处理方式: '解释说明',
      });
      await story.become('侯敏');
      await story.act('take-over');
      await story.act('assess', { 有下列情形: ['电梯困人'], 程度: '重大' });
      await story.act('notify-persons', { 已通知: ['部门经理', '物业管理中心领导'], 通知方式: '电话' });
      expect(await story.readRefusal('assign')).toContain('须先与客户约定答复时间');
      await story.act('agree-reply-time', { 约定答复时间: inBranchTime(24) });
      await story.act('assign', {
        承办部门: '工程部',
        承办人: '白志刚 · 部门经理',
        派办要求: '查明呼叫按钮无人应答的原因。',
      });
      await story.become('白志刚');
      await story.act('receive-assignment');
      await story.act('complete-assignment', { 办理结果: '对讲线路松脱，已修复，值班室加装应急电话。' });

      await story.become('侯敏');
      await story.act('propose-plan', {
        处理方式: '解释说明',
        方案内容: '书面说明原因和整改，每月检查对讲。',
      });
      await story.become('邵国平');
      await story.act('approve-plan', { 说明: '同意，抄送各楼。' });
      await story.become('侯敏');
      const letter = { 答复内容: '对讲线路松脱，已修复；今后每月检查一次。', 处理方式: '解释说明' } as const;
      expect(await story.actInVain('give-reply', { 答复方式: '电话', ...letter })).toContain(
        '不能用这种方式作最终答复',
      );
      await story.photograph('refused');
      await story.leaveForm();
      await story.act('give-reply', { 答复方式: '书面', ...letter });
      await story.act('issue-form', { 表单: '客户意见处理表' });
      await story.act('confirm-by-customer', {
        确认内容: '客户意见处理表',
        告知方式: '客户在表上签名',
        客户是否满意: '满意',
      });
      await story.act('return-form', { 表单: '客户意见处理表' });
      await story.become('白志刚');
      await story.sign();
      await story.expectSealed(/白志刚（部门经理）/u);
    });
  });
});

// An office building: a serious complaint is reviewed, the department works to a date, its head signs.
import { describe, expect, it } from 'vitest';

import { inBranchTime } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('the management of an office building', () => {
  it('[PROP-15] [PROP-17] [PROP-19] [PROP-24] a serious matter is reviewed, done by a date, followed up and signed by who did it', async () => {
    await tellStory('property', async (story) => {
      await story.become('刘洋');
      await story.record({
        渠道: '来电',
        投诉指向: '本部门（本单位）',
        客户电话: '13600136333',
        客户姓名: '方敏',
        公司名称: '天元国际货运',
        房号: '1203',
        反映内容: '空调连续三天不制冷，报修两次没有人上门，员工无法办公。',
        地点: '十二层',
        涉及对象: '中央空调',
        客户诉求: '今天修好。',
        要求的处理方式: '维修',
        已向客户致歉: true,
      });
      await story.act('hand-over', { 移交说明: '客户很急。' });

      await story.become('孙倩');
      await story.act('take-over');
      await story.act('assess', { 程度: '较大', 说明: '整层办公受影响。' });
      await story.act('notify-persons', { 已通知: ['客户服务经理'], 通知方式: '当面' });
      expect(
        await story.actInVain('assign', {
          承办人: '高建民 · 责任部门负责人',
          要求办结: inBranchTime(-1),
          派办要求: '检查风机。',
        }),
      ).toContain('要求办结的时间已经过去');
      await story.leaveForm();
      await story.act('assign', {
        承办人: '高建民 · 责任部门负责人',
        要求办结: inBranchTime(24),
        派办要求: '检查风机。',
      });

      await story.become('高建民');
      await story.act('receive-assignment');
      await story.act('complete-assignment', { 办理结果: '更换风机电容，制冷恢复。' });
      await story.become('孙倩');
      await story.act('investigate', { 核查情况: '风机电容老化，报修单漏派。', 责任认定: '我方责任' });
      expect(await story.actInVain('give-reply', { 答复内容: '已修好。', 处理方式: '维修' })).toContain(
        '客户服务经理',
      );
      await story.photograph('refused');
      await story.leaveForm();
      await story.act('propose-plan', {
        处理方式: '维修',
        方案内容: '更换电容，当面致歉，报修单改为双人核派。',
      });
      await story.become('马志远');
      await story.act('approve-plan', { 说明: '检讨会已开，同意。' });
      await story.become('孙倩');
      await story.act('give-reply', {
        答复内容: '风机已修好，报修漏派已改正，向您致歉。',
        处理方式: '维修',
        道歉: '承担责任的道歉',
      });
      await story.act('follow-up', { 回访结果: '满意' });
      await story.act('issue-form', { 表单: '客户投诉记录' });
      await story.act('issue-form', { 表单: '较严重投诉检讨记录' });

      await story.become('高建民');
      await story.act('sign-form');
      await story.become('马志远');
      await story.act('sign-form');
      await story.act('sign-form');
      await story.become('高建民');
      await story.sign('已查看设备运行。');
      await story.expectSealed(/高建民/u);
    });
  });
});

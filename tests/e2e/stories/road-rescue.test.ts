// Road rescue: passed on a day after the first report, so with a dossier; work order, progress, instruction, review, follow-up.
import { describe, expect, it } from 'vitest';

import { inBranchTime } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('a road rescue unit', () => {
  it('[ROAD-17] [ROAD-22] [ROAD-26] [ROAD-29] what is a day old goes by work order and dossier, is instructed, reviewed and followed up', async () => {
    await tellStory('road-rescue', async (story) => {
      await story.become('祝宁');
      await story.record({
        渠道: '上级或监管转来',
        客户电话: '13600136444',
        客户姓名: '邢师傅',
        反映内容: '报案后四十分钟拖车才到，收费比公示价高二百元。',
        事情发生时间: inBranchTime(-27),
        首次反映时间: inBranchTime(-25),
        地点: '京津高速北行四十二公里',
        涉及对象: '第二救援班',
        客户诉求: '退还多收费用。',
        要求的处理方式: '赔偿',
        要求金额: '200',
      });
      expect(await story.readRefusal('give-reply')).toContain('须先转交');
      await story.act('hand-over');

      await story.become('雷婷');
      await story.act('take-over');
      await story.act('assess', { 理由是否充分: '是', 要求是否合理: '是', 是否成立: '成立' });
      expect(await story.readRefusal('assign')).toContain('情况还没有弄清，不能转给他人办理');
      await story.act('assess', { 情况已经弄清: true });
      await story.act('assign', {
        承办部门: '职责部门',
        承办人: '徐刚 · 职责部门负责人',
        派办要求: '核对派车记录和收费单。',
      });
      await story.act('issue-form', { 表单: '投诉处理档案' });
      await story.act('notify-persons', { 已通知: ['客服主管', '客户服务部负责人'], 通知方式: '当面' });
      await story.act('issue-form', { 表单: '投诉台账' });
      await story.photograph('dossier');

      await story.become('葛明');
      await story.act('sign-form', { 意见: '今天查清，多收的退还。' });
      await story.become('徐刚');
      await story.act('receive-assignment');
      await story.act('report-progress', { 进度: '已调取行车定位，确认迟到；收费多收二百元。' });
      await story.act('complete-assignment', { 办理结果: '多收二百元已开退款单。' });
      await story.act('sign-form', { 意见: '已复核。' });

      await story.become('雷婷');
      await story.act('return-form', { 表单: '投诉处理档案' });
      await story.act('investigate', {
        核查情况: '迟到十分钟，收费多收二百元，属实。',
        责任认定: '我方责任',
      });
      await story.act('give-reply', {
        答复内容: '多收的二百元今天退还，迟到向您致歉。',
        处理方式: '赔偿',
        金额: '200',
        客户是否满意: '满意',
      });
      expect(await story.readRefusal('follow-up')).toContain('请由另一位客户服务部前台回访');
      await story.become('车晓燕');
      await story.act('follow-up', { 回访方式: '电话', 回访结果: '满意' });
      await story.become('葛明');
      await story.sign();
      await story.expectSealed(/葛明（客户服务部负责人）/u);
    });
  });
});

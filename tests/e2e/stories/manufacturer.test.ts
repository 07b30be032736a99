// The sales branch of a maker: nothing is promised before it is instructed.
import { describe, expect, it } from 'vitest';

import { onBranchDay } from './support/in-branch-time.ts';
import { tellStory } from './support/tell-story.ts';

describe('the sales branch of a maker', () => {
  it('[MFR-09] [MFR-14] [MFR-19] what is not instructed is not promised; what was said by telephone gets its papers', async () => {
    await tellStory('manufacturer', async (story) => {
      await story.become('范晓');
      await story.record({
        渠道: '来电',
        投诉指向: '本部门（本单位）',
        客户所在: '国内',
        事项分类: '品质异常',
        客户电话: '13600136999',
        客户姓名: '祁东升',
        反映内容: '上月到货的水龙头有六只镀层起泡，工地不能验收。',
        涉及对象: '单把面盆龙头',
        订单号: 'XS2601-118',
        物料号: 'M-2040',
        交货数量: '120',
        不良数量: '6',
        交货日期: onBranchDay(-20),
        交货金额: '10320',
        客户诉求: '换货。',
        要求的处理方式: '换货',
        要求金额: '516',
      });
      expect(
        await story.actInVain('give-reply', { 答复内容: '给您换。', 处理方式: '换货', 金额: '516' }),
      ).toContain('请先请示');
      await story.leaveForm();
      await story.become('魏东');
      await story.act('take-over');
      await story.act('assess', { 类别: '品质异常' });
      await story.act('assign', {
        承办部门: '生产部门',
        承办人: '夏立 · 加工单位',
        派办要求: '检验退回的六只龙头。',
      });
      await story.become('夏立');
      await story.act('receive-assignment');
      await story.act('complete-assignment', { 办理结果: '镀层前处理漏一道清洗，同批停发。' });

      await story.become('魏东');
      await story.act('investigate', {
        核查情况: '六只镀层起泡，与批次记录相符。',
        责任认定: '我方责任',
        责任班组: '电镀二班',
      });
      await story.act('request-escalation', {
        上报原因: '超出本级权限',
        情况说明: '换货 516 元，请市场部决定。',
      });
      await story.expectStatus('waiting-hq');
      await story.photograph('referred');
      await story.act('record-verbal-approval', {
        批准事项: '上报事项',
        批准人: '路远',
        批准人岗位: '市场部经办',
        方式: '电话',
        批准内容: '同意换货六只，免运费。',
        准予: '换货',
        金额: '516',
      });
      await story.seeWords('路远（市场部经办）口头批示，魏东记录');
      const more = await story.actInVain('give-reply', {
        答复内容: '换货并赔您工期。',
        处理方式: '换货',
        金额: '800',
      });
      expect(more).toContain('总公司');
      expect(more).not.toContain('总行');
      await story.leaveForm();
      await story.act('give-reply', {
        答复内容: '同意换货六只，免运费。',
        处理方式: '换货',
        金额: '516',
        客户是否满意: '满意',
      });

      await story.become('苏航');
      expect(await story.readRefusal('sign-off')).toContain('尚未补办书面手续');
      await story.become('魏东');
      await story.act('complete-papers');
      await story.become('苏航');
      await story.sign();
      await story.expectSealed(/苏航（销售分公司经理）/u);
    });
  });
});

/** The branch, the complaint and head office's answer of the demonstration. Invented; no customer of any bank. */
export const BRANCH = '和平路支行营业室';

export const COMPLAINT = {
  phone: '13800138000',
  name: '周建平',
  content:
    '客户来电反映：11月20日在柜台办理定期存款转存，因系统录入利率档次有误，到期少计利息，多次往返网点核对，耽误两个半天，要求说明原因并赔偿损失。',
  place: '营业室3号柜台',
  demand: '要求赔偿利息损失及误工费共2000元，并书面说明原因。',
  amountYuan: '2000',
};

export const INSTRUCTION = {
  amountYuan: '1500',
  conveyText:
    '经总行核定，向您补付利息差额及补偿共计1500元，三个工作日内划入您的账户，并就此次录入差错向您致歉。',
  note: '按客户权益补偿办法第十二条核定；利率维护岗另行通报。',
};

/** What the staff write on the way from the counter to head office and back. */
export const NOTES = {
  /** Offered beyond authority, to see it refused. */
  promise: '同意赔偿您2000元。',
  handOver: '客户要求赔偿2000元，超出本岗权限，请接手。',
  findings: '调阅11月20日传票与录像：柜员将三年期误录为一年期，利息少计属实。',
  escalation: '责任在我行，客户要求赔偿2000元，超出网点权限，请总行核定。',
  confirmation: '情况属实，同意上报。',
};

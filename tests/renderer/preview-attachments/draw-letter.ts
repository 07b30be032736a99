import type { Page } from 'playwright-core';

const LETTER = `<body style="margin:0;background:#f7f3e6;font:20px/2 serif;padding:60px 70px;width:620px">
<p style="text-align:center;font-size:28px">投诉信</p><p>和平路支行：</p>
<p>本人于十一月十七日在贵行自助柜员机办理取款业务，吞卡后账户被重复扣款二千元。多次到网点询问，答复前后不一，误工一天。</p>
<p>请贵行查明原因，退还款项，并书面答复。</p><p style="text-align:right">赵国强<br>二〇二六年十一月二十日</p></body>`;

/** A letter as a scanner delivers it: drawn by the browser, no file of the repository. */
export async function drawLetter(page: Page, type: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 760, height: 900 });
  await sheet.setContent(LETTER);
  const picture = await sheet.screenshot({ type });
  await sheet.close();
  return picture;
}

import type { Locator } from 'playwright-core';

/** What is written into a form: by the words beside each line, as a person reads them. A list ticks several. */
export type Written = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Fills the lines of a form by their accessible names, in the order given. */
export async function fillForm(form: Locator, written: Written): Promise<void> {
  for (const [name, value] of Object.entries(written)) await fillLine(form, name, value);
}

async function fillLine(form: Locator, name: string, value: Written[string]): Promise<void> {
  const choices = form.getByRole('radiogroup', { name, exact: true });
  const ticks = form.getByRole('group', { name, exact: true });
  const line = form.getByLabel(name, { exact: true }).locator('visible=true');
  await choices.or(ticks).or(line).first().waitFor();
  if (await choices.isVisible()) {
    await choices.getByRole('radio', { name: String(value), exact: true }).press('Space');
  } else if (await ticks.isVisible()) {
    for (const each of [value].flat())
      await tick(ticks.getByRole('checkbox', { name: String(each), exact: true }), true);
  } else await writeLine(line.first(), value);
}

async function tick(box: Locator, isTicked: boolean): Promise<void> {
  if ((await box.isChecked()) !== isTicked) await box.press('Space');
}

async function writeLine(line: Locator, value: Written[string]): Promise<void> {
  if (typeof value === 'boolean') return await tick(line, value);
  const isList = await line.evaluate((element) => element instanceof HTMLSelectElement);
  if (isList) await line.selectOption({ label: String(value) });
  else await line.fill(String(value));
}

import type { HostileValue } from '../../support/hostile-values.ts';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts a text into a field as the browser does for a person: its own setter, then the event that frameworks listen to. */
export function typeInto(field: Field, text: string): void {
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What a field of this kind holds of a text: line ends as the browser keeps them, none at all in a field of one line. */
export function toFieldText(field: Field, text: string): string {
  return field instanceof HTMLTextAreaElement
    ? text.replaceAll(/\r\n?/g, '\n')
    : text.replaceAll(/[\r\n]/g, '');
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types each value into the one field, one after the other; gives the families whose text the field did not keep. */
export async function attackFields(
  selector: string,
  values: readonly HostileValue[],
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { family, text } of values) {
    const field = document.querySelector<Field>(selector);
    if (field === null) throw new Error(`No field [${selector}]`);
    typeInto(field, text);
    await pause(8);
    const now = document.querySelector<Field>(selector);
    if (now?.value !== toFieldText(field, text)) lost.push(family);
  }
  return lost;
}

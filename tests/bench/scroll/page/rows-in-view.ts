import { ROW_PX } from '../../../../renderer/branch/screens/register/row-size.ts';

/** The scrolling part of whichever list is shown. */
export function findScroller(): HTMLElement {
  const scroller = document.querySelector<HTMLElement>('[role="list"][aria-busy]');
  if (scroller === null) throw new Error('No list is shown');
  return scroller;
}

/** Rows whose place is in view and has nothing in it, or that are not there at all. */
export function countBlankRows(scroller: HTMLElement): number {
  const first = Math.ceil(scroller.scrollTop / ROW_PX);
  const end = Math.floor((scroller.scrollTop + scroller.clientHeight) / ROW_PX);
  const filled = [...scroller.querySelectorAll<HTMLElement>('[data-index]:not(:empty)')].map(toIndex);
  const seen = new Set(filled.filter((index) => first <= index && index < end));
  return end - first - seen.size;
}

function toIndex(slot: HTMLElement): number {
  return Number(slot.dataset['index']);
}

import { useEffect } from 'react';

import { fontsDeclared } from '../../../design/load-fonts.ts';
import { getDesktop } from '../../frame/desktop.ts';

/** Tells the shell that the page can be printed: once what it shows is there, and every glyph of it. */
export function usePrintReady(isLoaded: boolean): void {
  useEffect(() => {
    if (!isLoaded) return;
    let isOver = false;
    const markReady = async () => {
      // A list of fonts that failed to load leaves the system's: the paper is still better than none.
      await fontsDeclared.catch(reportError);
      await twoFrames();
      await document.fonts.ready;
      if (!isOver) await getDesktop().printing.markReady({});
    };
    markReady().catch(reportError);
    return () => {
      isOver = true;
    };
  }, [isLoaded]);
}

/** Fonts are asked for when the text is laid out: two frames later all of them are known to be on their way. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

import { useEffect } from 'react';

import { getDesktop } from '../../frame/desktop.ts';

/** Tells the shell that the page can be printed: once what it shows is there, and every glyph of it. */
export function usePrintReady(isLoaded: boolean): void {
  useEffect(() => {
    if (!isLoaded) return;
    let isOver = false;
    // Fonts are asked for when the text is laid out: two frames later all of them are known to be on their way.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void document.fonts.ready.then(async () => {
          if (!isOver) await getDesktop().printing.markReady({});
        });
      }),
    );
    return () => {
      isOver = true;
    };
  }, [isLoaded]);
}

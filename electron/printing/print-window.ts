import type { WindowFactory } from '../windows/window-factory.ts';
import type { PrintWindow } from './printing.ts';

/** A hidden window of ours on a page made for paper. */
export function openPrintWindow(factory: Pick<WindowFactory, 'open'>, hash: string): PrintWindow {
  const window = factory.open(hash);
  const { webContents } = window;
  return {
    webContentsId: webContents.id,
    printToPdf: () =>
      webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    onGone(listener) {
      window.on('closed', listener);
      webContents.on('render-process-gone', listener);
    },
    destroy() {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

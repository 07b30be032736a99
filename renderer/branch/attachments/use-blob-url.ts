import { useCallback } from 'react';
import type { RefCallback } from 'react';

/** What shows or saves bytes by an address: a picture, a recording, a link that saves. */
type Shower = HTMLImageElement | HTMLAudioElement | HTMLAnchorElement;

/** Gives an element the address of these bytes within this page, and takes it back when the element goes. Nothing else gets to know it. */
export function useBlobUrl<Element extends Shower>(
  bytes: Uint8Array<ArrayBuffer> | null,
  type: string,
): RefCallback<Element> {
  return useCallback(
    (element: Element | null) => {
      if (element === null || bytes === null) return undefined;
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      if (element instanceof HTMLAnchorElement) element.href = address;
      else element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, type],
  );
}

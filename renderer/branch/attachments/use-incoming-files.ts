import { useEffect, useRef, useState } from 'react';

/** Files in what is dragged or pasted; text and links are none. */
function listFiles(data: DataTransfer | null): readonly File[] {
  return data === null ? [] : [...data.files];
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/**
 * Files that are dropped anywhere on the window, or pasted, while this is shown. A dropped file never replaces the page, whether it is taken or
 * not. True while one is held over the window.
 */
export function useIncomingFiles(
  onFiles: (files: readonly File[]) => void,
  { isTaking }: { readonly isTaking: boolean },
): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef({ onFiles, isTaking });
  useEffect(() => {
    latest.current = { onFiles, isTaking };
  });

  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const take = (files: readonly File[]) => {
      if (latest.current.isTaking && files.length > 0) latest.current.onFiles(files);
    };
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null)
        event.dataTransfer.dropEffect = latest.current.isTaking ? 'copy' : 'none';
      setIsOver(latest.current.isTaking);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take(listFiles(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = listFiles(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => closing.abort();
  }, []);

  return isOver;
}

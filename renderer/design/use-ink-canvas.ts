import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';

import { composeInk } from '../../shared/domain/ink.ts';
import type { Ink } from '../../shared/domain/ink.ts';

/** Thinnest and thickest line of the pen, CSS pixels. */
const PEN = { minWidth: 1.4, maxWidth: 3.4 } as const;

export type InkCanvasOptions = {
  readonly value: Ink | null;
  readonly onChange: (ink: Ink | null) => void;
  /** The last stroke was more than a fact may hold, and was taken back. */
  readonly onFull: () => void;
};

/**
 * A canvas to write on. The ink it is given is what it shows: a stroke that is finished is handed out, and drawn again in the size
 * of the sheet when the window changes.
 */
export function useInkCanvas(options: InkCanvasOptions): RefObject<HTMLCanvasElement | null> {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const padRef = useRef<SignaturePad | null>(null);
  const latest = useRef(options);
  /** The ink that the canvas shows already, because it was drawn there. */
  const drawn = useRef<Ink | null>(null);

  useEffect(() => {
    latest.current = options;
  });

  const draw = useCallback((ink: Ink | null) => {
    const canvas = canvasRef.current;
    const pad = padRef.current;
    if (canvas === null || pad === null) return;
    fitToScreen(canvas);
    pad.penColor = getComputedStyle(canvas).color;
    pad.clear();
    if (ink !== null) pad.fromData(toPointGroups(ink, computeScale(canvas, ink), pad.penColor));
    drawn.current = ink;
  }, []);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (canvas === null) return;
    const pad = new SignaturePad(canvas, { ...PEN, minDistance: 2, throttle: 0 });
    padRef.current = pad;
    const finish = () => {
      const before = latest.current.value;
      const raw = pad.toData().map(({ points }) => points.flatMap(({ x, y }) => [x, y]));
      const ink = composeInk({ width: canvas.clientWidth, height: canvas.clientHeight }, raw);
      if (ink === null) {
        draw(before);
        latest.current.onFull();
        return;
      }
      drawn.current = ink;
      latest.current.onChange(ink);
    };
    pad.addEventListener('endStroke', finish);
    const observer = new ResizeObserver(() => draw(latest.current.value));
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      pad.removeEventListener('endStroke', finish);
      pad.off();
      padRef.current = null;
    };
  }, [draw]);

  useEffect(() => {
    if (options.value !== drawn.current) draw(options.value);
  }, [draw, options.value]);

  return canvasRef;
}

/** The whole sheet stays in sight, also on a canvas that became lower since. */
function computeScale({ clientWidth, clientHeight }: HTMLCanvasElement, ink: Ink): number {
  return Math.min(clientWidth / ink.width, clientHeight / ink.height);
}

/** As many dots as the screen has, so that the line is sharp; the sheet's units stay CSS pixels. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(1, window.devicePixelRatio);
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
}

function toPointGroups({ strokes }: Ink, scale: number, penColor: string): PointGroup[] {
  return strokes.map((stroke, order) => ({
    ...PEN,
    penColor,
    dotSize: 0,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: toPoints(stroke, order, scale),
  }));
}

/** The pad's line is thinner where the pen was quick; how quick it was is not kept, so every point counts as equally long. */
function toPoints(stroke: readonly number[], order: number, scale: number) {
  const points: { x: number; y: number; pressure: number; time: number }[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) {
    const time = order * 100_000 + index * 20;
    points.push({
      x: (stroke[index] ?? 0) * scale,
      y: (stroke[index + 1] ?? 0) * scale,
      pressure: 0.5,
      time,
    });
  }
  return points;
}

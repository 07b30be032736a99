import type { Ink } from '../../shared/domain/ink.ts';
import classes from './ink.module.css';
import { toStrokePath } from './ink-path.ts';

export type InkFigureProps = {
  readonly ink: Ink;
  /** What it is, for who cannot see it: a signature of whom, an opinion written by hand. */
  readonly label: string;
  /** Thickness of the pen in the units of the sheet; a signature that is shown small wants more. */
  readonly penWidth?: number;
};

/** What was written by hand, drawn as it was written: on the screen and on paper alike. */
export function InkFigure({ ink, label, penWidth = 3 }: InkFigureProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.figure}
      viewBox={`0 0 ${ink.width} ${ink.height}`}
      strokeWidth={penWidth}
    >
      {ink.strokes.map((stroke, index) => (
        <path key={index} d={toStrokePath(stroke)} />
      ))}
    </svg>
  );
}

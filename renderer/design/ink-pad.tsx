import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Ink } from '../../shared/domain/ink.ts';
import classes from './ink.module.css';
import { useInkCanvas } from './use-ink-canvas.ts';

export type InkPadProps = {
  /** What stands on the pad; the caller keeps it. */
  readonly value: Ink | null;
  readonly onChange: (ink: Ink | null) => void;
  /** What is to be written here, for who cannot see it. */
  readonly label: string;
  /** `bare`: the sheet underneath is the caller's, such as ruled letter paper. */
  readonly paper?: 'sheet' | 'bare';
  readonly size?: 'sm' | 'lg';
  /** Stands above the sheet, in one row with what takes strokes back; that row is below the sheet without one. */
  readonly caption?: ReactNode;
};

/** A place to write or sign by hand, with finger, pen or mouse; one stroke, or all, can be taken back. */
export function InkPad({ value, onChange, label, paper = 'sheet', size = 'sm', caption }: InkPadProps) {
  const { t } = useTranslation('ink');
  const [isFull, setFull] = useState(false);
  const canvasRef = useInkCanvas({ value, onChange, onFull: () => setFull(true) });
  const change = (ink: Ink | null) => {
    setFull(false);
    onChange(ink);
  };
  const tools = (
    <div className={classes.tools}>
      {caption === undefined ? null : <div className={classes.caption}>{caption}</div>}
      {isFull ? (
        <p role="status" className={classes.full}>
          {t('full')}
        </p>
      ) : null}
      <Button
        variant="default"
        size={size}
        disabled={value === null}
        onClick={() => change(dropLastStroke(value))}
      >
        {t('undo')}
      </Button>
      <Button variant="default" size={size} disabled={value === null} onClick={() => change(null)}>
        {t('clear')}
      </Button>
    </div>
  );
  return (
    <div className={classes.pad}>
      {caption === undefined ? null : tools}
      <canvas ref={canvasRef} className={classes.canvas} data-paper={paper} role="img" aria-label={label} />
      {caption === undefined ? tools : null}
    </div>
  );
}

function dropLastStroke(ink: Ink | null): Ink | null {
  if (ink === null || ink.strokes.length <= 1) return null;
  return { ...ink, strokes: ink.strokes.slice(0, -1) };
}

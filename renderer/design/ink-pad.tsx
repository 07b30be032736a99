import { Button } from '@mantine/core';
import { useState } from 'react';
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
};

/** A place to write or sign by hand, with finger, pen or mouse; one stroke, or all, can be taken back. */
export function InkPad({ value, onChange, label, paper = 'sheet', size = 'sm' }: InkPadProps) {
  const { t } = useTranslation('ink');
  const [isFull, setFull] = useState(false);
  const canvasRef = useInkCanvas({ value, onChange, onFull: () => setFull(true) });
  const change = (ink: Ink | null) => {
    setFull(false);
    onChange(ink);
  };
  return (
    <div className={classes.pad}>
      <canvas ref={canvasRef} className={classes.canvas} data-paper={paper} role="img" aria-label={label} />
      <div className={classes.tools}>
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
        {isFull ? (
          <p role="status" className={classes.full}>
            {t('full')}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function dropLastStroke(ink: Ink | null): Ink | null {
  if (ink === null || ink.strokes.length <= 1) return null;
  return { ...ink, strokes: ink.strokes.slice(0, -1) };
}

import type { IsoInstant } from '../../shared/lib/instant.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './text.module.css';

export type InstantTextProps = {
  readonly at: IsoInstant;
  /** With it the short form of a column: `11-22 14:05`. */
  readonly shortAsOf?: IsoInstant;
};

/** A moment in branch time, machine-readable too. */
export function InstantText({ at, shortAsOf }: InstantTextProps) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.dateTime(at)} className={classes.figures}>
      {shortAsOf === undefined ? format.dateTime(at) : format.shortDateTime(at, shortAsOf)}
    </time>
  );
}

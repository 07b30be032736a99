import { useFormat } from '../i18n/use-format.ts';
import classes from './text.module.css';

/** An amount of money; `fen` is integer fen. Nothing is drawn when there is none. */
export function AmountText({ fen }: { readonly fen: number | null }) {
  const format = useFormat();
  if (fen === null) return null;
  return <span className={classes.figures}>{format.amount(fen)}</span>;
}

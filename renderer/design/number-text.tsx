import classes from './text.module.css';

/** An official number: figures of equal width, never broken over two lines. */
export function NumberText({ number }: { readonly number: string }) {
  return <span className={classes.number}>{number}</span>;
}

import classes from './key-hint.module.css';

/** Keys of a shortcut as caps: `['Ctrl', 'K']`, `['G', 'T']`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={classes.hint}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

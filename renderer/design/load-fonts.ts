/**
 * The bundled type: one family for screen and print, three weights, so that both are the same on every PC.
 *
 * The faces of a Chinese family are some three hundred, a hundred kilobytes compressed: the page does not wait for their list. Resolves
 * when the browser knows them all; which files it then loads follows from the text on the page.
 */
export const fontsDeclared: Promise<unknown> = Promise.all([
  import('@fontsource/noto-sans-sc/400.css'),
  import('@fontsource/noto-sans-sc/500.css'),
  import('@fontsource/noto-sans-sc/700.css'),
]);

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where each build goes. Head office serves `console` under /console/. */
export const OUT = {
  desktop: `${ROOT}/out/desktop`,
  renderer: `${ROOT}/out/renderer`,
  console: `${ROOT}/out/console`,
} as const;

/** Port of the development server; fixed, because the page's policy names it. */
export const DEV_PORT = 5_273;

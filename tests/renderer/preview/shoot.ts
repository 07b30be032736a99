/**
 * Screenshots of the application on a fake shell, under the shipped content security policy.
 *
 * `node tests/renderer/preview/shoot.ts [name…]` writes out/preview-shots/<name>.png and prints what is wrong.
 */
import { SHOTS } from './shots.ts';
import { takeShots } from './take-shots.ts';

await takeShots('preview', SHOTS, process.argv.slice(2));

/**
 * Screenshots of an entry and its forms on a fake shell, under the shipped content security policy.
 *
 * `node tests/renderer/preview-entry/shoot.ts [name…]` writes out/preview-entry-shots/<name>.png and prints what is wrong.
 */
import { takeShots } from '../preview/take-shots.ts';
import { SHOTS } from './shots.ts';
import { SIGNING_SHOTS } from './signing-shots.ts';

await takeShots('preview-entry', [...SHOTS, ...SIGNING_SHOTS], process.argv.slice(2));

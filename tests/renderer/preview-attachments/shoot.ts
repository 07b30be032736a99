/**
 * Screenshots of attachments on a fake shell, under the shipped content security policy.
 *
 * `node tests/renderer/preview-attachments/shoot.ts [name…]` writes out/preview-attachments-shots/<name>.png and prints what is wrong.
 */
import { takeShots } from '../preview/take-shots.ts';
import { PAPER_SHOTS } from './paper-shots.ts';
import { ATTACHMENT_SHOTS } from './shots.ts';

await takeShots('preview-attachments', [...ATTACHMENT_SHOTS, ...PAPER_SHOTS], process.argv.slice(2));

/**
 * A process of its own: the shell's real services, a real Chromium with the real store. Tells which numbers the register
 * lists, then saves until it is killed, and writes each number the moment it may be called saved.
 *
 * `node save-until-killed.ts <folder> <script file>`; lines: `listed <JSON>`, `saved <number>`.
 */
import { readFileSync, writeSync } from 'node:fs';

import { startStorePage } from '../../support/store-page.ts';
import type { SavingPageApi } from './saving-page.ts';

const [, , folder = '', scriptFile = ''] = process.argv;

const tell = (line: string): void => void writeSync(1, `${line}\n`);

const page = await startStorePage<SavingPageApi>(folder, readFileSync(scriptFile, 'utf8'));
await page.run('open', 'on');
const listed = await page.run('listNumbers');
tell(`listed ${JSON.stringify(listed)}`);
for (let index = listed.length; ; index += 1) tell(`saved ${await page.run('save', index)}`);

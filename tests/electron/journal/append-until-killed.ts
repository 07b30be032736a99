// Run as a child of the kill test: appends for ever and prints each sequence once append has answered.
import { writeSync } from 'node:fs';

import { openJournal } from '../../../electron/journal/open-journal.ts';
import { toInstallationId } from '../../../shared/domain/ids.ts';
import { appendBatches, buildPlace } from './journal-fixture.ts';

const [folder, installation] = process.argv.slice(2);
if (folder === undefined || installation === undefined) throw new Error('Needs a folder and an installation');
const { journal } = await openJournal(buildPlace(folder), toInstallationId(installation), Date.now());
for (;;) {
  await appendBatches(journal, [1 + (journal.position.seq % 3)]);
  writeSync(1, `${journal.position.seq} ${journal.position.hash}\n`);
}

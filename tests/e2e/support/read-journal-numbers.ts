import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { systemDisk } from '../../../electron/journal/journal-disk.ts';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { plainRecordSealer } from '../../../electron/journal/record-sealer.ts';
import { toInstallationId } from '../../../shared/domain/ids.ts';
import { isKnownEvent } from '../../../shared/journal/stored-event.ts';

const JOURNAL_FILE = /^journal-(.+)\.log$/u;
const PAGE = 1_000;

/** The official numbers in the one journal file of a data folder, in the order of its events, read by the shell's own code. */
export async function readJournalNumbers(
  dataFolder: string,
): Promise<{ readonly isIntact: boolean; readonly numbers: readonly string[] }> {
  const folder = join(dataFolder, 'journal');
  const ids = readdirSync(folder).flatMap((name) => JOURNAL_FILE.exec(name)?.[1] ?? []);
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw new Error(`There are [${ids.length}] journals`);
  const place = { folder, disk: systemDisk, sealer: plainRecordSealer };
  const { journal } = await openJournal(place, toInstallationId(id), Date.now());
  try {
    const { isIntact } = await journal.verify();
    const numbers: string[] = [];
    for (let afterSeq = 0; afterSeq < journal.position.seq; afterSeq += PAGE) {
      for (const event of await journal.read(afterSeq, PAGE)) {
        if (isKnownEvent(event) && event.kind === 'entry-received') numbers.push(event.payload.number);
      }
    }
    return { isIntact, numbers };
  } finally {
    await journal.close();
  }
}

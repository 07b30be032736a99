import { systemClock } from '../../../electron/clock/clock.ts';
import { createDesktopServices } from '../../../electron/desktop-services.ts';
import { systemRandom } from '../../../electron/secrets/random-source.ts';
import type { SecretBox } from '../../../electron/secrets/secret-box.ts';
import { isKnownEvent } from '../../../shared/journal/stored-event.ts';

/** The official numbers in the journal file of a data folder, in the order of its events, read by the shell's own code. */
export async function readJournalNumbers(
  dataFolder: string,
  secretBox: SecretBox,
): Promise<{ readonly isIntact: boolean; readonly numbers: readonly string[] }> {
  const services = await createDesktopServices({
    dataFolder,
    clock: systemClock,
    random: systemRandom,
    secretBox,
    fetch: () => Promise.reject(new TypeError('Reading a journal needs no network')),
    host: 'chromium',
    version: '0.0.0-test',
  });
  try {
    const verified = await services.journal.verify({});
    const numbers: string[] = [];
    for (let afterSeq = 0; ;) {
      const page = await services.journal.read({ afterSeq, limit: 1_000 });
      if (!page.ok) throw new Error(`The journal was not read [${page.error.reason}]`);
      for (const event of page.value) {
        if (isKnownEvent(event) && event.kind === 'entry-received') numbers.push(event.payload.number);
        afterSeq = event.seq;
      }
      if (page.value.length === 0) break;
    }
    return { isIntact: verified.ok && verified.value.isIntact, numbers };
  } finally {
    await services.dispose();
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import {
  isRecordIntact,
  readRecordHeader,
  RECORD_HEADER_BYTES,
} from '../../electron/journal/record-codec.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { computeEventHash, GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { verifyChain } from '../../shared/journal/verify-chain.ts';
import { CONSOLE_HEADER, CONSOLE_PATHS } from '../../shared/protocol/console-api.ts';

function findJournals(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /journal-[^/\\]*\.log$/.test(path))
    .map((path) => join(folder, path));
}

function readJournal(path: string): readonly StoredEvent[] {
  const bytes = readFileSync(path);
  const events: StoredEvent[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const header = readRecordHeader(bytes, offset);
    if (header === null || !isRecordIntact(bytes, offset, header)) {
      throw new Error(`The journal is damaged at byte ${offset} [${path}]`);
    }
    const payloadAt = offset + RECORD_HEADER_BYTES;
    events.push(
      JSON.parse(bytes.toString('utf8', payloadAt, payloadAt + header.payloadBytes)) as StoredEvent,
    );
    offset = payloadAt + header.payloadBytes;
  }
  return events;
}

type EntryAnswer = { readonly entry: { readonly status: string }; readonly events: readonly StoredEvent[] };
type ListAnswer = {
  readonly escalations: readonly {
    readonly unitId: string;
    readonly entryId: string;
    readonly number: string;
  }[];
};

/** Asks the console's API with the officer's session, from the officer's own page. */
async function ask<Answer>(console: Page, path: string): Promise<Answer> {
  return console.evaluate(
    async ([url, header]) => {
      const reply = await fetch(url, { headers: { [header]: '1' } });
      return (await reply.json()) as Answer;
    },
    [path, CONSOLE_HEADER] as const,
  );
}

/**
 * Recomputes, apart from the application, what it says of itself: each journal file of the branch record by record and link
 * by link, and every event head office holds of the entry. Throws at the first difference.
 */
export async function verifyJournals(userData: string, console: Page, number: string): Promise<void> {
  const journals = findJournals(userData);
  if (journals.length === 0) throw new Error(`No journal lies in [${userData}]`);
  const written = new Map<string, StoredEvent>();
  for (const path of journals) {
    const events = readJournal(path);
    const [first] = events;
    if (first === undefined) continue;
    const chain = verifyChain(events, {
      afterSeq: 0,
      afterHash: GENESIS_HASH,
      installationId: first.installationId,
    });
    if (!chain.ok) throw new Error(`The chain breaks at ${chain.error.badSeq} [${chain.error.reason}]`);
    for (const event of events) written.set(event.id, event);
  }
  const { escalations } = await ask<ListAnswer>(console, `${CONSOLE_PATHS.escalations}?state=all`);
  const row = escalations.find((one) => one.number === number);
  if (row === undefined) throw new Error(`Head office does not list [${number}]`);
  const held = await ask<EntryAnswer>(console, CONSOLE_PATHS.entry(row.unitId, row.entryId));
  if (held.entry.status !== 'closed') throw new Error(`Head office has it as [${held.entry.status}]`);
  for (const event of held.events) {
    if (computeEventHash(event) !== event.hash)
      throw new Error(`Head office holds an altered event [${event.id}]`);
  }
  const heldIds = new Set<string>(held.events.map((event) => event.id));
  for (const event of written.values()) {
    if (event.entryId === row.entryId && !heldIds.has(event.id)) {
      throw new Error(`Head office lacks [${event.kind}]`);
    }
  }
}

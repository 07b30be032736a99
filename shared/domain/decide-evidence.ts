import { assertNever } from '../lib/assert-never.ts';
import { cleanFileName } from '../evidence/clean-file-name.ts';
import { EVIDENCE_LIMITS, toMegabytes } from '../evidence/evidence-limits.ts';
import { checkText, findFirst } from './check-values.ts';
import type { EvidenceCommand } from './commands-evidence.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { listStandingEvidence, refuseFull, sumEvidenceBytes } from './guard-evidence.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** The facts of attaching and striking through. What a file is was read from its bytes before (`checkFile`). */
export function decideEvidenceCommand(command: EvidenceCommand, entry: Entry): Decision {
  switch (command.type) {
    case 'add-evidence':
      return decideAdd(command, entry);
    case 'withdraw-evidence':
      return decideWithdraw(command, entry);
    default:
      return assertNever(command);
  }
}

function decideAdd(command: CommandOf<'add-evidence'>, entry: Entry): Decision {
  const { type: _type, ...file } = command;
  return accept(
    findFirst(
      checkText('name', file.name, 'required-short'),
      // A name that turns its reading direction or names a folder was not cleaned: it is not of this application's making.
      cleanFileName(file.name) === file.name ? null : refusal('forbidden-character', { field: 'name' }),
      checkSize(file.name, file.sizeBytes, entry),
      checkRepeat(command, entry),
      checkText('note', file.note, 'long'),
    ),
    toDraft('evidence-added', entry.id, file),
  );
}

/** I-6: ten megabytes each, fifty an entry. */
function checkSize(name: string, sizeBytes: number, entry: Entry): Refusal | null {
  const { fileBytes, entryBytes } = EVIDENCE_LIMITS;
  if (!Number.isInteger(sizeBytes) || sizeBytes < 1) return refusal('file-empty', { name });
  if (sizeBytes > fileBytes) return refusal('file-too-large', { name, limit: toMegabytes(fileBytes) }, 'I-6');
  return sumEvidenceBytes(entry) + sizeBytes > entryBytes ? refuseFull() : null;
}

/** The same bytes count once. */
function checkRepeat({ attachmentId, name }: CommandOf<'add-evidence'>, entry: Entry): Refusal | null {
  const isKnown = listStandingEvidence(entry).some((each) => each.attachmentId === attachmentId);
  return isKnown ? refusal('evidence-known', { name }) : null;
}

function decideWithdraw({ attachmentId, reason }: CommandOf<'withdraw-evidence'>, entry: Entry): Decision {
  const stands = listStandingEvidence(entry).some((each) => each.attachmentId === attachmentId);
  return accept(
    findFirst(stands ? null : refusal('evidence-unknown'), checkText('reason', reason, 'required-long')),
    toDraft('evidence-withdrawn', entry.id, { attachmentId, reason }),
  );
}

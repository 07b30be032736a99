import type { EventPayload } from './event-payloads.ts';
import type { Sha256Hex } from './ids.ts';

/** What a person does with the attachments of an entry (EVI-1). */
export type EvidenceCommand =
  /** The bytes are kept before this is decided: a fact never names bytes that were not there. */
  | ({ readonly type: 'add-evidence' } & EventPayload<'evidence-added'>)
  | { readonly type: 'withdraw-evidence'; readonly attachmentId: Sha256Hex; readonly reason: string };

export type EvidenceCommandType = EvidenceCommand['type'];

/** Ended entries take them too: what was signed by the customer is scanned back, a wrong file is struck through (NUM-4). */
export const EVIDENCE_COMMAND_TYPES = [
  'add-evidence',
  'withdraw-evidence',
] as const satisfies readonly EvidenceCommandType[];

/** True for a command of {@link EVIDENCE_COMMAND_TYPES}. */
export function isEvidenceCommandType(type: string): type is EvidenceCommandType {
  return (EVIDENCE_COMMAND_TYPES as readonly string[]).includes(type);
}

/** As {@link isEvidenceCommandType}, of the command itself. */
export function isEvidenceCommand(command: { readonly type: string }): command is EvidenceCommand {
  return isEvidenceCommandType(command.type);
}

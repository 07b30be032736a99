import type { RecordEntryCommand } from '../../shared/domain/commands.ts';
import { findRepeats } from '../../shared/domain/find-repeats.ts';
import type { RepeatProposal } from '../../shared/domain/find-repeats.ts';
import { toEntryId } from '../../shared/domain/ids.ts';
import { toMatterSummary } from '../../shared/domain/matter-summary.ts';
import type { MatterSummary } from '../../shared/domain/matter-summary.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreReader } from './store-reader.ts';
import { fromEntryRow } from './to-rows.ts';

/** Earlier entries of one customer that are compared: more than anybody brings in the days of a repeat. */
const COMPARED = 40;

/** Which earlier entries a matter that is being written down looks like a repeat of; a person confirms (C-56, CAP-7). */
export async function findEntryRepeats(
  core: StoreCore,
  reader: StoreReader,
  command: RecordEntryCommand,
): Promise<readonly RepeatProposal[]> {
  const { phone, name } = command.customer;
  if (phone === '' && name === '') return [];
  const ids = await Promise.resolve(reader.findCustomer({ phone, name }, COMPARED));
  const rows = await core.db.entries.bulkGet([...ids]);
  const entries = await Promise.all(
    rows.flatMap((row) => (row === undefined ? [] : [fromEntryRow(core.codec, row)])),
  );
  return findRepeats(toUnwritten(command), entries.map(toMatterSummary), core.rules.policy);
}

/** The matter as it would be written. */
function toUnwritten({
  entryKind,
  receivedAt,
  against,
  customer,
  details,
}: RecordEntryCommand): MatterSummary {
  return {
    id: toEntryId(''),
    entryKind,
    status: 'registered',
    receivedAt,
    category: details?.category ?? null,
    against,
    customerName: customer.name,
    phone: customer.phone,
    company: details?.company ?? '',
    unitNumber: details?.unitNumber ?? '',
    orderNumber: details?.product?.orderNumber ?? '',
    materialNumber: details?.product?.materialNumber ?? '',
    firstReplyAt: null,
    groupId: null,
  };
}

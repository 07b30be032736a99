import { PLAIN_PAGE } from '../domain/book-page.ts';
import type { PageDraft } from '../domain/book-page.ts';
import type { RecordEntryCommand } from '../domain/commands.ts';
import type { IntakeDetails, Product } from '../domain/event-payloads.ts';
import { addDays, addMinutes, toLocalTime } from '../domain/local-time.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { SAMPLE_CUSTOMERS } from './sample-customers.ts';
import type { SampleHouse } from './sample-house.ts';

/** Customers come back: so many different ones there are, with every fourth of them again and again. */
const CUSTOMER_STEP = 7;

/** The intake with this number in the sample, received at this time. */
export function composeSampleIntake(
  house: SampleHouse,
  policy: PolicyPack,
  index: number,
  receivedAt: IsoInstant,
): RecordEntryCommand {
  const matter = house.matters[index % house.matters.length]!;
  const { entryKind = 'complaint', channel, content, place, against = '', demand } = matter;
  const isAnonymous = channel === 'opinion-book' && index % 3 === 0;
  const who = (index * CUSTOMER_STEP) % SAMPLE_CUSTOMERS.length;
  return {
    type: 'record-entry',
    entryKind,
    channel,
    happenedAt: entryKind === 'complaint' ? addMinutes(receivedAt, -95) : null,
    receivedAt,
    lateReason: '',
    customer: {
      isAnonymous,
      name: isAnonymous ? '' : SAMPLE_CUSTOMERS[who]!,
      phone: isAnonymous ? '' : `1000000${1_000 + who}`,
      otherContact: '',
    },
    content,
    place,
    against,
    demand: {
      text: demand?.text ?? '',
      remedy: demand?.remedy ?? null,
      amountFen: demand?.yuan === undefined ? null : demand.yuan * 100,
    },
    wasRestated: true,
    details: composeDetails(house, policy, { index, who, receivedAt }),
    ...(channel === 'opinion-book' ? { page: composePage(index) } : {}),
  };
}

/** Most customers write at the kiosk; every fifth takes the paper book, whose page is typed in. */
function composePage(index: number): PageDraft {
  return { ...PLAIN_PAGE, writtenBy: index % 5 === 0 ? 'customer-paper' : 'customer-kiosk' };
}

function composeDetails(
  house: SampleHouse,
  { requiredFields }: PolicyPack,
  {
    index,
    who,
    receivedAt,
  }: { readonly index: number; readonly who: number; readonly receivedAt: IsoInstant },
): Partial<IntakeDetails> {
  const { entryKind = 'complaint', details = {} } = house.matters[index % house.matters.length]!;
  const asks = (field: string) => requiredFields.some((each) => each.field === field);
  const isComplaint = entryKind === 'complaint';
  const product = details.againstKind === 'own' && asks('product.order-number');
  return {
    isIdentityChecked: true,
    wasApologised: isComplaint,
    ...(asks('customer.company') ? { company: house.companies[who % house.companies.length]! } : {}),
    ...(asks('customer.unit-number') ? { unitNumber: `${8 + (who % 14)}0${1 + (who % 8)}` } : {}),
    ...(asks('customer.address') ? { address: `解放北路 ${100 + who * 3} 号` } : {}),
    ...(asks('first-reported-at') ? { firstReportedAt: addMinutes(receivedAt, -20) } : {}),
    ...(product ? { product: composeProduct(index, receivedAt) } : {}),
    ...details,
  };
}

function composeProduct(index: number, receivedAt: IsoInstant): Product {
  const on = toLocalTime(receivedAt).on;
  const quantity = 40 + (index % 6) * 20;
  return {
    orderNumber: `XS${on.slice(2, 4)}${on.slice(5, 7)}${100 + index}`,
    materialNumber: `M-${2_040 + (index % 9) * 5}`,
    rawMaterial: '',
    quantity,
    defectiveQuantity: 2 + (index % 5),
    deliveredOn: addDays(on, -6),
    deliveredAmountFen: quantity * 8_600,
    outboundOn: addDays(on, -9),
    isSampleKept: index % 2 === 0,
  };
}

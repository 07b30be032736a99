import type {
  AgainstKind,
  Channel,
  EntryKind,
  Phase,
  Region,
  Remedy,
} from '../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';

/** What stands in the fields of the page, as typed; also the shape of the draft. Empty is what nobody has said. */
export type IntakeValues = {
  readonly channel: Channel;
  readonly entryKind: EntryKind;
  readonly phase: Phase | '';
  readonly againstKind: AgainstKind | '';
  readonly category: string;
  readonly region: Region | '';
  readonly phone: string;
  readonly name: string;
  readonly isAnonymous: boolean;
  readonly otherContact: string;
  readonly company: string;
  readonly unitNumber: string;
  readonly address: string;
  readonly content: string;
  readonly happenedAt: string;
  readonly place: string;
  readonly against: string;
  readonly againstPersonId: string;
  readonly againstDepartment: string;
  readonly parties: string;
  readonly witnesses: string;
  readonly evidence: string;
  readonly isComplainantSigned: boolean;
  readonly receivedAt: string;
  readonly firstReportedAt: string;
  readonly lateReason: string;
  readonly orderNumber: string;
  readonly materialNumber: string;
  readonly rawMaterial: string;
  readonly quantity: string;
  readonly defectiveQuantity: string;
  readonly deliveredOn: string;
  readonly deliveredAmount: string;
  readonly outboundOn: string;
  readonly isSampleKept: boolean;
  readonly demandText: string;
  readonly remedy: Remedy | '';
  readonly amount: string;
  readonly demandedBy: string;
  readonly wasRestated: boolean;
  /** BANK-43: the agent on the customer's telephone was checked. */
  readonly isIdentityChecked: boolean;
  /** PROP-14. */
  readonly wasApologised: boolean;
};

/** A field of the page by its name. */
export type PageField = keyof IntakeValues;

/** An empty page: most matters come by telephone and are complaints. */
export const EMPTY_INTAKE: IntakeValues = {
  channel: 'phone',
  entryKind: 'complaint',
  phase: '',
  againstKind: '',
  category: '',
  region: '',
  phone: '',
  name: '',
  isAnonymous: false,
  otherContact: '',
  company: '',
  unitNumber: '',
  address: '',
  content: '',
  happenedAt: '',
  place: '',
  against: '',
  againstPersonId: '',
  againstDepartment: '',
  parties: '',
  witnesses: '',
  evidence: '',
  isComplainantSigned: false,
  receivedAt: '',
  firstReportedAt: '',
  lateReason: '',
  orderNumber: '',
  materialNumber: '',
  rawMaterial: '',
  quantity: '',
  defectiveQuantity: '',
  deliveredOn: '',
  deliveredAmount: '',
  outboundOn: '',
  isSampleKept: false,
  demandText: '',
  remedy: '',
  amount: '',
  demandedBy: '',
  wasRestated: false,
  isIdentityChecked: false,
  wasApologised: false,
};

/** The empty page of a policy: where it has no telephone channel or takes no complaints, its own first ones stand there. */
export function composeEmptyIntake({ channels, entryKinds }: PolicyPack): IntakeValues {
  const { channel, entryKind } = EMPTY_INTAKE;
  return {
    ...EMPTY_INTAKE,
    channel: channels.some((rule) => rule.channel === channel) ? channel : (channels[0]?.channel ?? channel),
    entryKind: entryKinds.some((rule) => rule.entryKind === entryKind)
      ? entryKind
      : (entryKinds[0]?.entryKind ?? entryKind),
  };
}

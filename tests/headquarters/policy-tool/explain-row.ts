/** A row of a deadline table: the facts an author would write down, and what the tool must answer about one clock. */
export type ExplainRow = {
  readonly rule: string;
  readonly pack: string;
  /** The clock of the shipped pack. */
  readonly key: string;
  readonly entry: Entry;
  readonly events?: readonly Fact[];
  /** When each run is due, by the wall of the branch; none where the clock does not run. */
  readonly due: readonly string[];
  readonly softness?: 'hard' | 'in-principle' | 'soft';
  /** Holidays that were passed over and make-up days that were counted, on the way to each date. */
  readonly days?: readonly string[];
  readonly hours?: 'none';
};

type Entry = {
  readonly receivedAt: string;
  readonly entryKind?: string;
  readonly channel?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};
export type Fact = {
  readonly kind: string;
  readonly at: string;
  readonly by?: { readonly role: string };
  readonly payload?: Readonly<Record<string, unknown>>;
};

/** The document that the tool reads: moments without a zone, nothing but what the row says. */
export function toDocument({ entry, events = [], hours }: ExplainRow) {
  const last = [entry.receivedAt, ...events.map(({ at }) => at)].toSorted().at(-1);
  return {
    now: last,
    unit: {
      code: 'HB01',
      ...(hours === 'none' ? {} : { businessHours: [{ open: '09:00', close: '17:00' }] }),
    },
    entry: { entryKind: 'complaint', channel: 'phone', ...entry },
    events,
  };
}

/** Who did it matters to the row. */
export function by(role: string, fact: Fact): Fact {
  return { ...fact, by: { role } };
}

const plain =
  (kind: string) =>
  (at: string, payload: Fact['payload'] = {}): Fact => ({ kind, at, payload });

/** Facts by short names. What they leave out the tool fills in. */
export const THEN = {
  handedOver: (at: string, toPersonId: string) => plain('handed-over')(at, { toPersonId, toLevel: 2 }),
  assessed: plain('assessed'),
  agreed: (at: string, dueAt: string) => plain('reply-time-agreed')(at, { dueAt }),
  requested: (at: string, isOutbound = true) =>
    plain('escalation-requested')(at, {
      reason: 'beyond-authority',
      toLevel: 4,
      isOutbound,
      isConfirmationNeeded: true,
    }),
  confirmed: plain('escalation-confirmed'),
  submitted: plain('escalation-submitted'),
  acknowledged: (at: string) => by('marketing-officer', plain('escalation-acknowledged')(at)),
  assigned: (at: string, toRole: string, dueAt: string | null = null) =>
    plain('assigned')(at, { toRole, dueAt }),
  orderReceived: plain('assignment-received'),
  completed: plain('assignment-completed'),
  investigated: (at: string) => plain('investigated')(at, { responsibility: 'own' }),
  planned: (at: string) =>
    plain('plan-proposed')(at, { measure: { remedy: 'explanation', amountFen: null } }),
  executed: plain('plan-executed'),
  interim: (at: string, nextReplyAt: string | null) =>
    plain('reply-given')(at, { isInterim: true, nextReplyAt }),
  replied: plain('reply-given'),
  issued: (at: string, form: string) => plain('form-issued')(at, { form }),
  returned: (at: string, form: string) => plain('form-returned')(at, { form }),
  extended: (at: string, clock: string) => by('department-head', plain('extension-approved')(at, { clock })),
  extensionTold: plain('extension-told'),
};

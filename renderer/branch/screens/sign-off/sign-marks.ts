import type { EntryId, Sha256Hex } from '../../../../shared/domain/ids.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { SignItem } from '../../../data/sign-queue.ts';

/**
 * What a signer has read and marked, each with the digest that was on the screen: what changes afterwards is neither read nor marked any
 * more, and nobody signs what they have not seen (SIG-1, SIG-3).
 */
export type SignMarks = {
  readonly read: ReadonlyMap<EntryId, Sha256Hex>;
  readonly marked: ReadonlyMap<EntryId, Sha256Hex>;
  /** Why an entry that was among the last ones to be signed was not. */
  readonly left: ReadonlyMap<EntryId, Refusal>;
};

export const NO_MARKS: SignMarks = { read: new Map(), marked: new Map(), left: new Map() };

/** How an entry of the queue stands for its signer. */
export const SIGN_STATES = ['refused', 'on-its-own', 'unread', 'changed', 'read', 'marked'] as const;
export type SignState = (typeof SIGN_STATES)[number];

type Item = Pick<SignItem, 'digest' | 'refusal' | 'isOnItsOwn'> & {
  readonly row: Pick<SignItem['row'], 'id'>;
};

/** Reading comes before everything: what was not on the screen is never marked. */
export function computeSignState({ row, digest, refusal, isOnItsOwn }: Item, marks: SignMarks): SignState {
  if (refusal !== null) return 'refused';
  if (isOnItsOwn) return 'on-its-own';
  const read = marks.read.get(row.id);
  if (read === undefined) return 'unread';
  if (read !== digest) return 'changed';
  return marks.marked.get(row.id) === digest ? 'marked' : 'read';
}

/** The summary of exactly this content is on the screen. */
export function withRead(marks: SignMarks, entryId: EntryId, digest: Sha256Hex): SignMarks {
  if (marks.read.get(entryId) === digest) return marks;
  return { ...marks, read: new Map(marks.read).set(entryId, digest) };
}

/** Marks an entry for signing, or takes the mark off. What cannot be marked stays as it is. */
export function withMarkToggled(marks: SignMarks, item: Item): SignMarks {
  const state = computeSignState(item, marks);
  const marked = new Map(marks.marked);
  if (state === 'read') marked.set(item.row.id, item.digest);
  else if (state === 'marked') marked.delete(item.row.id);
  else return marks;
  return { ...marks, marked };
}

/** After signing: nothing is marked, and what was not signed says why. */
export function withResults(marks: SignMarks, left: ReadonlyMap<EntryId, Refusal>): SignMarks {
  return { ...marks, marked: new Map(), left };
}

/** What would be signed now, in the order of the queue. */
export function listMarked<Listed extends Item>(
  items: readonly Listed[],
  marks: SignMarks,
): readonly Listed[] {
  return items.filter((item) => computeSignState(item, marks) === 'marked');
}

import type { IsoInstant } from '../../../../../../shared/lib/instant.ts';
import { fromInstantInput } from '../../fields/instant-input.ts';
import { readAmount } from '../../fields/read-amount.ts';
import { readCount } from '../../fields/read-count.ts';
import type { FormValues } from './field-spec.ts';

/** What a form's values mean. A field that is not there, as in a draft of an earlier version, is an empty one. */
export type ValueReader = {
  readonly text: (name: string) => string;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly string[];
  /** The member of a closed set that was chosen; null when none was. */
  readonly pick: <Member extends string>(name: string, among: readonly Member[]) => Member | null;
  readonly pickMany: <Member extends string>(name: string, among: readonly Member[]) => Member[];
  readonly instant: (name: string) => IsoInstant | null;
  /** Fen; null when nothing, or no amount, stands there. */
  readonly amount: (name: string) => number | null;
  readonly count: (name: string) => number | null;
};

/** Reads the values of a form. */
export function readValues(values: FormValues): ValueReader {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const list = (name: string): readonly string[] => {
    const value = values[name];
    if (typeof value === 'string') return value === '' ? [] : [value];
    return typeof value === 'object' ? value : [];
  };
  return {
    text,
    list,
    flag: (name) => values[name] === true,
    pick: (name, among) => among.find((member) => member === text(name)) ?? null,
    pickMany: (name, among) => among.filter((member) => list(name).includes(member)),
    instant: (name) => fromInstantInput(text(name)),
    amount: (name) => toNumber(readAmount(text(name))),
    count: (name) => toNumber(readCount(text(name))),
  };
}

function toNumber(read: number | null | 'invalid'): number | null {
  return read === 'invalid' ? null : read;
}

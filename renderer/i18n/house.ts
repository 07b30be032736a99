import type { i18n } from 'i18next';

import { findPack } from '../../shared/policy/built-in-packs.ts';

/** Whose words are spoken until the device belongs to a house, and at head office, which has many: those the product was made for. */
export const FIRST_HOUSE = 'bank-branch';

let entered: string | null = null;

/** From here on texts speak the words of the house that works by this policy. Null leaves it: before a device is set up. */
export function enterHouse(packId: string | null): void {
  entered = packId;
}

/** The policy of the house this device belongs to; null before it belongs to one. */
export function getHouse(): string | null {
  return entered;
}

type HouseVariables = {
  readonly houseOffice: string;
  readonly houseUnit: string;
  readonly houseAbove: string;
  readonly houseHead: string;
  readonly houseManager: string;
};

/** A label as it stands within a sentence: English begins labels with a capital. */
function toMidSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * What any text may name without its caller: `houseOffice` for head office, `houseUnit` for the place, `houseAbove` for
 * whom matters go up to, which is head office only where a policy's ladder reaches it, `houseHead` and `houseManager` for
 * the two jobs that every policy appoints. Read when a text is made, so that a change of language or of house needs nothing.
 */
export function composeHouseVariables(find: () => i18n | null): HouseVariables {
  const packId = () => entered ?? FIRST_HOUSE;
  const read = (key: string): string => {
    const instance = find();
    const text: unknown = instance?.getResource(instance.language, 'packs', `${packId()}.${key}`);
    return typeof text === 'string' ? text : '';
  };
  const readJob = (job: 'manager' | 'unitHead') => {
    const jobs = findPack(packId())?.jobs;
    return jobs === undefined ? '' : toMidSentence(read(`role.${jobs[job]}`));
  };
  return {
    get houseOffice() {
      return read('house.office');
    },
    get houseUnit() {
      return read('house.unit');
    },
    get houseAbove() {
      return read('house.above');
    },
    get houseHead() {
      return readJob('unitHead');
    },
    get houseManager() {
      return readJob('manager');
    },
  };
}

// What counts as naming a rule: ids, lists, short ranges; and what is a slip.
import { describe, expect, it } from 'vitest';

import { findCitations } from '../../../build/rule-coverage/find-citations.ts';

const list = (text: string): readonly string[] => [...findCitations(text).cited];
const slips = (text: string): readonly string[] => findCitations(text).unknown;

describe('findCitations', () => {
  it.each([
    ['/** BANK-27, BANK-41. */', ['BANK-27', 'BANK-41']],
    ["{ rule: 'HOTEL-17' }", ['HOTEL-17']],
    ['SVC-0110 and EM4-06', ['SVC-0110', 'EM4-06']],
    ['C-06 (C-V)', ['C-06', 'C-V']],
    ['FIVE-10h', ['FIVE-10']],
  ])('finds ids in %j', (text, ids) => {
    expect(list(text)).toEqual(ids);
    expect(slips(text)).toEqual([]);
  });

  it.each([
    ['BANK-11..14', ['BANK-11', 'BANK-12', 'BANK-13', 'BANK-14']],
    ['BANK-21 to BANK-23', ['BANK-21', 'BANK-22', 'BANK-23']],
    ['BANK-21 to 23', ['BANK-21', 'BANK-22', 'BANK-23']],
    ['LIQ-08…LIQ-10', ['LIQ-08', 'LIQ-09', 'LIQ-10']],
    ['SVC-0109..0202', ['SVC-0109', 'SVC-0110', 'SVC-0201', 'SVC-0202']],
    ['CAUSE-01 to CAUSE-08', Array.from({ length: 8 }, (_, index) => `CAUSE-0${index + 1}`)],
  ])('counts every rule of the short range %j', (text, ids) => {
    expect(list(text)).toEqual(ids);
    expect(slips(text)).toEqual([]);
  });

  it.each(['BANK-01 to BANK-44', 'BANK-07..27'])('counts only the ends of the long range %j', (text) => {
    expect(list(text)).toHaveLength(2);
  });

  it.each([
    ['(BANK-26, 31)', ['BANK-26', 'BANK-31']],
    ['BANK-26/34/40 say so', ['BANK-26', 'BANK-34', 'BANK-40']],
    ['BANK-04, 11 and 12.', ['BANK-04', 'BANK-11', 'BANK-12']],
    ['MFR-04, 14..16', ['MFR-04', 'MFR-14', 'MFR-15', 'MFR-16']],
  ])('counts the list %j', (text, ids) => {
    expect(list(text)).toEqual(ids);
    expect(slips(text)).toEqual([]);
  });

  it.each([
    ['BANK-20, 15 minutes later', ['BANK-20']],
    ['LIQ-13, 7 working days', ['LIQ-13']],
    ['C-06, 60.5', ['C-06']],
    ['TRIP-2026001 HB01-202611', []],
    ['XBANK-20 BANK-20-ISH UTF-8 SHA-256', []],
  ])('takes no number of the sentence %j for a rule', (text, ids) => {
    expect(list(text)).toEqual(ids);
    expect(slips(text)).toEqual([]);
  });

  it.each([
    ['BANK-99', ['BANK-99']],
    ['BANK-7', ['BANK-7']],
    ['BANK-040', ['BANK-040']],
    ['SVC-0111', ['SVC-0111']],
    ['EM7-01', ['EM7-01']],
    ['C-59', ['C-59']],
    ['BANK-43..46', ['BANK-46']],
    ['(BANK-26, 45)', ['BANK-45']],
  ])('tells that %j does not exist', (text, unknown) => {
    expect(slips(text)).toEqual(unknown);
  });
});

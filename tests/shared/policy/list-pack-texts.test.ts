// Which texts a policy's data asks for: what it names itself, and nothing that all policies share.
import { describe, expect, it } from 'vitest';

import { listPackTexts } from '../../../shared/policy/list-pack-texts.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';

const [BOOK] = BANK_BRANCH.forms;

describe('listPackTexts', () => {
  it('asks for a name even where an overlay names nothing else', () => {
    expect(listPackTexts({})).toEqual(['name']);
  });

  it('asks for jobs, forms with their holders, clocks, duties, what is displayed and what is said', () => {
    expect(
      listPackTexts({
        roles: [{ role: 'receiver', rule: 'BANK-04' }],
        forms: [{ ...BOOK!, copies: [{ no: 1, holder: 'marketing' }] }],
        categories: [{ key: 'noise', department: 'engineering', rule: 'FIVE-08' }],
        clocks: BANK_BRANCH.clocks.slice(0, 1),
        duties: BANK_BRANCH.duties.slice(0, 1),
        display: [{ item: 'hotline-board', rule: 'BANK-10' }],
        prompts: BANK_BRANCH.prompts.slice(0, 1),
        departments: [{ key: 'engineering', rule: 'FIVE-08' }],
        severity: BANK_BRANCH.severity,
      }),
    ).toEqual([
      'name',
      'role.receiver',
      'form.opinion-register',
      'holder.marketing',
      'category.noise',
      'clock.bank.reply',
      'duty.bank.bookCheck',
      'display.hotline-board',
      'prompt.listen-and-restate',
      'department.engineering',
      'notify.major',
    ]);
  });

  it('asks once for each form that only a channel, a duty, an assignment or a missed term names', () => {
    const [clock] = BANK_BRANCH.clocks;
    const [duty] = BANK_BRANCH.duties;
    const keys = listPackTexts({
      channels: [{ ...BANK_BRANCH.channels[0]!, form: 'svc-record' }],
      duties: [{ ...duty!, form: 'hotel-weekly' }],
      clocks: [
        {
          ...clock!,
          onBreach: [{ action: 'issue-form', role: null, form: 'road-dossier', rule: 'ROAD-26' }],
        },
      ],
      assignment: { ...BANK_BRANCH.assignment!, form: 'svc-record' },
    });
    expect(keys.filter((key) => key.startsWith('form.'))).toEqual([
      'form.svc-record',
      'form.hotel-weekly',
      'form.road-dossier',
    ]);
  });
});

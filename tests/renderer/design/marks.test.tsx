// Marks say in words what their colour says; a seal is outlined when superseded, never removed.
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';

import { DueMark, deriveUrgency } from '../../../renderer/design/due-mark.tsx';
import { RefusalNote } from '../../../renderer/design/refusal-note.tsx';
import { SealMark } from '../../../renderer/design/seal-mark.tsx';
import { StatusMark } from '../../../renderer/design/status-mark.tsx';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { ENTRY_STATUSES } from '../../../shared/domain/vocabulary.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';

const NOW = toIsoInstant(Date.parse('2026-11-19T02:00:00Z'));
const CHEN = { name: '陈静', role: 'branch-head', at: NOW } as const;
const hoursFromNow = (hours: number) => toIsoInstant(Date.parse(NOW) + hours * 3_600_000);

async function draw(children: ReactNode): Promise<string> {
  const i18n = await setupI18n('zh-CN');
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{children}</I18nextProvider>);
}

describe('DueMark', () => {
  it('tells running, soon and overdue apart by colour and word', async () => {
    const calendar = loadChinaCalendar();
    expect(deriveUrgency(hoursFromNow(100), NOW)).toBe('running');
    expect(deriveUrgency(hoursFromNow(3), NOW)).toBe('due-soon');
    expect(deriveUrgency(hoursFromNow(-1), NOW)).toBe('overdue');
    const overdue = await draw(<DueMark dueAt={hoursFromNow(-72)} now={NOW} calendar={calendar} />);
    expect(overdue).toContain('data-tone="seal"');
    expect(overdue).toContain('逾期 3 天');
    const running = await draw(<DueMark dueAt={hoursFromNow(98)} now={NOW} calendar={calendar} />);
    expect(running).toContain('还有 2 个工作日');
    expect(running).toContain('title="还有 2 个工作日 · 2026年11月23日 12:00"');
  });
});

describe('StatusMark', () => {
  it.each(ENTRY_STATUSES)('says %s in a word', async (status) => {
    const drawn = await draw(<StatusMark status={status} />);
    expect(drawn).toMatch(/>\p{Script=Han}+(，\p{Script=Han}+)?<\/span>/u);
  });
});

describe('SealMark', () => {
  it('[SIG-1] names the signer, the role and the time', async () => {
    const drawn = await draw(<SealMark {...CHEN} />);
    expect(drawn).toContain('aria-label="陈静（网点负责人）于 2026年11月19日 10:00 签字确认"');
    expect(drawn).toContain('2026.11.19');
  });

  it('[SIG-1] stays, and says so, when the content changed afterwards', async () => {
    const drawn = await draw(<SealMark {...CHEN} isSuperseded />);
    expect(drawn).toContain('data-superseded="true"');
    expect(drawn).toContain('待补签');
  });
});

describe('RefusalNote', () => {
  it('is read out at once, with the sentence and its rule', async () => {
    const no = refusal(
      'beyond-authority',
      { amountFen: 200_000, maxAmountFen: 0, mayRole: 'complaint-manager' },
      'AUT-1',
    );
    const drawn = await draw(<RefusalNote refusal={no} />);
    expect(drawn).toContain('role="alert"');
    expect(drawn).toContain('2,000 元');
    expect(drawn).toContain('依据 AUT-1');
  });
});

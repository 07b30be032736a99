import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrinting, type PrintWindow } from '../../../electron/printing/printing.ts';
import { toSafeFileName } from '../../../electron/printing/safe-file-name.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj <</Type /Pages /Count 2>>\n2 0 obj <</Type /Page>>\n3 0 obj <</Type/Page>>\n',
);
const request = { entryId: toEntryId('0190a1b2-0000-7000-8000-000000000001'), suggestedName: '意见登记表' };

class FakePrintWindow implements PrintWindow {
  readonly webContentsId = 42;
  isDestroyed = false;
  gone: () => void = () => undefined;
  printToPdf = async (): Promise<Uint8Array> => PDF;
  onGone(listener: () => void): void {
    this.gone = listener;
  }
  destroy(): void {
    this.isDestroyed = true;
  }
}

let folder: string;
let window: FakePrintWindow;
let hashes: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'));
  window = new FakePrintWindow();
  hashes = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function createForTest(timeoutMs = 5_000) {
  return createPrinting({
    openPrintWindow: (hash) => {
      hashes.push(hash);
      return window;
    },
    folder,
    timeoutMs,
  });
}

describe('savePdf', () => {
  it('prints the page when its own window says it is complete', async () => {
    const printing = createForTest();
    const printed = printing.savePdf(request);
    expect(await printing.markReady({}, { webContentsId: 42 })).toMatchObject({ ok: true });
    expect(await printed).toEqual({ ok: true, value: { path: join(folder, '意见登记表.pdf'), pages: 2 } });
    expect(readFileSync(join(folder, '意见登记表.pdf'))).toEqual(PDF);
    expect([hashes, window.isDestroyed]).toEqual([[`/print/${request.entryId}`], true]);
  });

  it('[BANK-10] prints the board with the unit’s number from a page of its own', async () => {
    const printing = createForTest();
    const printed = printing.savePdf({ page: 'board', suggestedName: '投诉电话公示牌' });
    await printing.markReady({}, { webContentsId: 42 });
    expect(await printed).toMatchObject({ ok: true, value: { path: join(folder, '投诉电话公示牌.pdf') } });
    expect(hashes).toEqual(['/board']);
  });

  it('[E3] does not take the word of another window', async () => {
    const printing = createForTest(50);
    const printed = printing.savePdf(request);
    expect(await printing.markReady({}, { webContentsId: 1 })).toMatchObject({
      ok: false,
      error: { reason: 'wrong-state' },
    });
    expect(await printed).toMatchObject({
      ok: false,
      error: { reason: 'print-failed', details: { cause: 'timed-out' } },
    });
    expect([window.isDestroyed, readdirSync(folder)]).toEqual([true, []]);
  });

  it('says so when the page dies', async () => {
    const printed = createForTest().savePdf(request);
    window.gone();
    expect(await printed).toMatchObject({
      ok: false,
      error: { reason: 'print-failed', details: { cause: 'gone' } },
    });
  });

  it('never writes over a form that was printed before', async () => {
    const printing = createForTest();
    const paths: string[] = [];
    for (let copy = 0; copy < 3; copy += 1) {
      const printed = printing.savePdf(request);
      await printing.markReady({}, { webContentsId: 42 });
      const outcome = await printed;
      if (outcome.ok) paths.push(basename(outcome.value.path));
    }
    expect(paths).toEqual(['意见登记表.pdf', '意见登记表 (2).pdf', '意见登记表 (3).pdf']);
  });
});

describe('toSafeFileName', () => {
  it.each([
    ['意见登记表 HB01-202603-0007', '意见登记表 HB01-202603-0007'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\win.ini', 'win.ini'],
    ['C:\\x', 'C x'],
    ['a/b', 'a b'],
    ['...', 'entry'],
    ['', 'entry'],
    ['   ', 'entry'],
    ['CON', 'entry'],
    ['nul.txt', 'entry'],
    ['com1', 'entry'],
    ['LPT9 .x', 'entry'],
    ['名称‮fdp', '名称 fdp'],
    ['a b\nc', 'a b c'],
    ['name. . ', 'name'],
    ['x'.repeat(300), 'x'.repeat(80)],
    ['.hidden', 'hidden'],
  ])('%j becomes %j', (suggested, safe) => {
    expect(toSafeFileName(suggested)).toBe(safe);
    expect(dirname(join('/printed', `${toSafeFileName(suggested)}.pdf`))).toBe('/printed');
  });
});

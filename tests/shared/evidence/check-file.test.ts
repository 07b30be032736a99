// Whether a file may be attached (product EVI-1, EVI-2; reliability I-4 to I-6, F47).
import { describe, expect, it } from 'vitest';

import { REFUSAL_REASONS } from '../../../shared/domain/refusal.ts';
import { checkFile } from '../../../shared/evidence/check-file.ts';
import { EVIDENCE_LIMITS } from '../../../shared/evidence/evidence-limits.ts';
import { buildPdf, packedObjects } from './build-documents.ts';
import { buildJpeg, buildPng } from './build-images.ts';
import { PLAIN_FILES } from './corpus-file.ts';
import { FILE_CORPUS } from './file-corpus.ts';

/** What becomes of a file, in one word. */
function judge(name: string, bytes: Uint8Array): string {
  const checked = checkFile({ name, bytes });
  return checked.ok ? 'taken' : checked.error.reason;
}

describe('checkFile', () => {
  it.each(FILE_CORPUS)('[EVI-2] $title: $expected', ({ name, bytes, expected }) => {
    expect(judge(name, bytes)).toBe(expected);
  });

  it('[EVI-2] is asked of more than two hundred files, of which every reason but the form’s own is met', () => {
    expect(FILE_CORPUS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(FILE_CORPUS.map(({ title }) => title)).size).toBe(FILE_CORPUS.length);
    const met = new Set(FILE_CORPUS.map(({ expected }) => expected));
    const own = REFUSAL_REASONS.filter((reason) => /^(?:file|picture)-/.test(reason));
    expect(own.filter((reason) => !met.has(reason))).toEqual([]);
    expect(FILE_CORPUS.filter(({ expected }) => expected === 'taken').length).toBeGreaterThan(30);
  });

  it('[EVI-1] reads what a file is of from its structure', () => {
    const facts = (name: string, bytes: Uint8Array) => {
      const checked = checkFile({ name, bytes });
      return checked.ok ? checked.value.facts : checked.error;
    };
    expect(facts('a.jpg', buildJpeg({ width: 640, height: 480 }))).toEqual({
      type: 'image/jpeg',
      width: 640,
      height: 480,
    });
    expect(facts('a.png', buildPng({ width: 3, height: 5 }))).toEqual({
      type: 'image/png',
      width: 3,
      height: 5,
    });
    expect(facts('a.pdf', buildPdf({ pages: 3, objects: [packedObjects('<< /Type /Page >>')] }))).toEqual({
      type: 'application/pdf',
      pages: 4,
    });
    expect(facts('a.wav', PLAIN_FILES['audio/wav'])).toEqual({ type: 'audio/wav', seconds: 0.1 });
    expect(facts('a.mp3', PLAIN_FILES['audio/mpeg'])).toEqual({
      type: 'audio/mpeg',
      seconds: expect.closeTo(0.48, 6),
    });
  });

  it('[EVI-2] names the file cleanly and says the bound in the refusal', () => {
    const large = new Uint8Array(EVIDENCE_LIMITS.fileBytes + 1);
    expect(checkFile({ name: 'scan\u202Egpj.exe', bytes: large })).toEqual({
      ok: false,
      error: { reason: 'file-too-large', rule: null, details: { name: 'scan gpj.exe', limit: 10 } },
    });
    expect(checkFile({ name: 'photo.gif.jpg', bytes: Uint8Array.from(Buffer.from('GIF89a')) })).toMatchObject(
      {
        error: { reason: 'file-type-refused', details: { found: 'GIF' } },
      },
    );
  });

  // A search that starts anew at each repetition would take minutes for one of these; the bound leaves room for a busy machine.
  it.each([
    '>>\nstream\n',
    `${'>>'.padEnd(2048)}stream\n`,
    '#41',
    '<!--',
    '<!---->',
    '<script',
    '/First 1 >>\nstream\n',
  ])(
    '[EVI-2] is not slowed down by a file that repeats %j',
    (text) => {
      const bytes = Buffer.alloc(4 * 1024 * 1024, text);
      const startedAt = performance.now();
      expect(judge('slow.jpg', new Uint8Array(bytes))).toMatch(/^file-type-/);
      bytes.write('%PDF-1.7\n');
      bytes.write('startxref\n9\n%%EOF\n', bytes.length - 18);
      judge('slow.pdf', new Uint8Array(bytes));
      expect(performance.now() - startedAt).toBeLessThan(20_000);
    },
    60_000,
  );
});

// Names of attachments (reliability I-1, I-7).
import { describe, expect, it } from 'vitest';

import { withEnding } from '../../../shared/evidence/media-type.ts';
import { FILE_NAME_LIMIT, cleanFileName } from '../../../shared/evidence/clean-file-name.ts';

describe('cleanFileName', () => {
  it.each([
    ['来信 2026-11-24.jpg', '来信 2026-11-24.jpg'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\fake\\a.pdf', 'C fake a.pdf'],
    ['scan\u202Egpj.exe', 'scan gpj.exe'],
    ['a\u200B\u2066b\u0000c.png', 'a b c.png'],
    ['<img src=x>.png', 'img src=x .png'],
    ['  ..hidden.pdf. ', 'hidden.pdf'],
    ['NUL.pdf', '_NUL.pdf'],
    ['com1', '_com1'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['lone\uD800.jpg', 'lone\uFFFD.jpg'],
    ['\u202E\u0007', ''],
  ])('[EVI-2] %j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
    expect(cleanFileName(clean)).toBe(clean);
  });

  it('[EVI-2] shortens a long name, keeps its ending and cuts no character in two', () => {
    const long = cleanFileName(`${'😀'.repeat(100)}.jpeg`);
    expect(long.length).toBeLessThanOrEqual(FILE_NAME_LIMIT);
    expect(long.endsWith('….jpeg')).toBe(true);
    expect(long.isWellFormed()).toBe(true);
    expect(cleanFileName('x'.repeat(FILE_NAME_LIMIT))).toHaveLength(FILE_NAME_LIMIT);
  });
});

describe('withEnding', () => {
  it('[EVI-1] keeps an ending of the type, and puts the type’s own in the place of another', () => {
    expect(withEnding('来信.JPEG', 'image/jpeg')).toBe('来信.JPEG');
    expect(withEnding('来信.webp', 'image/jpeg')).toBe('来信.jpg');
    expect(withEnding('来信', 'image/png')).toBe('来信.png');
  });
});

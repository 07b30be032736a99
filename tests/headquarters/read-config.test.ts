/** The environment of the service (docs/head-office.md). */
import { describe, expect, it } from 'vitest';

import { readConfig } from '../../headquarters/read-config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 7400,
      host: '127.0.0.1',
      databaseUrl: null,
      isSampleSeeded: false,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 7400 });
  });

  it('names a wrong variable without telling its value', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://root:secret@db', PORT: '99999' });
    expect(read).toThrow('[PORT, DATABASE_URL]');
    expect(read).not.toThrow('secret');
  });
});

import { describe, expect, it } from 'vitest';

import { parseRoute, PLAIN_ROUTES, toHash } from '../../../renderer/branch/frame/routes.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';

describe('parseRoute', () => {
  it.each(PLAIN_ROUTES)('reads back what toHash writes for %s', (kind) => {
    expect(parseRoute(toHash({ kind }))).toEqual({ kind });
  });

  it('reads the entry of a page and of a print', () => {
    const entryId = toEntryId('0190-a/b');
    expect(parseRoute(toHash({ kind: 'entry', entryId }))).toEqual({ kind: 'entry', entryId });
    expect(parseRoute(toHash({ kind: 'print', entryId }))).toEqual({ kind: 'print', entryId });
    const part = 'attachments';
    expect(parseRoute(toHash({ kind: 'entry', entryId, part }))).toEqual({ kind: 'entry', entryId, part });
    expect(parseRoute('#/entry/0190/elsewhere')).toEqual({ kind: 'entry', entryId: '0190' });
    expect(parseRoute('#/entry/%')).toEqual({ kind: 'entry', entryId: '%' });
  });

  it.each(['', '#', '#/', '#/nowhere', '#/entry', '#/entry/'])('leads from %j to Today', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'today' });
  });
});

import type { TriageCommand, TriageCommandType } from '../../../shared/domain/commands-triage.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import { toMatterSummary } from '../../../shared/domain/matter-summary.ts';
import { DEFECTS, LINK_RELATIONS } from '../../../shared/domain/vocabulary.ts';
import type { Draw } from './arbitrary-closing-command.ts';
import { LI, START, WANG, makeId } from './bank-fixture.ts';

const TEXTS = ['说明', '已通知', ''];
/** What ends a history at once is tried seldom, or few would get further. */
const RARELY = ['', '', '', '登记错误'];
const LATER = '2026-12-24T09:00:00.000Z' as typeof START;

/** A command around judging a matter with drawn values; some of them are wrong on purpose. */
export function makeTriageCommand(type: TriageCommandType, entry: Entry, draw: Draw): TriageCommand {
  const text = draw(TEXTS);
  const assignmentId = draw([entry.assignments.at(-1)?.assignmentId ?? makeId(50), makeId(51)]);
  const other = toEntryId(draw([makeId(77), makeId(78), entry.id]));
  switch (type) {
    case 'notify-persons':
      return { type, occasion: text, roles: draw([['branch-head'], []]), personIds: [LI.id], means: text };
    case 'assign':
      return {
        type,
        department: text,
        toPersonId: draw([null, LI.id, WANG.id]),
        toRole: draw([null, 'receiver']),
        dueAt: draw([null, START, LATER]),
        note: '',
      };
    case 'receive-assignment':
      return { type, assignmentId };
    case 'complete-assignment':
      return { type, assignmentId, result: text };
    case 'report-progress':
      return { type, toRole: draw(['complaint-manager', 'front-desk']), text };
    case 'test-return':
      return {
        type,
        defect: draw(DEFECTS),
        outboundOn: draw([null, '2026-11-01']),
        foundOn: '2026-11-10',
        matchesOutboundRecord: draw([true, false]),
        isConfirmed: draw([true, false]),
      };
    case 'open-trip':
      return { type, reason: text };
    case 'group-entries':
      return { type, groupId: null, others: draw([[], [{ ...toMatterSummary(entry), id: other }]]) };
    case 'link-entry':
      return { type, toEntryId: other, relation: draw(LINK_RELATIONS), note: text };
    case 'enter-in-register':
      return { type };
    case 'merge-entry':
      return { type, intoEntryId: other, reason: draw(RARELY) };
    case 'void-number':
      return { type, reason: draw(RARELY) };
    case 'withdraw':
      return { type, reason: '', means: text };
    case 'correct':
      return {
        type,
        correctsEventId: entry.received.eventId,
        field: draw(['content', 'customer.phone', 'nothing']),
        after: text,
        reason: draw(TEXTS),
      };
  }
}

import { isUntranscribed } from '../../../../../../shared/domain/book-page.ts';
import { listCorrectable, mayCorrect } from '../../../../../../shared/domain/correctable.ts';
import type { Correctable } from '../../../../../../shared/domain/correctable.ts';
import { toEntryId } from '../../../../../../shared/domain/ids.ts';
import { toMatterSummary } from '../../../../../../shared/domain/matter-summary.ts';
import { LINK_RELATIONS } from '../../../../../../shared/domain/vocabulary.ts';
import { toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import type { ValueReader } from './value-reader.ts';

/** As much of a text as names it in a list. */
const EXCERPT_LENGTH = 24;

/** C-08: handled as one; who counts as one complainant is computed from the matters. */
export const GROUP_ENTRIES: ActionSpec = {
  lead: ({ policy, say }) => {
    const { collective } = policy.severity;
    if (collective === null) return undefined;
    return say('group-entries.lead', { threshold: collective.threshold, rule: collective.rule });
  },
  start: () => ({ others: [] }),
  fields: ({ say }) => [
    { kind: 'entries', name: 'others', label: say('group-entries.others'), isRequired: true },
  ],
  async toCommand(read, { entry, getEntry }) {
    const found = await Promise.all(read.list('others').map(async (id) => await getEntry(toEntryId(id))));
    const others = found.filter((each) => each !== null);
    const groupId = [entry, ...others].find((each) => each.group !== null)?.group?.groupId ?? null;
    return { type: 'group-entries', groupId, others: others.map(toMatterSummary) };
  },
};

/** CAP-7, C-56. */
export const LINK_ENTRY: ActionSpec = {
  start: () => ({ toEntryId: '', relation: 'related', note: '' }),
  fields: ({ names, say }) => [
    { kind: 'entry', name: 'toEntryId', label: say('otherEntry'), isRequired: true },
    {
      kind: 'choice',
      name: 'relation',
      label: say('link-entry.relation'),
      options: toOptions(LINK_RELATIONS, (each) => names.word('linkRelation', each)),
    },
    { kind: 'area', name: 'note', label: say('note') },
  ],
  toCommand: (read) => ({
    type: 'link-entry',
    toEntryId: toEntryId(read.text('toEntryId')),
    relation: read.pick('relation', LINK_RELATIONS) ?? 'related',
    note: read.text('note').trim(),
  }),
};

/** BOOK-4: one action, nothing to type. */
export const ENTER_IN_REGISTER: ActionSpec = {
  lead: ({ say }) => say('enter-in-register.lead'),
  start: () => ({}),
  fields: () => [],
  toCommand: () => ({ type: 'enter-in-register' }),
};

/** T21: the other one goes on, this one stays readable. */
export const MERGE_ENTRY: ActionSpec = {
  lead: ({ say }) => say('merge-entry.lead'),
  start: () => ({ intoEntryId: '', reason: '' }),
  fields: ({ say }) => [
    { kind: 'entry', name: 'intoEntryId', label: say('merge-entry.intoEntryId'), isRequired: true },
    { kind: 'area', name: 'reason', label: say('reason'), isRequired: true },
  ],
  toCommand: (read) => ({
    type: 'merge-entry',
    intoEntryId: toEntryId(read.text('intoEntryId')),
    reason: read.text('reason'),
  }),
};

/** NUM-1. */
export const VOID_NUMBER: ActionSpec = {
  lead: ({ entry, say }) => say('void-number.lead', { number: entry.number }),
  start: () => ({ reason: '' }),
  fields: ({ say }) => [{ kind: 'area', name: 'reason', label: say('reason'), isRequired: true }],
  toCommand: (read) => ({ type: 'void-number', reason: read.text('reason') }),
};

/** CAP-10: how the customer said so is the proof. */
export const WITHDRAW: ActionSpec = {
  start: () => ({ means: '', reason: '' }),
  fields: ({ say }) => [
    {
      kind: 'line',
      name: 'means',
      label: say('withdraw.means'),
      hint: say('withdraw.meansHint'),
      isRequired: true,
    },
    { kind: 'area', name: 'reason', label: say('withdraw.reason') },
  ],
  toCommand: (read) => ({
    type: 'withdraw',
    means: read.text('means').trim(),
    reason: read.text('reason').trim(),
  }),
};

const toTextId = ({ eventId, field }: Correctable) => `${eventId}|${field}`;

/** What the person at the desk may correct; what is empty is an addition too. */
function listTexts({ entry, policy, ...desk }: Scene): readonly Correctable[] {
  const texts = listCorrectable(entry).filter((each) => mayCorrect(each, desk, policy));
  return texts.toSorted((one, other) => Number(one.text === '') - Number(other.text === ''));
}

const findText = (scene: Scene, read: ValueReader) =>
  listTexts(scene).find((each) => toTextId(each) === read.text('field'));

/** What a correction begins with: the text as it reads now, and nothing where that is handwriting. */
const toStart = (text: string | undefined) => (text === undefined || isUntranscribed(text) ? '' : text);

function nameText({ field, text }: Correctable, { say, names }: Scene): string {
  const name = say(`correct.field.${field.replaceAll('.', '-')}`);
  const shown = names.written(text);
  const excerpt = shown.length > EXCERPT_LENGTH ? `${shown.slice(0, EXCERPT_LENGTH)}…` : shown;
  return say('correct.option', { name, text: excerpt === '' ? say('correct.empty') : excerpt });
}

/** NUM-4, SIG-2: an addition; what was written stays. */
export const CORRECT: ActionSpec = {
  lead: ({ say }) => say('correct.lead'),
  start: (scene) => {
    const [first] = listTexts(scene);
    return { field: first === undefined ? '' : toTextId(first), after: toStart(first?.text), reason: '' };
  },
  fields: (scene) => [
    {
      kind: 'select',
      name: 'field',
      label: scene.say('correct.which'),
      isRequired: true,
      options: listTexts(scene).map((each) => ({ value: toTextId(each), label: nameText(each, scene) })),
    },
    { kind: 'area', name: 'after', label: scene.say('correct.after') },
    { kind: 'area', name: 'reason', label: scene.say('correct.reason'), isRequired: true },
  ],
  propose: (scene, read) => ({ after: toStart(findText(scene, read)?.text) }),
  toCommand: (read, scene) => {
    const found = findText(scene, read);
    if (found === undefined) return null;
    const { eventId, field } = found;
    return {
      type: 'correct',
      correctsEventId: eventId,
      field,
      after: read.text('after'),
      reason: read.text('reason'),
    };
  },
};

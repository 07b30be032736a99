import type { i18n } from 'i18next';

import { ACTION_SPECS } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import type { SpecAction } from '../../../../renderer/branch/screens/entry/actions/specs/action-specs.ts';
import type {
  ActionSpec,
  Scene,
} from '../../../../renderer/branch/screens/entry/actions/specs/action-spec.ts';
import type {
  FieldSpec,
  FieldValue,
  FormValues,
} from '../../../../renderer/branch/screens/entry/actions/specs/field-spec.ts';
import { readValues } from '../../../../renderer/branch/screens/entry/actions/specs/value-reader.ts';
import { composeNames } from '../../../../renderer/branch/screens/entry/use-names.ts';
import { formatAmount } from '../../../../renderer/i18n/format-amount.ts';
import { formatDate, formatDateTime, formatShortDateTime } from '../../../../renderer/i18n/format-instant.ts';
import { translateRefusal } from '../../../../renderer/i18n/translate-refusal.ts';
import { computeDeadlines, toClockFacts } from '../../../../shared/domain/compute-deadlines.ts';
import { computeContentDigest } from '../../../../shared/domain/content-digest.ts';
import type { DecideContext } from '../../../../shared/domain/decide-context.ts';
import type { Entry } from '../../../../shared/domain/entry.ts';
import type { StoredEvent } from '../../../../shared/domain/events.ts';

/** A scene as the page composes it, without a page; every text that is missing is noted. */
export function composeScene(
  entry: Entry,
  events: readonly StoredEvent[],
  context: DecideContext,
  { texts, missing }: { readonly texts: i18n; readonly missing: Set<string> },
): Scene {
  const { t } = texts;
  const names = composeNames(context.policy, context.people, t);
  const note = (key: string) => void (texts.exists(key) || missing.add(key));
  return {
    view: {
      entry,
      events,
      deadlines: context.deadlines ?? computeDeadlines(toClockFacts(events), context),
      actions: [],
      closingBlocks: [],
      notifications: [],
      digest: computeContentDigest(entry),
    },
    entry,
    policy: context.policy,
    people: context.people,
    unit: context.unit,
    calendar: context.calendar,
    now: context.now,
    role: context.actor.role,
    personId: context.actor.personId,
    names: {
      ...names,
      word: (group, member) => {
        note(`entry-terms:${group}.${member}`);
        return names.word(group, member);
      },
    },
    format: {
      language: 'zh-CN',
      amount: (fen) => formatAmount(fen, t),
      date: (at) => formatDate(at, t),
      dateTime: (at) => formatDateTime(at, t),
      shortDateTime: formatShortDateTime,
      distance: () => '',
      ago: () => '',
      refusal: (refusal) => translateRefusal(refusal, t),
    },
    say: (key, values) => {
      note(`entry-forms:${key}`);
      return t(`entry-forms:${key}`, { ...values });
    },
    getEntry: (id) => Promise.resolve({ ...entry, id }),
  };
}

type Draw = <Value>(values: readonly Value[]) => Value;

/** What a person might put on a line: a choice of those offered, or words of their own. */
function fillField(field: FieldSpec, before: FieldValue | undefined, draw: Draw): FieldValue {
  switch (field.kind) {
    case 'choice':
    case 'select':
      if (typeof before === 'string' && before !== '' && draw([true, false])) return before;
      return field.options.length === 0 ? '' : draw(field.options).value;
    case 'many':
      return field.options.filter(() => draw([true, false, false])).map(({ value }) => value);
    case 'check':
      return draw([true, false]);
    case 'line':
    case 'area':
      return typeof before === 'string' && before !== '' && draw([true, false]) ? before : '按实际情况填写';
    case 'instant':
      return '2026-12-30T10:00';
    case 'date':
      return '2026-11-20';
    case 'amount':
      return '120.50';
    case 'count':
      return '2';
    case 'entry':
      return '019aad3f-0000-7000-8000-00000000abcd';
    case 'entries':
      return ['019aad3f-0000-7000-8000-00000000abcd'];
  }
}

/** The values of a form after a person went down its lines once; lines that appear on the way are filled too. */
export function fillForm(spec: ActionSpec, scene: Scene, draw: Draw): FormValues {
  let values: FormValues = spec.start(scene);
  const done = new Set<string>();
  for (;;) {
    const next = spec.fields(scene, readValues(values)).find(({ name }) => !done.has(name));
    if (next === undefined) return values;
    done.add(next.name);
    values = { ...values, [next.name]: fillField(next, values[next.name], draw) };
  }
}

/** The spec of an action, as the page takes it. */
export function specOf(action: SpecAction): ActionSpec {
  return ACTION_SPECS[action];
}
